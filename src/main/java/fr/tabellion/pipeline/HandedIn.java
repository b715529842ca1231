package fr.tabellion.pipeline;

import fr.tabellion.document.Document;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;
import fr.tabellion.register.Capture;
import fr.tabellion.register.Event;
import fr.tabellion.register.State;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The file handed in with a step: the signed copy, held against what was sealed. */
final class HandedIn {
    private final Path file;
    private final String name;
    private final Deed deed;
    private final Entries entries;

    HandedIn(Path file, Deed deed, Entries entries) {
        this.file = file;
        this.name = file.toString().replace('\\', '/');
        this.deed = deed;
        this.entries = entries;
    }

    /**
     * Adds the step with its file, unless that is no copy of the paper and no reason is given.
     *
     * @param ours the sealed PDFs
     */
    void enter(
            Event event,
            Optional<Capture> capture,
            Document tree,
            Supplier<Collection<byte[]>> ours) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            SignedCopy.Verdict verdict = SignedCopy.compare(bytes, ours.get(), tree);
            Optional<Problem> objection = objection(verdict, event.paper());
            if (objection.isPresent() && deed.why().isEmpty()) {
                entries.tell(objection.get());
                return;
            }
            String word = verdict.kind().name().toLowerCase(Locale.ROOT);
            entries.add(event.with(Event.COMPARED, word), capture, Optional.of(bytes));
        } catch (IOException e) {
            entries.tell(unreadable());
        }
    }

    /** What a reason has to be given for. */
    private Optional<Problem> objection(SignedCopy.Verdict verdict, String paper) {
        Location place = Location.of(name);
        return switch (verdict.kind()) {
            case SIGNED, FILLED -> Optional.empty();
            case SAME ->
                    deed.state() == State.SIGNED
                            ? Optional.of(Problem.of(Code.E743, place, name))
                            : Optional.empty();
            case OTHER -> {
                String differs = verdict.differs().isEmpty() ? "" : " : " + verdict.differs();
                yield Optional.of(Problem.of(Code.E729, place, name, paper, differs));
            }
        };
    }

    /** Its bytes, where there is nothing to hold it against. */
    Optional<byte[]> pdf() {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D') {
                return Optional.of(bytes);
            }
            entries.tell(unreadable());
        } catch (IOException e) {
            entries.tell(unreadable());
        }
        return Optional.empty();
    }

    private Problem unreadable() {
        return Problem.of(Code.E730, Location.of(name), name);
    }
}
