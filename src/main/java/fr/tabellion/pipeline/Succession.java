package fr.tabellion.pipeline;

import fr.tabellion.build.Digest;
import fr.tabellion.build.Draft;
import fr.tabellion.build.Draft.Rendering;
import fr.tabellion.build.Fingerprint;
import fr.tabellion.build.Fingerprint.Part;
import fr.tabellion.build.Reason;
import fr.tabellion.build.Target;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;
import fr.tabellion.register.DamagedException;
import fr.tabellion.register.Sealed;
import fr.tabellion.register.SealedPaper;
import fr.tabellion.register.Standing;
import fr.tabellion.register.State;
import fr.tabellion.register.Version;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * What a change of the data leads to, paper by paper: by how far each had come.
 *
 * <pre>
 * draft      the draft, drawn again
 * sent       version 2, once its text differs
 * adopted    a problem, once its text differs
 * concluded  nothing here: an avenant
 * withdrawn  nothing
 * </pre>
 *
 * <p>The files of what was sealed are brought back where they are missing; one that somebody
 * changed in {@code out/} is kept, as any.
 */
final class Succession {
    private final String unit;
    private final Sealed vault;
    private final Path out;
    private final Set<Format> formats;
    private final Function<Paper, Drafted> drafting;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<String> done = new LinkedHashSet<>();

    /**
     * @param formats of the files that are asked for
     */
    Succession(
            String unit,
            Sealed vault,
            Path out,
            Set<Format> formats,
            Function<Paper, Drafted> drafting) {
        this.unit = unit;
        this.vault = vault;
        this.out = out;
        this.formats = formats;
        this.drafting = drafting;
    }

