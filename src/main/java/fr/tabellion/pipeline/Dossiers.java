package fr.tabellion.pipeline;

import fr.tabellion.build.Digest;
import fr.tabellion.build.Draft;
import fr.tabellion.build.Draft.Rendering;
import fr.tabellion.build.Fingerprint;
import fr.tabellion.build.Target;
import fr.tabellion.document.Images;
import fr.tabellion.document.Inline;
import fr.tabellion.load.LoadedData;
import fr.tabellion.load.Origins;
import fr.tabellion.load.Part;
import fr.tabellion.model.Session;
import fr.tabellion.model.Session.AgendaItem;
import fr.tabellion.model.Session.Enclosure;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Nearest;
import fr.tabellion.problem.Problem;
import fr.tabellion.template.PaperInfo.Attached;
import fr.tabellion.template.Subject;
import fr.tabellion.typography.Run;
import fr.tabellion.typography.Typography;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Binds the papers of a session: its own, then for each point the kinds that the dossier's template
 * collects, in its order, and the papers of contracts that the point names as enclosures. Files
 * that others made are listed with their digests, and copied beside.
 *
 * <pre>
 * ordre-du-jour, note-blagis-2024, deliberation-blagis-2024, annexe-sceaux
 * </pre>
 */
final class Dossiers {
    private final Path data;
    private final Plans plans;
    private final Origins origins;
    private final Set<String> unfinished;

