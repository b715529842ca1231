package fr.tabellion.template;

import fr.tabellion.model.Data;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Nearest;
import fr.tabellion.problem.Problem;
import fr.tabellion.template.Recorder.Instruction;

import freemarker.core.Environment;
import freemarker.core.TemplateElement;
import freemarker.core._CoreAPI;
import freemarker.template.Template;
import freemarker.template.TemplateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/**
 * The templates of a folder: which kinds of paper there are, and papers as HTML.
 *
 * <pre>{@code
 * Templates templates = new Templates(List.of(Path.of("templates"), shipped));
 * for (Kind kind : templates.kinds()) {
 *     if (kind.audience() == subject.audience() && templates.unmet(kind, subject).isEmpty()) {
 *         Rendered paper = templates.render(kind, subject, new PaperInfo("note-blagis-2024"));
 *     }
 * }
 * }</pre>
 *
 * <p>Read once; then safe for any number of threads.
 */
public final class Templates {
    /** In characters; the same as {@code markup} takes. */
    private static final int LARGEST = 20_000_000;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Folders folders;
    private final Engine engine;
    private final Failures failures;
    private final Watchdog watchdog;
    private final List<Kind> kinds = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, List<Problem>> refused = new TreeMap<>();
    private final Map<String, List<Problem>> lacking = new TreeMap<>();
    private final ConcurrentMap<String, Boolean> ownFolders = new ConcurrentHashMap<>();

    /**
     * @param folders the user's first; a file that it lacks is looked for in the next. Kinds are
     *     those of the first folder that exists.
     */
    public Templates(List<Path> folders) {
        this(folders, PATIENCE);
    }

    Templates(List<Path> folders, Duration patience) {
        this.folders = new Folders(folders);
        this.engine = new Engine(this.folders);
        this.failures = new Failures(this.folders);
        this.watchdog = new Watchdog(patience);
        atTop().forEach(this::read);
        kinds.forEach(kind -> known(kind, "collects", kind.collects()));
        kinds.stream()
                .filter(kind -> !kind.explains().isEmpty())
                .forEach(kind -> known(kind, "explains", List.of(kind.explains())));
    }

    private List<String> atTop() {
        try {
            return folders.atTop();
        } catch (UncheckedIOException e) {
            problems.addAll(failures.loading("", e));
            return List.of();
        }
    }

    private void read(String file) {
        String name = file.substring(0, file.length() - Folders.ENDING.length());
        try {
            Header.Read header = Header.of(name, template(file, ""));
            header.kind().ifPresent(kinds::add);
            refuse(name, header.problems().stream().map(this::shown).toList());
        } catch (IOException e) {
            refuse(name, failures.loading(file, e));
        }
    }

    private Problem shown(Problem problem) {
        return problem.at(failures.shown(problem.location()));
    }

    private void refuse(String name, List<Problem> why) {
        if (!why.isEmpty()) {
            refused.put(name, why);
            problems.addAll(why);
        }
    }

    /**
     * A dossier is made of kinds there are; so is what another paper explains. One whose header is
     * wrong has its own problem.
     */
    private void known(Kind kind, String key, List<String> names) {
        List<String> known =
                kinds.stream().map(Kind::name).filter(one -> !one.equals(kind.name())).toList();
        Location place = failures.shown(Location.at(kind.name() + Folders.ENDING, 1, 1));
        for (String name : names) {
            if (refused.containsKey(name)) {
                lack(kind, refused.get(name));
            } else if (!known.contains(name)) {
                Problem problem =
                        Problem.of(Code.E305, place, key, name, String.join(", ", known))
                                .near(Nearest.to(name, known));
                problems.add(problem);
                lack(kind, List.of(problem));
            }
        }
    }

    private void lack(Kind kind, List<Problem> why) {
        lacking.computeIfAbsent(kind.name(), name -> new ArrayList<>()).addAll(why);
    }

    @SuppressWarnings("NullAway") // No locale, no encoding: FreeMarker's word for it is null.
    private Template template(String file, String body) throws IOException {
        return engine.getTemplate(file, null, body, null, true, false);
    }

    /** By name; those whose header is wrong are not among them. */
    public List<Kind> kinds() {
        return List.copyOf(kinds);
    }

    /** What kinds are called, those included whose header is wrong. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(refused.keySet());
        kinds.forEach(kind -> names.add(kind.name()));
        return names;
    }

    /** What is wrong with the templates themselves, each of which is no kind then. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Why a kind is not whole: others that it collects or explains are no kinds. */
    public List<Problem> lacking(Kind kind) {
        return List.copyOf(lacking.getOrDefault(kind.name(), List.of()));
    }

    /** The first need of the kind that the subject does not meet, as a dotted path. */
    public Optional<String> unmet(Kind kind, Subject subject) {
        PaperView paper = paper(kind, subject, new PaperInfo(kind.name()));
        return Needs.unmet(kind.needs(), Roots.of(subject, paper));
    }

