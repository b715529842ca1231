package fr.tabellion.markup;

import fr.tabellion.problem.Problem;

/**
 * A problem of the markup and where in the HTML it starts, so that whoever made the HTML can say
 * which line of its own it came from.
 *
 * @param problem located by line and column of the HTML
 * @param offset in characters from the start of the HTML
 */
public record Fault(Problem problem, int offset) {}
