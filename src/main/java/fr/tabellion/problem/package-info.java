/** What is wrong, where, and what to do about it, in the reader's words. */
@NullMarked
package fr.tabellion.problem;

import org.jspecify.annotations.NullMarked;
