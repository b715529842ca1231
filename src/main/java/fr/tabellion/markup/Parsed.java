package fr.tabellion.markup;

import fr.tabellion.document.Document;
import fr.tabellion.problem.Problem;

import java.util.List;
import java.util.Optional;

/** A document, or all that is wrong with its markup, in the order of the HTML. */
public record Parsed(Optional<Document> document, List<Fault> faults) {
    public Parsed {
        faults = List.copyOf(faults);
    }

    public List<Problem> problems() {
        return faults.stream().map(Fault::problem).toList();
    }
}
