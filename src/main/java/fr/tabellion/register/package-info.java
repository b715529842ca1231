/** What is sealed, when and by whom, its digests, and what it was made from. */
@NullMarked
package fr.tabellion.register;

import org.jspecify.annotations.NullMarked;
