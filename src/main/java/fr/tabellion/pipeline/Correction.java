package fr.tabellion.pipeline;

import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;
import fr.tabellion.register.Event;
import fr.tabellion.register.Register;
import fr.tabellion.register.SealedPaper;
import fr.tabellion.register.Standing;
import fr.tabellion.register.State;
import fr.tabellion.register.Version;

import java.util.List;
import java.util.Optional;

/** Takes back what was recorded, or begins an adopted paper anew: by one more line, with a why. */
final class Correction {
    private final Register register;
    private final Deed deed;
    private final Entries entries;

    Correction(Register register, Deed deed, Entries entries) {
        this.register = register;
        this.deed = deed;
        this.entries = entries;
    }

    void of(List<Asked.Candidate> meant) {
        List<SealedPaper> sealedOnes =
                meant.stream()
                        .map(one -> register.paper(one.name()))
                        .filter(paper -> paper.current().isPresent())
                        .toList();
        if (entries.isGood() && sealedOnes.isEmpty()) {
            Location place = Location.of(register.name());
            entries.tell(SealChecks.notSealed(register, place, meant.getFirst().name()));
        }
        sealedOnes.forEach(this::correct);
    }

    private void correct(SealedPaper paper) {
        String name = paper.name();
        Location place = Location.of(register.name() + "/" + name);
        Optional<String> successor =
                deed.state() == State.UNSEALED ? successor(paper) : Optional.empty();
        if (deed.state() == State.REOPENED && paper.standing() != Standing.ADOPTED) {
            entries.tell(Problem.of(Code.E737, place, name));
        } else if (successor.isPresent()) {
            entries.tell(Problem.of(Code.E739, place, name, successor.get()));
        } else {
            entries.add(deed.event(name, paper.current().orElseThrow().number()));
        }
    }

    /**
     * A paper sealed since that stands upon a text which this one settled, where that text would
     * not be in force any more: what is recorded after the conclusion is taken back freely.
     */
    private Optional<String> successor(SealedPaper paper) {
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
}