    List<Draft> drafts() {
        return List.copyOf(drafts);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** For {@link Status}, see {@link SealedNote}. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** How a draft is drawn: its paper, and its tree once that is wanted. */
    interface Drawing {
        List<Draft> of(Paper paper, Function<Paper, Drafted> tree);
    }

    /** A paper that the data call for. */
    void paper(Paper paper, boolean asked, Drawing drawing) {
        SealedPaper known = vault.register().paper(paper.name());
        done.add(paper.name());
        if (!vault.register().isSound()) {
            drafts.add(failing(paper));
            return;
        }
        known.versions().forEach(version -> keep(version, asked));
        switch (known.standing()) {
            case DRAFT -> draft(paper, Edition.next(known), drawing);
            case SENT -> sent(paper, known, asked, drawing);
            case ADOPTED -> adopted(paper, known, asked);
            case CONCLUDED, WITHDRAWN -> {}
        }
    }

    /**
     * A paper that explains another: once that is sealed, it goes with it and has its versions.
     *
     * @param explained by it
     */
    void companion(Paper paper, Paper explained, boolean asked, Drawing drawing) {
        SealedPaper known = vault.register().paper(explained.name());
        if (known.current().isEmpty() || !vault.register().isSound()) {
            paper(paper, asked, drawing);
            return;
        }
        Edition edition = Edition.next(known);
        switch (known.standing()) {
            case DRAFT -> draft(paper, edition, drawing);
            case SENT -> {
                if (!asked || differs(known, drafting.apply(explained))) {
                    draft(paper, edition, drawing);
                }
            }
            case ADOPTED, CONCLUDED, WITHDRAWN -> {}
        }
    }

    /** Papers that the data call for no more; what was sealed of them stays. */
    void others(boolean asked) {
        for (SealedPaper paper : vault.register().papers()) {
            if (done.add(paper.name())) {
                paper.versions().forEach(version -> keep(version, asked));
            }
        }
    }

    /** Nobody can tell what is a draft and what was sealed. */
    private Draft failing(Paper paper) {
        List<String> paths = paper.forms().stream().map(paper::path).toList();
        return new Draft.Drawn(paths, () -> Rendering.failed(vault.register().problems()));
    }

    // ---- What is drawn anew

    private void draft(Paper paper, Edition edition, Drawing drawing) {
        drafts.addAll(
                drawing.of(edition.of(paper), ignored -> edition.announced(drafting.apply(paper))));
    }

    private void sent(Paper paper, SealedPaper known, boolean asked, Drawing drawing) {
        Edition edition = Edition.next(known);
        if (!asked) {
            // whether it differs is not looked at: held, if it is there
            draft(paper, edition, drawing);
            return;
        }
        switch (drafting.apply(paper)) {
            case Drafted.Stopped stopped -> problems.addAll(stopped.problems());
            case Drafted.Ready ready -> {
                if (differs(known, ready)) {
                    drafts.addAll(
                            drawing.of(edition.of(paper), ignored -> edition.announced(ready)));
                }
            }
        }
    }

    private void adopted(Paper paper, SealedPaper known, boolean asked) {
        if (!asked || !paper.kind().signable()) {
            return;
        }
        if (drafting.apply(paper) instanceof Drafted.Ready ready && differs(known, ready)) {
            String day =
                    known.current()
                            .flatMap(version -> version.events().getLast().on())
                            .map(Object::toString)
                            .orElse("");
            problems.add(Problem.of(Code.E710, Location.of(unit), paper.name(), day));
        }
    }

    /** Whether today's text is another than the one sealed last. */
    private boolean differs(SealedPaper known, Drafted today) {
        try {
            return Edition.differs(vault, known, known.current().orElseThrow(), today);
        } catch (DamagedException e) {
            problems.add(e.problem());
            return false;
        }
    }

    // ---- What is kept

    /** Also the papers sealed with it: the redline of an avenant, the consolidated text. */
    private void keep(Version version, boolean asked) {
        try {
            SortedMap<String, Digest> files = vault.paperDigests(version);
            files.keySet().stream()
                    .map(Status::stem)
                    .distinct()
                    .map(name -> new SealedNote(name, standing(version), day(version)).note())
                    .forEach(notes::add);
            files.forEach(
                    (file, digest) ->
                            drafts.add(
                                    asked && formats.contains(Format.of(file))
                                            ? kept(version, file, digest)
                                            : new Draft.Held(
                                                    List.of(path(file)), Selection.NOT_ASKED)));
        } catch (DamagedException e) {
            problems.add(e.problem());
        }
    }

    private static Standing standing(Version version) {
        return version.last(State.REOPENED).isPresent() ? Standing.DRAFT : version.standing();
    }

    private static String day(Version version) {
        return version.concludedOn()
                .or(() -> version.events().getLast().on())
                .map(Object::toString)
                .orElse("-");
    }

    private String path(String file) {
        return unit + "/" + file;
    }

    private Draft kept(Version version, String file, Digest digest) {
        String path = path(file);
        if (isReceivedCopy(version, path)) {
            return new Draft.Held(List.of(path), Reason.of("reason.received"));
        }
        return new Draft.Drawn(List.of(path), () -> restored(version, file, digest));
    }

    private Rendering restored(Version version, String file, Digest digest) {
        String path = path(file);
        Fingerprint fingerprint = Fingerprint.of(Part.digest("sealed", digest));
        try {
            byte[] bytes = vault.read(version, file);
            return Rendering.of(new Target(path, fingerprint, Optional.of(digest), () -> bytes));
        } catch (DamagedException e) {
            return Rendering.failed(List.of(e.problem()));
        }
    }

    /** Signed where it stood, and handed in: that copy is as good as ours. */
    private boolean isReceivedCopy(Version version, String path) {
        Map<String, String> received = version.received();
        Path file = out.resolve(path);
        if (received.isEmpty() || !Files.isRegularFile(file)) {
            return false;
        }
        try {
            String digest = Digest.of(Files.readAllBytes(file)).toString();
            return received.containsValue(digest);
        } catch (IOException e) {
            // the builder will say what is wrong with it
            return false;
        }
    }
}
