package fr.tabellion.register;

import fr.tabellion.build.Disk;
import fr.tabellion.build.DiskException;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The register of a contract or a session: {@code register.txt} in its folder, one line an event,
 * each line vouching for those before it.
 *
 * <pre>
 * Register register = Register.read(new LocalDisk(), Path.of("data/contracts/antony-2020"), "data/contracts/antony-2020");
 * register.paper("annexe-antony").standing()   // CONCLUDED
 * </pre>
 *
 * @param folder the contract's or the session's
 * @param name as the reader would name that folder
 * @param events in the order of the lines; those before the first line that was changed
 * @param problems what is wrong with the text of the register
 */
public record Register(
        Path folder,
        String name,
        List<Event> events,
        Map<String, SealedPaper> byName,
        List<Problem> problems) {
    static final String FILE = "register.txt";

    /** Told to whoever opens the file, and the first link of the chain. */
    static final String HEADER =
            """
            # Registre des papiers scellés, format 1. Tabellion y ajoute une ligne à chaque événement.
            # Ne rien changer ni retirer : chaque ligne se termine par une marque (~) qui garantit les précédentes.
            # n°  date  papier  version  état  précisions  marque
            """;

    public Register {
        events = List.copyOf(events);
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        problems = List.copyOf(problems);
    }

    /** That of a unit without a register. */
    public static Register none(Path folder, String name) {
        return of(folder, name, List.of(), List.of());
    }

    static Register of(Path folder, String name, List<Event> events, List<Problem> problems) {
        Map<String, SealedPaper> papers = new LinkedHashMap<>();
        for (Event event : events) {
            papers.merge(
                    event.paper(),
                    SealedPaper.unknown(event.paper()).with(event),
                    (known, first) -> known.with(event));
        }
        return new Register(folder, name, events, papers, problems);
    }

    /**
     * Reads a unit's register; there need be none. One that cannot be read is a problem as is one
     * that was changed.
     */
    public static Register read(Disk disk, Path folder, String name) {
        try {
            Path file = folder.resolve(FILE);
            Register register =
                    disk.list(folder).contains(file)
                            ? parse(
                                    folder,
                                    name,
                                    new String(disk.read(file), StandardCharsets.UTF_8))
                            : none(folder, name);
            return register.isSound() ? register.upTo(LastLine.read(disk, folder)) : register;
        } catch (AccessDeniedException e) {
            Problem problem = Problem.of(Code.E103, Location.of(name + "/" + FILE));
            return of(folder, name, List.of(), List.of(problem));
        } catch (IOException e) {
            Problem problem = DiskException.of(e, name + "/" + FILE).problem();
            return of(folder, name, List.of(), List.of(problem));
        }
    }

    /** Lines may be missing at its end, or all of them: the chain of marks does not tell. */
    private Register upTo(Optional<LastLine> last) {
        return last.filter(line -> line.isDamaged() || !line.isAmong(marks(events)))
                .map(line -> of(folder, name, events, List.of(missing(line))))
                .orElse(this);
    }

    private Problem missing(LastLine last) {
        String place = name + "/" + Sealed.FOLDER + "/" + LastLine.FILE;
        return last.isDamaged()
                ? Problem.of(Code.E702, Location.of(place), place)
                : Problem.of(
                        Code.E706,
                        Location.of(name + "/" + FILE),
                        String.valueOf(events.size()),
                        String.valueOf(last.number()));
    }

    /** Line ends may have become those of Windows on their way through a version control system. */
    private static Register parse(Path folder, String name, String text) {
        String plain = text.contains("\r\n") ? text.replace("\r\n", "\n") : text;
        if (!plain.startsWith(HEADER)) {
            return of(folder, name, List.of(), List.of(changed(name, 1)));
        }
        String body = plain.substring(HEADER.length());
        List<Event> events = new ArrayList<>();
        String before = EventLine.mark(HEADER, "");
        int line = (int) HEADER.lines().count();
        for (String text1 : body.split("\n", -1)) {
            line++;
            if (text1.isEmpty() && isLast(line, plain)) {
                return of(folder, name, events, List.of());
            }
            Optional<Event> event = EventLine.read(text1, before);
            if (event.isEmpty() || event.get().number() != events.size() + 1) {
                return of(folder, name, events, List.of(changed(name, line)));
            }
            events.add(event.get());
            before = EventLine.markOf(text1);
        }
        return of(folder, name, events, List.of(changed(name, line)));
    }

    /** The text ends with a line end: after it there is nothing. */
    private static boolean isLast(int line, String text) {
        return text.chars().filter(c -> c == '\n').count() == line - 1;
    }

    private static Problem changed(String name, int line) {
        return Problem.of(Code.E701, Location.at(name + "/" + FILE, line, 0), String.valueOf(line));
    }

    /** The text of the register with some more events. */
    static String text(List<Event> events) {
        StringBuilder out = new StringBuilder(HEADER);
        String before = EventLine.mark(HEADER, "");
        for (Event event : events) {
            String line = EventLine.write(event, before);
            out.append(line).append('\n');
            before = EventLine.markOf(line);
        }
        return out.toString();
    }

    /** The marks that end its lines. */
    static List<String> marks(List<Event> events) {
        return text(events).substring(HEADER.length()).lines().map(EventLine::markOf).toList();
    }

    /** Every paper it tells of, in the order of their first lines. */
    public Collection<SealedPaper> papers() {
        return byName.values();
    }

    /** A paper; one that it does not tell of is a draft. */
    public SealedPaper paper(String paper) {
        return byName.getOrDefault(paper, SealedPaper.unknown(paper));
    }

    /** Every version whose files are kept, those unsealed included. */
    List<Version> captures() {
        List<Version> all = new ArrayList<>();
        for (Event event : events) {
            if (event.isCapture()) {
                all.add(new Version(event.paper(), event.version(), List.of(event)));
            } else if (event.facts().containsKey(Event.FILE)) {
                attach(all, event);
            }
        }
        return all;
    }

    private static void attach(List<Version> all, Event event) {
        for (int i = all.size() - 1; i >= 0; i--) {
            Version version = all.get(i);
            if (version.paper().equals(event.paper()) && version.number() == event.version()) {
                all.set(i, version.with(event));
                return;
            }
        }
    }

    /** The versions that were concluded, in the order of their conclusion. */
    public List<Version> concluded() {
        return papers().stream()
                .flatMap(paper -> paper.current().stream())
                .filter(version -> version.standing() == Standing.CONCLUDED)
                .sorted(
                        java.util.Comparator.comparing(
                                        (Version version) ->
                                                version.concludedOn()
                                                        .orElse(java.time.LocalDate.MIN))
                                .thenComparing(
                                        version ->
                                                version.conclusion().map(Event::number).orElse(0)))
                .toList();
    }

    public boolean isSound() {
        return problems.isEmpty();
    }
}
