/** What changed between a concluded text and today's, and how an avenant words it. */
@NullMarked
package fr.tabellion.compare;

import org.jspecify.annotations.NullMarked;
