/** Model to HTML subset: FreeMarker templates, and Markdown prose as the same subset. */
@NullMarked
package fr.tabellion.template;

import org.jspecify.annotations.NullMarked;
