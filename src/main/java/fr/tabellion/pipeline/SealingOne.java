package fr.tabellion.pipeline;

import fr.tabellion.build.Disk;
import fr.tabellion.document.Block;
import fr.tabellion.document.Document;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;
import fr.tabellion.register.Capture;
import fr.tabellion.register.Event;
import fr.tabellion.register.Register;
import fr.tabellion.register.Sealed;
import fr.tabellion.register.SealedPaper;
import fr.tabellion.register.State;
import fr.tabellion.register.Version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * One paper and the step that is to be recorded of it: by how far it had come, its files are
 * captured with the step, or the step is one more of the version that is sealed.
 *
 * <pre>
 * draft              captured
 * sent, text differs captured as the next version, if it is sent again
 * sent, adopted …    the step alone
 * </pre>
 */
final class SealingOne {
    private final Road road;
    private final Disk disk;
    private final LocalDate today;
    private final Register register;
    private final Sealed vault;
    private final Asked.Candidate candidate;
    private final SealedPaper known;
    private final Deed deed;
    private final Entries entries;
    private final Location place;

    SealingOne(
            Road road,
            Disk disk,
            LocalDate today,
            Register register,
            Asked.Candidate candidate,
            Deed deed,
            Entries entries) {
        this.road = road;
        this.disk = disk;
        this.today = today;
        this.register = register;
        this.vault = new Sealed(disk, register);
        this.candidate = candidate;
        this.known = register.paper(candidate.name());
        this.deed = deed;
        this.entries = entries;
        this.place = Location.of(register.name() + "/" + candidate.name());
    }

    /**
     * @param alone whether nothing else is asked for: then what is recorded already is a mistake,
     *     and not one of many papers that need nothing more
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
            entries.tell(problem);
        }
    }

    private void first() {
        if (deed.state() == State.WITHDRAWN || candidate.paper().isEmpty()) {
            entries.tell(SealChecks.notSealed(register, place, candidate.name()));
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
            String number = String.valueOf(version.number());
            String next = String.valueOf(known.next());
            entries.tell(Problem.of(Code.E728, place, candidate.name(), number, next));
        }
    }

    /** Whether today's data say something else. */
    private boolean differs(Version version) {
        return candidate
                .paper()
                .filter(paper -> Edition.differs(vault, known, version, road.draft(paper)))
                .isPresent();
    }

    // ---- A step of a version that is sealed

    private void later(boolean alone) {
        Version version = known.current().orElseThrow();
        Document tree = vault.tree(version);
        List<Problem> found = check(tree, version.parties(), version.events());
        boolean again =
                found.stream().filter(Problem::isError).allMatch(p -> p.code() == Code.E733)
                        && found.stream().anyMatch(Problem::isError);
        if (again && !alone) {
            return;
        }
        entries.tell(found);
        if (entries.isGood()) {
            Event event = deed.event(candidate.name(), version.number());
            enter(event, Optional.empty(), tree, () -> pdfs(vault.papers(version)));
        }
    }

    private List<Problem> check(Document tree, List<String> parties, List<Event> events) {
        return new SealChecks(road.data(), register, today)
                .of(
                        new SealChecks.Step(
                                candidate.name(),
                                candidate.paper().map(Paper::subject),
                                tree,
                                parties,
                                events,
                                deed));
    }

    // ---- The version that it brings

    private void capture(Paper paper) {
        Edition edition = Edition.next(known);
        switch (road.draft(paper, edition)) {
            case Drafted.Stopped stopped -> entries.tell(stopped.problems());
            case Drafted.Ready ready -> capture(paper, edition, ready.whole());
        }
    }

    private void capture(Paper paper, Edition edition, Document tree) {
        List<String> parties = parties(paper, tree);
        entries.tell(check(tree, parties, List.of()));
        if (!entries.isGood()) {
            return;
        }
        Map<String, byte[]> papers = files(paper, edition);
        if (!entries.isGood()) {
            return;
        }
        Map<String, byte[]> files = new TreeMap<>(papers);
        road.companions(paper).forEach(one -> files.putAll(files(one, edition)));
        if (!entries.isGood()) {
            return;
        }
        files.putAll(Provenance.of(disk, road.site(), paper));
        Capture capture =
                new Capture(paper.name(), files, tree, road.settled(paper, tree), parties);
        Event event = deed.event(paper.name(), edition.number());
        enter(event, Optional.of(capture), tree, () -> pdfs(papers));
    }

    private static List<String> parties(Paper paper, Document tree) {
        return paper.kind().signable()
                ? SealChecks.signatures(tree).stream().map(Block.Signature::party).toList()
                : List.of();
    }

    private Map<String, byte[]> files(Paper paper, Edition edition) {
        return new CurrentFiles(road, disk, today, paper, edition, entries).all();
    }

    // ---- The line, with the copy handed in

    private void enter(
            Event event,
            Optional<Capture> capture,
            Document tree,
            Supplier<Collection<byte[]>> ours) {
        deed.file()
                .map(file -> new HandedIn(file, deed, entries))
                .ifPresentOrElse(
                        copy -> copy.enter(event, capture, tree, ours),
                        () -> entries.add(event, capture, Optional.empty()));
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
