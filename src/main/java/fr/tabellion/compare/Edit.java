package fr.tabellion.compare;

/**
 * Words replaced, inserted or deleted: atoms {@code from} to {@code to} of the passage in force by
 * {@code nowFrom} to {@code nowTo} of today's.
 */
record Edit(int from, int to, int nowFrom, int nowTo) {
    boolean isInsertion() {
        return from == to;
    }

    boolean isDeletion() {
        return nowFrom == nowTo;
    }

    /** This one and a later one as one, with what stands between them. */
    Edit and(Edit later) {
        return new Edit(from, later.to, nowFrom, later.nowTo);
    }
}