    Dossiers(Path data, Plans plans, LoadedData loaded) {
        this.data = data;
        this.plans = plans;
        this.origins = loaded.origins();
        this.unfinished =
                loaded.broken().stream()
                        .flatMap(part -> contractOf(part).stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** A contract a part of which is broken has papers that its plan does not tell. */
    private static Optional<String> contractOf(Part part) {
        return switch (part) {
            case Part.Contract contract -> Optional.of(contract.id());
            case Part.Commune commune -> Optional.of(commune.contract());
            case Part.Avenant avenant -> Optional.of(avenant.contract());
            case Part.Body body -> Optional.empty();
            case Part.Session session -> Optional.empty();
            case Part.AgendaItem item -> Optional.empty();
        };
    }

    /** How the cover is drafted, knowing the files that go with the dossier. */
    interface Cover {
        Drafted draft(Paper dossier, List<Attached> attached);
    }

    // ---- What is bound

    private record Bound(List<Inline> group, List<Inline> title, Paper paper) {}

    private List<Bound> papers(Paper dossier, Session session) {
        List<Bound> bound = new ArrayList<>();
        for (Paper paper : collected(dossier, Optional.empty())) {
            bound.add(new Bound(List.of(), text(paper.kind().title()), paper));
        }
        List<AgendaItem> agenda = session.agenda();
        for (int i = 0; i < agenda.size(); i++) {
            AgendaItem item = agenda.get(i);
            List<Inline> group = text((i + 1) + ". " + item.object());
            for (Paper paper : collected(dossier, Optional.of(item))) {
                bound.add(new Bound(group, text(paper.kind().title()), paper));
            }
            for (Enclosure enclosure : item.annexes()) {
                enclosed(item, enclosure)
                        .ifPresent(
                                paper ->
                                        bound.add(
                                                new Bound(group, text(enclosure.title()), paper)));
            }
        }
        return bound;
    }

    /** Papers of the session or of a point of it, in the order of the dossier's template. */
    private List<Paper> collected(Paper dossier, Optional<AgendaItem> item) {
        List<Paper> papers = plans.of(dossier.unit()).papers();
        return dossier.kind().collects().stream()
                .flatMap(kind -> papers.stream().filter(one -> one.kind().name().equals(kind)))
                .filter(one -> !one.kind().isDossier())
                .filter(one -> isOf(one.subject(), item))
                .toList();
    }

    private static boolean isOf(Subject subject, Optional<AgendaItem> item) {
        return switch (subject) {
            case Subject.OfSession session -> item.isEmpty();
            case Subject.OfAgendaItem of -> item.filter(of.item()::equals).isPresent();
            case Subject.OfCommune commune -> false;
            case Subject.OfContract contract -> false;
            case Subject.OfAvenant avenant -> false;
        };
    }

    private Optional<Paper> enclosed(AgendaItem item, Enclosure enclosure) {
        return contractPapers(item)
                .filter(paper -> enclosure.paper().filter(paper.name()::equals).isPresent())
                .findFirst();
    }

    private Stream<Paper> contractPapers(AgendaItem item) {
        return item.contract().stream()
                .map(plans::ofContract)
                .flatMap(plan -> plan.papers().stream());
    }

    /** Set as it would be in a paper. */
    private static List<Inline> text(String typed) {
        return Typography.set(List.of(new Run(typed, false))).stream()
                .flatMap(List::stream)
                .map(
                        piece ->
                                piece.raised()
                                        ? new Inline.Superscript(
                                                List.of(new Inline.Text(piece.text())))
                                        : (Inline) new Inline.Text(piece.text()))
                .toList();
    }

    // ---- Drafting

    /**
     * The dossier, or which of its papers keep it from being drawn.
     *
     * @param others drafts the papers it is made of
     */
    Drafted draft(Paper dossier, Function<Paper, Drafted> others, Cover cover) {
        Session session = session(dossier);
        List<Problem> problems = new ArrayList<>(unknown(session));
        problems.addAll(undrawn(session));
        List<Drafted.Bound> bound = new ArrayList<>();
        Map<String, byte[]> images = new TreeMap<>();
        for (Bound one : papers(dossier, session)) {
            switch (others.apply(one.paper())) {
                case Drafted.Stopped stopped -> problems.add(stopping(session, one.paper()));
                case Drafted.Ready ready -> {
                    images.putAll(ready.images().bySource());
                    bound.add(new Drafted.Bound(one.group(), one.title(), ready.document()));
                }
            }
        }
        Drafted front = cover.draft(dossier, attached(session, problems));
        problems.addAll(front.problems());
        if (problems.stream().anyMatch(Problem::isError)
                || !(front instanceof Drafted.Ready ready)) {
            return new Drafted.Stopped(problems);
        }
        images.putAll(ready.images().bySource());
        return new Drafted.Ready(ready.document(), new Images(images), bound, problems);
    }

    private static Session session(Paper dossier) {
        return switch (dossier.subject()) {
            case Subject.OfSession of -> of.session();
            case Subject.OfAgendaItem item -> item.session();
            case Subject.OfCommune commune -> throw noSession(dossier);
            case Subject.OfContract contract -> throw noSession(dossier);
            case Subject.OfAvenant avenant -> throw noSession(dossier);
        };
    }

    private static IllegalArgumentException noSession(Paper paper) {
        return new IllegalArgumentException("a dossier without a session: " + paper.name());
    }

    private Problem stopping(Session session, Paper paper) {
        String file = origins.at(new Part.Session(session.id()), "").file();
        return stopping(file, paper.unit() + "/" + paper.name());
    }

    private static Problem stopping(String file, String paper) {
        return Problem.of(Code.E540, Location.of(file), paper);
    }

    List<Problem> unknown(Paper dossier) {
        return unknown(session(dossier));
    }

    /** Enclosures whose papers wait for a file of the contract to be mended. */
    private List<Problem> undrawn(Session session) {
        String file = origins.at(new Part.Session(session.id()), "").file();
        List<Problem> problems = new ArrayList<>();
        for (AgendaItem item : session.agenda()) {
            item.contract()
                    .filter(unfinished::contains)
                    .ifPresent(
                            contract ->
                                    item.annexes().stream()
                                            .filter(one -> enclosed(item, one).isEmpty())
                                            .flatMap(one -> one.paper().stream())
                                            .map(name -> "contracts/" + contract + "/" + name)
                                            .map(name -> stopping(file, name))
                                            .forEach(problems::add));
        }
        return problems;
    }

    /** Enclosures that name a paper there is not. */
    List<Problem> unknown(Session session) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < session.agenda().size(); i++) {
            AgendaItem item = session.agenda().get(i);
            for (int k = 0; k < item.annexes().size(); k++) {
                String name = item.annexes().get(k).paper().orElse("");
                if (!name.isEmpty()
                        && item.contract().filter(one -> !unfinished.contains(one)).isPresent()
                        && enclosed(item, item.annexes().get(k)).isEmpty()) {
                    String pointer = "/agenda/%d/annexes/%d/paper".formatted(i, k);
                    List<String> known = contractPapers(item).map(Paper::name).toList();
                    Location place = origins.at(new Part.Session(session.id()), pointer);
                    problems.add(
                            Problem.of(Code.E257, place, name, String.join(", ", known))
                                    .near(Nearest.to(name, known)));
                }
            }
        }
        return problems;
    }

