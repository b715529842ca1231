/** How a paper looks: fonts, sizes, colours, spacings and page, as data. */
@NullMarked
package fr.tabellion.theme;

import org.jspecify.annotations.NullMarked;
