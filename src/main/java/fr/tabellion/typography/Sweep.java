package fr.tabellion.typography;

/**
 * One family of rules, applied to a whole paragraph.
 *
 * <p>A rule sees a space as a space, whatever its kind: so the second time it decides as the first,
 * and the last rule to speak is always the same.
 */
interface Sweep {
    void over(Sheet sheet);
}
