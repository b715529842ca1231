/** Tree and theme to a native Word file. */
@NullMarked
package fr.tabellion.docx;

import org.jspecify.annotations.NullMarked;
