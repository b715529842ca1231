package fr.tabellion.load;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.problem.Code;
import fr.tabellion.problem.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

class TextReaderTest {
    private final Path file;

    TextReaderTest(@TempDir Path folder) {
        this.file = folder.resolve("a.json");
    }

    private Loaded<Optional<String>> read(int... bytes) throws IOException {
        byte[] content = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            content[i] = (byte) bytes[i];
        }
        Files.write(file, content);
        return TextReader.read(file, "a.json");
    }

    @Test
    void a_failing_disk_a_locked_file_and_a_missing_one_are_told_apart() {
        assertThat(code(new AccessDeniedException("a.json"))).isEqualTo(Code.E103);
        assertThat(code(new NoSuchFileException("a.json"))).isEqualTo(Code.E102);
        assertThat(code(new IOException("Input/output error"))).isEqualTo(Code.E101);
    }

    private static Code code(IOException cause) {
        return TextReader.unreadable("a.json", cause).code();
    }

    @Test
    void a_text_in_utf_8_is_read() throws IOException {
        assertThat(read('l', 0xe2, 0x80, 0x99, 0xc3, 0xa9).value()).contains("l’é");
        assertThat(read(0xef, 0xbb, 0xbf, 'a').value()).contains("a");
        assertThat(read().value()).contains("");
    }

    @Test
    void an_overlong_form_or_half_a_character_is_no_utf_8() throws IOException {
        for (int[] bytes :
                new int[][] {
                    {'a', 0xc0, 0xaf}, {'a', 0xc3}, {'a', 0xed, 0xa0, 0x80}, {'a', 0xff}
                }) {
            Loaded<Optional<String>> text = read(bytes);
            assertThat(text.value()).isEmpty();
            assertThat(text.problems()).extracting(Problem::code).containsExactly(Code.E106);
        }
    }
}
