package fr.tabellion.pipeline;

import fr.tabellion.build.Disk;
import fr.tabellion.build.DiskException;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;
import fr.tabellion.register.DamagedException;
import fr.tabellion.register.Event;
import fr.tabellion.register.Register;
import fr.tabellion.register.Sealer;
import fr.tabellion.register.State;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Records steps of papers, and keeps their files with the first of them.
 *
 * <pre>
 * Sealing sealing = new Sealing(road, new LocalDisk(), today);
 * sealing.seal(asked, deed).events()
 * </pre>
 *
 * <p>Either all that was asked for is recorded or nothing.
 */
public final class Sealing {
    private final Road road;
    private final Disk disk;
    private final LocalDate today;

    /**
     * @param today nothing that has not happened yet is recorded
     */
    public Sealing(Road road, Disk disk, LocalDate today) {
        this.road = road;
        this.disk = disk;
        this.today = today;
    }

    /**
     * What became of it.
     *
     * @param events the lines added; none when there is an error among the problems
     */
    public record Result(List<Event> events, List<Problem> problems) {
        public Result {
            events = List.copyOf(events);
            problems = List.copyOf(problems);
        }

        static Result refused(List<Problem> problems) {
            return new Result(List.of(), problems);
        }

        public boolean isDone() {
            return problems.stream().noneMatch(Problem::isError);
        }
    }

    /** Records a step; a draft is sealed with it. */
    public Result seal(Asked asked, Deed deed) {
        return with(asked.unit(), (register, entries) -> seal(asked, deed, register, entries));
    }

    /**
     * Records that something was wrong; what was kept stays kept.
     *
     * @param correction {@code UNSEALED} takes back what was recorded last of a paper, a draft
     *     again where that sealed it; {@code REOPENED} lets an adopted paper be drawn and adopted
     *     anew, as its next version
     */
    public Result correct(Asked asked, State correction, String why, Optional<String> by) {
        Deed deed = Deed.of(correction, Optional.of(today), by, Optional.of(why));
        return with(
                asked.unit(),
                (register, entries) ->
                        new Correction(register, deed, entries)
                                .of(meant(asked, deed, register, entries)));
    }

    /** Takes over a contract concluded elsewhere, with today's data as the text in force. */
    public Result inherit(Inheritance given) {
        return with(
                "contracts/" + given.contract(),
                (register, entries) ->
                        new Inheriting(road, disk, today, given, entries).into(register));
    }

    /** Opens the register, finds what is to be added, and adds all of it or nothing. */
    private Result with(String unit, BiConsumer<Register, Entries> planning) {
        try (Sealer sealer = Sealer.open(disk, road.site().data(), unit)) {
            Entries entries = new Entries();
            planning.accept(sealer.register(), entries);
            return entries.into(sealer);
        } catch (DamagedException e) {
            return Result.refused(List.of(e.problem()));
        } catch (DiskException e) {
            return Result.refused(List.of(e.problem()));
        }
    }

    private void seal(Asked asked, Deed deed, Register register, Entries entries) {
        List<Asked.Candidate> papers = meant(asked, deed, register, entries);
        if (!entries.isGood()) {
            return;
        }
        for (Asked.Candidate candidate : papers) {
            new SealingOne(road, disk, today, register, candidate, deed, entries)
                    .seal(papers.size() == 1);
        }
        if (entries.isGood() && entries.isEmpty()) {
            Location place = Location.of(register.name());
            String name = papers.getFirst().name();
            entries.tell(Problem.of(Code.E733, place, name, deed.state().word(), ""));
        }
    }

    private List<Asked.Candidate> meant(
            Asked asked, Deed deed, Register register, Entries entries) {
        Asked.Found found = asked.among(road.papers(), register);
        entries.tell(found.problems());
        entries.tell(deed.blanks(Location.of(register.name())));
        return found.papers();
    }
}
