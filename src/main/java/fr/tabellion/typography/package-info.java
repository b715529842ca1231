/** French spacing, dates, ordinals, elision: pure functions. */
@NullMarked
package fr.tabellion.typography;

import org.jspecify.annotations.NullMarked;
