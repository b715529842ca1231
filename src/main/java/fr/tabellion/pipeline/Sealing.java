package fr.tabellion.pipeline;

import fr.tabellion.build.Builder;
import fr.tabellion.build.Decision;
import fr.tabellion.build.Disk;
import fr.tabellion.build.DiskException;
import fr.tabellion.build.Draft;
import fr.tabellion.build.Options;
import fr.tabellion.build.Progress;
import fr.tabellion.build.Report;
import fr.tabellion.build.Stat;
import fr.tabellion.build.Target;
import fr.tabellion.build.Unit;
import fr.tabellion.document.Block;
import fr.tabellion.document.Document;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;
import fr.tabellion.register.Capture;
import fr.tabellion.register.DamagedException;
import fr.tabellion.register.Event;
import fr.tabellion.register.Register;
import fr.tabellion.register.Sealed;
import fr.tabellion.register.SealedPaper;
import fr.tabellion.register.Sealer;
import fr.tabellion.register.Standing;
import fr.tabellion.register.State;
import fr.tabellion.register.Version;
import fr.tabellion.template.Subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    /** A line to be added, with the version that it brings and the file handed in. */
    private record Planned(Event event, Optional<Capture> capture, Optional<byte[]> received) {}

    /** What is to be added, or what is wrong with it. */
    private static final class Work {
        final List<Planned> planned = new ArrayList<>();
        final List<Problem> problems = new ArrayList<>();

        boolean isGood() {
            return problems.stream().noneMatch(Problem::isError);
        }
    }

    private interface Planning {
        void plan(Sealer sealer, Work work);
    }

    /** Opens the register, plans, and adds all of it or nothing. */
    private Result with(String unit, Planning planning) {
        try (Sealer sealer = Sealer.open(disk, road.site().data(), unit)) {
            Work work = new Work();
            planning.plan(sealer, work);
            if (!work.isGood()) {
                return Result.refused(work.problems);
            }
            List<Event> events = new ArrayList<>();
            work.planned.forEach(planned -> events.add(add(sealer, planned)));
            if (!events.isEmpty()) {
                sealer.commit();
            }
            return new Result(events, work.problems);
        } catch (DamagedException e) {
            return Result.refused(List.of(e.problem()));
        } catch (DiskException e) {
            return Result.refused(List.of(e.problem()));
        }
    }

    private static Event add(Sealer sealer, Planned planned) {
        SealedPaper paper = sealer.register().paper(planned.event().paper());
        String kept =
                planned.capture().isPresent()
                        ? paper.nextKept()
                        : paper.current().map(Version::kept).orElse("");
        Event event = planned.event();
        if (planned.received().isPresent()) {
            event = sealer.receive(kept, event, planned.received().get());
        }
        return planned.capture().isPresent()
                ? sealer.capture(planned.capture().get(), event)
                : sealer.note(event);
    }

    // ---- Sealing

    /** Records a step; a draft is sealed with it. */
    public Result seal(Asked asked, Deed deed) {
        return with(asked.unit(), (sealer, work) -> seal(sealer, asked, deed, work));
    }

    private void seal(Sealer sealer, Asked asked, Deed deed, Work work) {
        Asked.Found found = asked.among(road.papers(), sealer.register());
        work.problems.addAll(found.problems());
        work.problems.addAll(blank(deed, place(sealer)));
        if (!work.isGood()) {
            return;
        }
        boolean one = found.papers().size() == 1;
        for (Asked.Candidate candidate : found.papers()) {
            new OfOne(sealer, candidate, deed, work).seal(one);
        }
        if (work.isGood() && work.planned.isEmpty()) {
            String name = found.papers().getFirst().name();
            work.problems.add(Problem.of(Code.E733, place(sealer), name, deed.state().word(), ""));
        }
    }

    /** A reason or a name without a word in it is none. */
    private static List<Problem> blank(Deed deed, Location place) {
        Map<String, String> given = new TreeMap<>();
        deed.by().ifPresent(value -> given.put("--by", value));
        deed.why().ifPresent(value -> given.put("--why", value));
        deed.deliberation().ifPresent(value -> given.put("--deliberation", value));
        return given.entrySet().stream()
                .filter(option -> option.getValue().isBlank())
                .map(option -> Problem.of(Code.E744, place, option.getKey()))
                .toList();
    }

    private static Location place(Sealer sealer) {
        return Location.of(sealer.register().name());
    }

    /** One paper and what is to be recorded of it. */
    private final class OfOne {
        private final Register register;
        private final Sealed vault;
        private final Asked.Candidate candidate;
        private final SealedPaper known;
        private final Deed deed;
        private final Work work;
        private final Location place;

        OfOne(Sealer sealer, Asked.Candidate candidate, Deed deed, Work work) {
            this.register = sealer.register();
            this.vault = new Sealed(disk, register);
            this.candidate = candidate;
            this.known = register.paper(candidate.name());
            this.deed = deed;
            this.work = work;
            this.place = Location.of(register.name() + "/" + candidate.name());
        }

        /**
         * @param alone whether nothing else is asked for: then what is recorded already is a
         *     mistake, and not one of many papers that need nothing more
         */
        void seal(boolean alone) {
            Optional<Problem> refusal = SealChecks.standing(known, deed, place);
            if (refusal.isPresent()) {
                refuse(refusal.get(), alone);
                return;
            }
            switch (known.standing()) {
                case DRAFT -> first();
                case SENT -> afterSent(alone);
                case ADOPTED, CONCLUDED -> later(alone);
                case WITHDRAWN -> {}
            }
        }

        private void refuse(Problem problem, boolean alone) {
            if (alone) {
                work.problems.add(problem);
            }
        }

        private void first() {
            if (deed.state() == State.WITHDRAWN || candidate.paper().isEmpty()) {
                String names = String.join(", ", register.byName().keySet());
                work.problems.add(
                        Problem.of(
                                Code.E723, place, candidate.name(), names.isEmpty() ? "–" : names));
                return;
            }
            capture(candidate.paper().get());
        }

        private void afterSent(boolean alone) {
            Version version = known.current().orElseThrow();
            boolean old = deed.edition().map(n -> n == version.number()).orElse(false);
            if (old || deed.state() == State.WITHDRAWN || !differs(version)) {
                later(alone);
            } else if (deed.state() == State.SENT) {
                capture(candidate.paper().orElseThrow());
            } else {
                work.problems.add(
                        Problem.of(
                                Code.E728,
                                place,
                                candidate.name(),
                                String.valueOf(version.number()),
                                String.valueOf(known.next())));
            }
        }

        /** Whether today's data say something else. */
        private boolean differs(Version version) {
            if (candidate.paper().isEmpty()) {
                return false;
            }
            Drafted today = road.draft(candidate.paper().get());
            return Edition.differs(vault, known, version, today);
        }

        /** A step of a version that is sealed. */
        private void later(boolean alone) {
            Version version = known.current().orElseThrow();
            Document tree = vault.tree(version);
            SealChecks.Step step = step(tree, version.parties(), version.events());
            List<Problem> found = new SealChecks(road.data(), register, today).of(step);
            boolean again =
                    found.stream().filter(Problem::isError).allMatch(p -> p.code() == Code.E733)
                            && found.stream().anyMatch(Problem::isError);
            if (again && !alone) {
                return;
            }
            work.problems.addAll(found);
            if (work.isGood()) {
                Event event = deed.event(candidate.name(), version.number());
                plan(event, Optional.empty(), tree, () -> pdfs(vault.papers(version)));
            }
        }

        private SealChecks.Step step(Document tree, List<String> parties, List<Event> events) {
            Optional<Subject> subject = candidate.paper().map(Paper::subject);
            return new SealChecks.Step(candidate.name(), subject, tree, parties, events, deed);
        }

        // ---- The version that it brings

        private void capture(Paper paper) {
            Edition edition = Edition.next(known);
            switch (road.draft(paper, edition)) {
                case Drafted.Stopped stopped -> work.problems.addAll(stopped.problems());
                case Drafted.Ready ready -> capture(paper, edition, ready);
            }
        }

        private void capture(Paper paper, Edition edition, Drafted.Ready ready) {
            Document tree = ready.whole();
            List<String> parties =
                    paper.kind().signable()
                            ? SealChecks.signatures(tree).stream()
                                    .map(Block.Signature::party)
                                    .toList()
                            : List.of();
            work.problems.addAll(
                    new SealChecks(road.data(), register, today)
                            .of(step(tree, parties, List.of())));
            if (!work.isGood()) {
                return;
            }
            Current current = new Current(paper, edition);
            Map<String, byte[]> papers = current.files();
            work.problems.addAll(current.problems);
            if (!work.isGood()) {
                return;
            }
            Map<String, byte[]> files = new TreeMap<>(papers);
            for (Paper companion : road.companions(paper)) {
                Current beside = new Current(companion, edition);
                files.putAll(beside.files());
                work.problems.addAll(beside.problems);
            }
            if (!work.isGood()) {
                return;
            }
            files.putAll(Provenance.of(disk, road.site(), paper));
            Capture capture =
                    new Capture(paper.name(), files, tree, road.settled(paper, tree), parties);
            Event event = deed.event(paper.name(), edition.number());
            plan(event, Optional.of(capture), tree, () -> pdfs(papers));
        }

        // ---- The copy handed in

        private void plan(Event event, Optional<Capture> capture, Document tree, Pdfs ours) {
            if (deed.file().isEmpty()) {
                work.planned.add(new Planned(event, capture, Optional.empty()));
                return;
            }
            Path file = deed.file().get();
            String name = file.toString().replace('\\', '/');
            try {
                byte[] bytes = Files.readAllBytes(file);
                SignedCopy.Verdict verdict = SignedCopy.compare(bytes, ours.all(), tree);
                Optional<Problem> objection =
                        objection(verdict, name).filter(problem -> deed.why().isEmpty());
                if (objection.isPresent()) {
                    work.problems.add(objection.get());
                    return;
                }
                String word = verdict.kind().name().toLowerCase(java.util.Locale.ROOT);
                work.planned.add(
                        new Planned(event.with(Event.COMPARED, word), capture, Optional.of(bytes)));
            } catch (IOException e) {
                work.problems.add(Problem.of(Code.E730, Location.of(name), name));
            }
        }

        /** What a reason has to be given for. */
        private Optional<Problem> objection(SignedCopy.Verdict verdict, String file) {
            Location place = Location.of(file);
            return switch (verdict.kind()) {
                case SIGNED, FILLED -> Optional.empty();
                case SAME ->
                        deed.state() == State.SIGNED
                                ? Optional.of(Problem.of(Code.E743, place, file))
                                : Optional.empty();
                case OTHER -> {
                    String differs = verdict.differs().isEmpty() ? "" : " : " + verdict.differs();
                    yield Optional.of(
                            Problem.of(Code.E729, place, file, candidate.name(), differs));
                }
            };
        }

        private static Collection<byte[]> pdfs(Map<String, byte[]> papers) {
            List<byte[]> pdfs = new ArrayList<>();
            papers.forEach(
                    (name, bytes) -> {
                        if (name.endsWith(".pdf")) {
                            pdfs.add(bytes);
                        }
                    });
            return pdfs;
        }
    }

    private interface Pdfs {
        Collection<byte[]> all();
    }

    // ---- The files as they are now

    /** The files of a version: those in {@code out/}, if they are what the data say. */
    private final class Current {
        private final Paper paper;
        private final Edition edition;
        private final List<Problem> problems = new ArrayList<>();

        Current(Paper paper, Edition edition) {
            this.paper = paper;
            this.edition = edition;
        }

        Map<String, byte[]> files() {
            Map<String, byte[]> files = new TreeMap<>();
            Draft.Rendering plain = road.print(paper, edition, false);
            Draft.Rendering withData = road.print(paper, edition, true);
            for (Target target : plain.targets()) {
                byte[] drawn = bytes(target);
                byte[] found = standing(target).orElse(drawn);
                if (Arrays.equals(found, drawn) || isAmong(withData, target, found)) {
                    files.put(fileName(target), found);
                } else {
                    problems.add(refusal(plain, target));
                }
            }
            if (plain.targets().isEmpty()) {
                problems.addAll(plain.problems());
            }
            return files;
        }

        private String fileName(Target target) {
            return target.path().substring(paper.unit().length() + 1);
        }

        private boolean isAmong(Draft.Rendering rendering, Target wanted, byte[] found) {
            return rendering.targets().stream()
                    .filter(target -> target.path().equals(wanted.path()))
                    .anyMatch(target -> Arrays.equals(bytes(target), found));
        }

        private Optional<byte[]> standing(Target target) {
            Path file = road.site().out().resolve(target.path());
            try {
                return disk.stat(file).kind() == Stat.Kind.FILE
                        ? Optional.of(disk.read(file))
                        : Optional.empty();
            } catch (IOException e) {
                throw DiskException.of(e, file.toString().replace('\\', '/'));
            }
        }

        /** Edited or out of date: the manifest knows which. */
        private Problem refusal(Draft.Rendering rendering, Target target) {
            String file = road.site().out().resolve(target.path()).toString().replace('\\', '/');
            Code code = isEdited(rendering, target) ? Code.E716 : Code.E717;
            return Problem.of(code, Location.of(file), file);
        }

        private boolean isEdited(Draft.Rendering rendering, Target target) {
            List<String> paths = rendering.targets().stream().map(Target::path).toList();
            Draft draft = new Draft.Drawn(paths, () -> rendering);
            Unit unit = Unit.of(paper.unit(), List.of(), () -> Unit.Plan.of(List.of(draft)));
            Options options = Options.on(today).withDryRun(true).withWhole(false).withJobs(1);
            try (Builder builder = Builder.open(disk, road.site().out(), options)) {
                Report report = builder.run(List.of(unit), Progress.NONE);
                return report.outcomes().stream()
                        .filter(outcome -> outcome.path().equals(target.path()))
                        .anyMatch(outcome -> outcome.decision() instanceof Decision.Edited);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            }
        }
    }

    private static byte[] bytes(Target target) {
        try {
            return target.drawing().bytes();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(target.path(), e);
        }
    }

    // ---- Undoing

    /**
     * Records that something was wrong; what was kept stays kept.
     *
     * @param correction {@code UNSEALED} takes back what was recorded last of a paper, a draft
     *     again where that sealed it; {@code REOPENED} lets an adopted paper be drawn and adopted
     *     anew, as its next version
     */
    public Result correct(Asked asked, State correction, String why, Optional<String> by) {
        return undo(asked, Deed.of(correction, Optional.of(today), by, Optional.of(why)));
    }

    private Result undo(Asked asked, Deed deed) {
        return with(
                asked.unit(),
                (sealer, work) -> {
                    Register register = sealer.register();
                    Asked.Found found = asked.among(road.papers(), register);
                    work.problems.addAll(found.problems());
                    work.problems.addAll(blank(deed, place(sealer)));
                    List<Asked.Candidate> sealedOnes =
                            found.papers().stream()
                                    .filter(one -> register.paper(one.name()).current().isPresent())
                                    .toList();
                    if (work.isGood() && sealedOnes.isEmpty()) {
                        String known = String.join(", ", register.byName().keySet());
                        work.problems.add(
                                Problem.of(
                                        Code.E723,
                                        place(sealer),
                                        found.papers().getFirst().name(),
                                        known.isEmpty() ? "–" : known));
                    }
                    sealedOnes.forEach(one -> undo(register, one.name(), deed, work));
                });
    }

    private static void undo(Register register, String name, Deed deed, Work work) {
        SealedPaper paper = register.paper(name);
        Version version = paper.current().orElseThrow();
        Location place = Location.of(register.name() + "/" + name);
        if (deed.state() == State.REOPENED && paper.standing() != Standing.ADOPTED) {
            work.problems.add(Problem.of(Code.E737, place, name));
        } else if (deed.state() == State.UNSEALED && successor(register, paper).isPresent()) {
            work.problems.add(Problem.of(Code.E739, place, name, successor(register, paper).get()));
        } else {
            Event event = deed.event(name, version.number());
            work.planned.add(new Planned(event, Optional.empty(), Optional.empty()));
        }
    }

    /**
     * A paper sealed since that stands upon a text which this one settled, where that text would
     * not be in force any more: what is recorded after the conclusion is taken back freely.
     */
    private static Optional<String> successor(Register register, SealedPaper paper) {
        Version version = paper.current().orElseThrow();
        boolean undone =
                version.standing() == Standing.CONCLUDED
                        && version.withoutLast()
                                .filter(left -> left.standing() == Standing.CONCLUDED)
                                .isEmpty();
        int concluded = version.conclusion().map(Event::number).orElse(0);
        return register.papers().stream()
                .filter(other -> undone && !other.name().equals(paper.name()))
                .flatMap(other -> other.current().stream())
                .filter(other -> other.standing() != Standing.WITHDRAWN)
                .filter(other -> other.events().getFirst().number() > concluded)
                .filter(other -> other.texts().stream().anyMatch(version.texts()::contains))
                .map(Version::paper)
                .findFirst();
    }

    // ---- Contracts concluded elsewhere

    /**
     * What is to be taken over of a contract concluded without this program.
     *
     * @param on the day it was concluded, where it is known
     * @param by who certifies that its text is what the data say
     * @param empty whether the communes' content of the data is not part of it
     * @param avenants how many were concluded elsewhere too
     */
    public record Inheritance(
            String contract,
            Optional<LocalDate> on,
            String by,
            Optional<Path> file,
            boolean empty,
            int avenants) {}

    /** Takes over a contract concluded elsewhere, with today's data as the text in force. */
    public Result inherit(Inheritance given) {
        return with(
                "contracts/" + given.contract(), (sealer, work) -> inherit(sealer, given, work));
    }

    private void inherit(Sealer sealer, Inheritance given, Work work) {
        Location place = place(sealer);
        Optional<Paper> basis = road.basis(given.contract(), given.empty());
        List<String> inForce =
                sealer.register().concluded().stream()
                        .filter(version -> !version.texts().isEmpty())
                        .map(Version::paper)
                        .toList();
        if (basis.isEmpty()) {
            work.problems.add(Problem.of(Code.E738, place));
        } else if (!inForce.isEmpty()) {
            work.problems.add(
                    Problem.of(Code.E734, place, given.contract(), String.join(", ", inForce)));
        } else if (given.on().map(day -> day.isAfter(today)).orElse(false)) {
            work.problems.add(Problem.of(Code.E721, place, given.on().get().toString()));
        } else {
            inherit(basis.get(), given, place, work);
        }
    }

    private void inherit(Paper basis, Inheritance given, Location place, Work work) {
        if (given.file().isEmpty()) {
            work.problems.add(Problem.of(Code.W735, place));
        }
        if (given.on().isEmpty()) {
            work.problems.add(Problem.of(Code.W736, place));
        }
        Deed deed = Deed.of(State.INHERITED, given.on(), Optional.of(given.by()), Optional.empty());
        work.problems.addAll(blank(deed, place));
        switch (road.draft(basis)) {
            case Drafted.Stopped stopped -> work.problems.addAll(stopped.problems());
            case Drafted.Ready ready -> {
                Capture capture =
                        new Capture(
                                basis.name(),
                                Provenance.of(disk, road.site(), basis),
                                ready.document(),
                                road.settled(basis, ready.document()),
                                List.of());
                Optional<byte[]> received = given.file().flatMap(file -> pdf(file, work));
                work.planned.add(
                        new Planned(deed.event(basis.name(), 1), Optional.of(capture), received));
                for (int n = 1; n <= given.avenants(); n++) {
                    earlier(n, ready.document(), deed, work);
                }
            }
        }
    }

    /** Its text is part of the basis: of the avenant itself nothing is kept but that it was. */
    private void earlier(int number, Document tree, Deed deed, Work work) {
        Deed undated = Deed.of(deed.state(), Optional.empty(), deed.by(), Optional.empty());
        String name = "avenant-" + number;
        Capture capture = new Capture(name, Map.of(), tree, Map.of(), List.of());
        work.planned.add(
                new Planned(undated.event(name, 1), Optional.of(capture), Optional.empty()));
    }

    private static Optional<byte[]> pdf(Path file, Work work) {
        String name = file.toString().replace('\\', '/');
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D') {
                return Optional.of(bytes);
            }
        } catch (IOException e) {
            return unreadable(name, work);
        }
        return unreadable(name, work);
    }

    private static Optional<byte[]> unreadable(String name, Work work) {
        work.problems.add(Problem.of(Code.E730, Location.of(name), name));
        return Optional.empty();
    }
}
