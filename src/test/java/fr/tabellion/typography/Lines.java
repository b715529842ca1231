package fr.tabellion.typography;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** The lines of a test table: without its comments and empty lines, or all. */
final class Lines {
    private Lines() {}

    static Stream<String> of(String resource) {
        return all(resource).filter(line -> !line.isBlank() && !line.startsWith("# "));
    }

    static Stream<String> all(String resource) {
        return new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        Lines.class.getClassLoader().getResourceAsStream(resource),
                                        resource),
                                StandardCharsets.UTF_8))
                .lines();
    }
}