    /**
     * What is wrong with a kind's template whatever the data: names that no data have, prose it
     * does not declare, and what fails on a made-up contract that has everything.
     */
    public List<Problem> check(Kind kind) {
        Set<Problem> found = new LinkedHashSet<>();
        for (String body : folders.bodies()) {
            found.addAll(new Checker(name -> template(name, body), kind, failures).check());
        }
        if (found.isEmpty()) {
            Subject full = Specimens.full(kind.audience());
            found.addAll(render(kind, full, Specimens.full(kind.name())).problems());
        }
        return List.copyOf(found);
    }

    /**
     * The kind's paper drawn from made-up contracts, one that has everything and one that has but
     * the least: what {@code markup} has to accept.
     */
    public List<Specimen> specimens(Kind kind) {
        return Stream.concat(
                        specimen(
                                kind, Specimens.full(kind.audience()), Specimens.full(kind.name())),
                        specimen(
                                kind, Specimens.least(kind.audience()), new PaperInfo(kind.name())))
                .toList();
    }

    private Stream<Specimen> specimen(Kind kind, Subject subject, PaperInfo info) {
        if (unmet(kind, subject).isPresent()) {
            return Stream.empty();
        }
        Rendered rendered = render(kind, subject, info);
        return rendered.isGood()
                ? Stream.of(new Specimen(rendered, trace(kind, subject, info)))
                : Stream.empty();
    }

    /**
     * Prose that no kind reads, such as a misspelt slot; a kind with a wrong header may read it.
     */
    public List<Problem> unknownSlots(Data data) {
        if (!refused.isEmpty()) {
            return List.of();
        }
        return Slots.unknown(data, kinds.stream().flatMap(kind -> kind.slots().stream()).toList());
    }

    /** The paper as HTML. */
    public Rendered render(Kind kind, Subject subject, PaperInfo info) {
        Recorder out = Recorder.plain(LARGEST);
        List<Problem> found = run(kind, subject, info, out);
        return new Rendered(found.isEmpty() ? out.text() : "", subject.date(), found);
    }

    /**
     * Renders the paper again, more slowly, and notes which instruction writes what: to be called
     * when something is wrong with its HTML.
     */
    public Trace trace(Kind kind, Subject subject, PaperInfo info) {
        Recorder out = Recorder.recording(LARGEST, this::instruction);
        run(kind, subject, info, out);
        return new Trace(out::place);
    }

    @SuppressWarnings("deprecation") // FreeMarker's name for what its traces are made of.
    private Instruction instruction() {
        TemplateElement[] stack =
                _CoreAPI.getInstructionStackSnapshot(Environment.getCurrentEnvironment());
        if (stack == null || stack.length == 0) {
            return Instruction.UNKNOWN;
        }
        TemplateElement top = stack[0];
        String file = folders.shown(source(top));
        Location place = Location.at(file, top.getBeginLine(), top.getBeginColumn());
        return new Instruction(place, top.getClass().getSimpleName().equals("TextBlock"));
    }

    @SuppressWarnings("deprecation") // An element tells its template in no other way.
    private static String source(TemplateElement element) {
        return element.getTemplate().getSourceName();
    }

    private static PaperView paper(Kind kind, Subject subject, PaperInfo info) {
        return new PaperView(
                info.name(),
                kind.name(),
                kind.title(),
                subject.date(),
                kind.signable(),
                info.attached().stream().map(AttachedView::of).toList());
    }

    private List<Problem> run(Kind kind, Subject subject, PaperInfo info, Recorder out) {
        String file = kind.name() + Folders.ENDING;
        Root root = Roots.of(subject, paper(kind, subject, info));
        Values values = new Values();
        Watchdog.Watch watch = watchdog.watch();
        try (watch) {
            template(file, own(subject.body()))
                    .createProcessingEnvironment(values.wrap(root), out, values)
                    .process();
            return List.of();
        } catch (TemplateException e) {
            return failures.rendering(e, root, values);
        } catch (Recorder.TooLarge e) {
            return List.of(Problem.of(Code.E307, Location.of(folders.shown(file))));
        } catch (RuntimeException e) {
            // What FreeMarker throws when it finds itself interrupted has no public name.
            if (!watch.fired()) {
                throw e;
            }
            return List.of(Problem.of(Code.E308, Location.of(folders.shown(file))));
        } catch (StackOverflowError e) {
            return List.of(Problem.of(Code.E309, Location.of(folders.shown(file))));
        } catch (OutOfMemoryError e) {
            return List.of(Problem.of(Code.E307, Location.of(folders.shown(file))));
        } catch (IOException e) {
            return failures.loading(file, e);
        }
    }

    /** The body, if it has templates of its own: papers of all others share their templates. */
    private String own(String body) {
        boolean has =
                body.matches("[A-Za-z0-9_-]+")
                        && ownFolders.computeIfAbsent(
                                body, id -> folders.hasFolder("bodies/" + id));
        return has ? body : "";
    }
}
