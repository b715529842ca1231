package fr.tabellion.pipeline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is to be taken over of a contract concluded without this program.
 *
 * @param on the day it was concluded, where it is known
 * @param by who certifies that its text is what the data say
 * @param empty whether the communes' content of the data is not part of it
 * @param avenants how many were concluded elsewhere too
 */
public record Inheritance(
        String contract,
        Optional<LocalDate> on,
        String by,
        Optional<Path> file,
        boolean empty,
        int avenants) {}
