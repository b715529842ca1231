package fr.tabellion.compare;

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
    Where then(Step step) {
        return new Where(at.then(step), provision, ref, contractual, depth);
    }

    Where deeper() {
        return new Where(at, provision, ref, contractual, depth + 1);
    }

    /** Inside something that the model knows by that id. */
    Where of(String id) {
        return id.isEmpty() ? this : new Where(at, provision, id, contractual, depth);
    }
}
