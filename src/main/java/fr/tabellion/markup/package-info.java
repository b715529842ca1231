/**
 * HTML subset to document tree, strictly; typography is applied here, once, as text becomes Text.
 */
@NullMarked
package fr.tabellion.markup;

import org.jspecify.annotations.NullMarked;