    // ---- Files that others made

    private List<Attached> attached(Session session, List<Problem> problems) {
        List<Attached> attached = new ArrayList<>();
        for (AgendaItem item : session.agenda()) {
            for (Enclosure enclosure : item.annexes()) {
                for (String file : enclosure.file().stream().toList()) {
                    try {
                        byte[] bytes = Files.readAllBytes(source(session, file));
                        String digest = Digest.of(bytes).toString();
                        attached.add(
                                new Attached(
                                        enclosure.title(),
                                        item.object(),
                                        file,
                                        bytes.length,
                                        digest));
                    } catch (IOException e) {
                        problems.add(unreadable(session, file));
                    }
                }
            }
        }
        return attached;
    }

    private Path source(Session session, String file) {
        return data.resolve("sessions").resolve(session.id()).resolve(file);
    }

    private Problem unreadable(Session session, String file) {
        String place = source(session, file).normalize().toString().replace('\\', '/');
        return Problem.of(Code.E541, Location.of(place), file);
    }

    /** Where below {@code out/} the enclosures of a point are. */
    List<String> enclosures(Session session, AgendaItem item) {
        List<String> paths = new ArrayList<>();
        for (Enclosure enclosure : item.annexes()) {
            enclosed(item, enclosure).ifPresent(paper -> paths.add(paper.path(Form.PDF)));
            enclosure
                    .file()
                    .ifPresent(file -> paths.add("sessions/" + session.id() + "/annexes/" + file));
        }
        return paths;
    }

    /** The copies beside the dossier: targets like any other. */
    List<Draft> copies(Paper dossier, boolean asked) {
        Session session = session(dossier);
        Set<String> files = new LinkedHashSet<>();
        session.agenda().stream()
                .flatMap(item -> item.annexes().stream())
                .flatMap(enclosure -> enclosure.file().stream())
                .filter(file -> isInside(session, file))
                .forEach(files::add);
        List<Draft> drafts = new ArrayList<>();
        for (String file : files) {
            String path = dossier.unit() + "/annexes/" + file;
            drafts.add(
                    asked
                            ? new Draft.Drawn(List.of(path), () -> copy(session, file, path))
                            : new Draft.Held(List.of(path), Selection.NOT_ASKED));
        }
        return drafts;
    }

    /** A path that leaves its folder has been reported; it must not be followed either. */
    private boolean isInside(Session session, String file) {
        Path folder = source(session, "").normalize();
        return source(session, file).normalize().startsWith(folder)
                && Path.of(file).normalize().toString().replace('\\', '/').equals(file);
    }

    private Rendering copy(Session session, String file, String path) {
        try {
            byte[] bytes = Files.readAllBytes(source(session, file));
            Fingerprint fingerprint =
                    Fingerprint.of(List.of(Fingerprint.Part.bytes("copy", bytes)));
            return Rendering.of(new Target(path, fingerprint, () -> bytes));
        } catch (IOException e) {
            return Rendering.failed(List.of(unreadable(session, file)));
        }
    }
}
