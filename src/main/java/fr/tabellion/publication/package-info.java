/** What others are told of a session: open data (SCDL), and files as ACTES wants them named. */
@NullMarked
package fr.tabellion.publication;

import org.jspecify.annotations.NullMarked;
