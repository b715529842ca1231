/**
 * The command line: one picocli command a verb; printing, progress and exit codes. Streams come in
 * from outside.
 */
@NullMarked
package fr.tabellion.cli;

import org.jspecify.annotations.NullMarked;
