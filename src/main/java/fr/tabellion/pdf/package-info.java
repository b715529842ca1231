/** Tree and theme to an accessible, archivable, signable PDF. */
@NullMarked
package fr.tabellion.pdf;

import org.jspecify.annotations.NullMarked;
