/** Files to model: JSON read with line and column, checked against schema and references. */
@NullMarked
package fr.tabellion.load;

import org.jspecify.annotations.NullMarked;
