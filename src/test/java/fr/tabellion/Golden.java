package fr.tabellion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Text forms kept under {@code src/test/golden/} and read line by line in review.
 *
 * <p>A difference fails, and so does a missing golden. {@code -Dgolden=accept} rewrites them, and
 * nothing else does.
 */
public final class Golden {
    private static final Path ROOT = Path.of("src/test/golden");

    private Golden() {}

    /** Compares {@code actual} with the golden of that path, such as {@code pdf/note.tags.txt}. */
    public static void check(String path, String actual) {
        Path file = ROOT.resolve(path);
        try {
            if ("accept".equals(System.getProperty("golden"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            } else if (!Files.exists(file)) {
                fail(
                        "no golden "
                                + file
                                + "; look at the text, then accept it with -Dgolden=accept:\n"
                                + actual);
            } else {
                assertThat(actual).as("golden " + file).isEqualTo(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
