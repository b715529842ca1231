package fr.tabellion.compare;

import fr.tabellion.compare.Element.Aside;
import fr.tabellion.compare.Element.Box;
import fr.tabellion.compare.Element.Grid;
import fr.tabellion.compare.Element.Group;
import fr.tabellion.compare.Element.Line;
import fr.tabellion.compare.Element.Part;
import fr.tabellion.compare.Element.Signed;

import java.util.List;

/**
 * Where the merging has come to.
 *
 * @param at in the text in force
 * @param provision the key under which the ledger gathers its changes
 * @param ref the model's id of what holds this passage
 * @param contractual whether the prose here is the contract's: that of its parts is
 * @param depth of lists, from 0
 */
record Where(Locator at, String provision, String ref, boolean contractual, int depth) {
    static final Where WHOLE = new Where(Locator.WHOLE, "", "", false, 0);
    static final Where PERIOD = clause("period", new Step.Period());
    static final Where PARTIES = clause("parties", new Step.Parties());

    /** What the text says once of itself, whatever part it stands in. */
    private static Where clause(String ref, Step step) {
        return new Where(new Locator(List.of(step)), ref, ref, true, 0);
    }

    /** Inside a part that the model knows, which is a provision of its own. */
    Where inPart(Part part) {
        return part.ref().isEmpty()
                ? this
                : new Where(at, "part " + part.id(), part.ref(), true, 0);
    }

    Where then(Step step) {
        return new Where(at.then(step), provision, ref, contractual, depth);
    }

    /** Inside an item of a list; what that says is the contract's, wherever its list stands. */
    Where inItem() {
        return new Where(at, provision, ref, true, depth + 1);
    }

    /** Inside something that the model knows by that id. */
    Where of(String id) {
        return id.isEmpty() ? this : new Where(at, provision, id, contractual, depth);
    }

    /** The list itself, also where its items are cited without it. */
    Locator list() {
        return at.last()
                .filter(step -> step instanceof Step.Engagements || step instanceof Step.Listing)
                .map(step -> at)
                .orElseGet(() -> at.then(new Step.Listing(0)));
    }

    /**
     * Whether the contract speaks of that element: a difference in any other is explained by
     * nothing.
     */
    boolean isContractual(Element element) {
        return switch (element) {
            case Aside aside -> false;
            case Signed signed -> false;
            case Part part -> true;
            case Group group -> group.isFree() || contractual;
            case Grid grid -> grid.isOfModel() || contractual;
            case Line line -> contractual;
            case Box box -> contractual;
        };
    }
}
