/** The road as one readable sequence, and the plan: which papers the data call for. */
@NullMarked
package fr.tabellion.pipeline;

import org.jspecify.annotations.NullMarked;
