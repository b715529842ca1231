package fr.tabellion.pipeline;

import fr.tabellion.load.LoadedData;
import fr.tabellion.load.Named;
import fr.tabellion.load.Part;
import fr.tabellion.model.Contract;
import fr.tabellion.model.Session;
import fr.tabellion.problem.Problem;
import fr.tabellion.template.Kind;
import fr.tabellion.template.Subject;
import fr.tabellion.template.Templates;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What keeps papers from being drawn: broken parts of the data, broken templates. Each stops the
 * papers it concerns, and no others.
 *
 * <pre>
 * communes/sceaux.json is broken:   annexe-sceaux stops, annexe-antony is drawn
 * </pre>
 */
final class Obstacles {
    private final LoadedData loaded;
    private final Templates templates;

    Obstacles(LoadedData loaded, Templates templates) {
        this.loaded = loaded;
        this.templates = templates;
    }

    /** The paper drawn, or what keeps it from that. */
    Drafted unlessStopped(Paper paper, Supplier<Drafted> drawing) {
        List<Problem> stopping = stopping(paper);
        return stopping.isEmpty() ? drawing.get() : new Drafted.Stopped(stopping);
    }

    private List<Problem> stopping(Paper paper) {
        List<Problem> lacking = templates.lacking(paper.kind());
        if (!lacking.isEmpty()) {
            return lacking;
        }
        if (isSound(paper.subject())) {
            return List.of();
        }
        List<Problem> near = errors().filter(problem -> isIn(paper.unit(), problem)).toList();
        return near.isEmpty() ? errors().toList() : near;
    }

    private Stream<Problem> errors() {
        return loaded.problems().stream().filter(Problem::isError);
    }

    /**
     * Whether a problem is in the files of a folder of the data.
     *
     * @param folder {@code contracts/antony-2020}
     */
    static boolean isIn(String folder, Problem problem) {
        return ("/" + problem.location().file()).contains("/" + folder + "/");
    }

    /**
     * The first need of a kind that a subject does not meet. Where a body could not be read nobody
     * can tell; the paper is stopped by that.
     */
    Optional<String> unmet(Kind kind, Subject subject) {
        return isSound(subject) || hasItsBodies()
                ? templates.unmet(kind, subject)
                : Optional.empty();
    }

    private boolean hasItsBodies() {
        Stream<String> named =
                Stream.concat(
                        loaded.data().contracts().values().stream()
                                .flatMap(contract -> Named.by(contract).stream()),
                        loaded.data().sessions().values().stream().map(Session::body));
        return named.allMatch(loaded.data().bodies()::containsKey);
    }

    /** Whether a paper of that name may be missing because of a commune's file or a template. */
    boolean mayHide(Contract contract, String paper) {
        return loaded.broken().stream()
                        .anyMatch(
                                part ->
                                        part instanceof Part.Commune(String of, String id)
                                                && of.equals(contract.id())
                                                && paper.endsWith("-" + id))
                || !templates.problems().isEmpty()
                        && templates.kinds().stream()
                                .noneMatch(kind -> paper.startsWith(kind.name() + "-"));
    }

    private boolean isSound(Subject subject) {
        return switch (subject) {
            case Subject.OfSession one -> isSound(one.session());
            case Subject.OfAgendaItem item ->
                    loaded.mayDraw(new Part.AgendaItem(item.session().id(), item.item().key()));
            case Subject.OfCommune commune ->
                    loaded.mayDraw(
                            new Part.Commune(commune.contract().id(), commune.commune().id()));
            case Subject.OfContract contract -> loaded.isWhole(contract.contract().id());
            case Subject.OfAvenant avenant ->
                    loaded.mayDraw(
                            new Part.Avenant(
                                    avenant.contract().id(),
                                    String.valueOf(avenant.avenant().number())));
        };
    }

    /** Its own papers tell of every point. */
    private boolean isSound(Session session) {
        return loaded.mayDraw(new Part.Session(session.id()))
                && session.agenda().stream()
                        .allMatch(
                                item ->
                                        loaded.mayDraw(
                                                new Part.AgendaItem(session.id(), item.key())));
    }
}
