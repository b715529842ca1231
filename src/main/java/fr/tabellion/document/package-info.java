/** The document tree: sealed Block and Inline records, and its lossless text dump. */
@NullMarked
package fr.tabellion.document;

import org.jspecify.annotations.NullMarked;
