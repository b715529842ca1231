package fr.tabellion.habits;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every source is as google-java-format (AOSP) writes it; {@code -Dformat=apply} rewrites them. */
class FormatTest {
    private final Formatter formatter =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    @Test
    void every_source_is_formatted() throws Exception {
        boolean apply = "apply".equals(System.getProperty("format"));
        List<Path> unformatted =
                sources().parallelStream().filter(source -> !isFormatted(source, apply)).toList();
        if (!apply) {
            assertThat(unformatted).as("run mvn -Dformat=apply -Dtest=FormatTest test").isEmpty();
        }
    }

    private boolean isFormatted(Path source, boolean apply) {
        try {
            String text = Files.readString(source);
            String formatted = formatter.formatSourceAndFixImports(text);
            if (apply && !formatted.equals(text)) {
                Files.writeString(source, formatted);
            }
            return formatted.equals(text);
        } catch (IOException | FormatterException e) {
            throw new AssertionError(source.toString(), e);
        }
    }

    private static List<Path> sources() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
