package fr.tabellion.load;

import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a UTF-8 text file, and names the encoding of one that is not.
 *
 * <p>A byte order mark is accepted and dropped: Notepad and Excel write one.
 */
final class TextReader {
    /** The biggest real file has some 50 kB; this keeps a wrong file from filling the memory. */
    static final long MOST_MEBIBYTES = 8;

    private TextReader() {}

    /** The file's text; absent where a problem stopped the reading. */
    static Loaded<Optional<String>> read(Path file, String name) {
        List<Problem> problems = new ArrayList<>();
        Optional<String> text = read(file, name, problems);
        return new Loaded<>(text, problems);
    }

    private static Optional<String> read(Path file, String name, List<Problem> problems) {
        try {
            if (Files.isDirectory(file)) {
                problems.add(Problem.of(Code.E102, Location.of(name)));
                return Optional.empty();
            }
            if (Files.isSymbolicLink(file) && !Files.exists(file)) {
                problems.add(Problem.of(Code.E166, Location.of(name)));
                return Optional.empty();
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                // a named pipe would keep us waiting until somebody writes to it
                throw new FileSystemException(name, null, "not a regular file");
            }
            long size = Files.size(file);
            if (size > MOST_MEBIBYTES << 20) {
                problems.add(tooBig(name, size));
                return Optional.empty();
            }
            return decode(Files.readAllBytes(file), name, problems);
        } catch (IOException e) {
            problems.add(unreadable(name, e));
            return Optional.empty();
        }
    }

    private static Problem tooBig(String name, long size) {
        String mebibytes = Long.toString(size >> 20);
        return Problem.of(Code.E104, Location.of(name), mebibytes, Long.toString(MOST_MEBIBYTES));
    }

    static Problem unreadable(String name, IOException cause) {
        Code code =
                switch (cause) {
                    case AccessDeniedException denied -> Code.E103;
                    case NoSuchFileException missing -> Code.E102;
                    default -> Code.E101;
                };
        return Problem.of(code, Location.of(name), String.valueOf(cause.getMessage()));
    }

    private static Optional<String> decode(byte[] bytes, String name, List<Problem> problems) {
        Optional<String> wide = wideEncoding(bytes);
        if (wide.isPresent()) {
            problems.add(Problem.of(Code.E105, Location.of(name), wide.get()));
            return Optional.empty();
        }
        int start = hasMark(bytes) ? 3 : 0;
        ByteBuffer input = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer output = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(input, output, true);
        output.flip();
        if (result.isError()) {
            problems.add(notUtf8(name, output.toString(), bytes[input.position()] & 0xff));
            return Optional.empty();
        }
        return Optional.of(output.toString());
    }

    private static Problem notUtf8(String name, String before, int wrong) {
        String read = windows1252((byte) wrong);
        return Problem.of(Code.E106, new Lines(before).location(name, before.length(), ""), read);
    }

    private static String windows1252(byte wrong) {
        try {
            return java.nio.charset.Charset.forName("windows-1252")
                    .newDecoder()
                    .decode(ByteBuffer.wrap(new byte[] {wrong}))
                    .toString();
        } catch (CharacterCodingException e) {
            return "?";
        }
    }

    private static boolean hasMark(byte[] bytes) {
        return startsWith(bytes, 0xef, 0xbb, 0xbf);
    }

    /** By its mark, or by the zeros that Latin letters have in it: JSON starts with two of them. */
    private static Optional<String> wideEncoding(byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) {
            return Optional.of("UTF-32");
        }
        if (bytes.length > 3 && bytes[1] == 0 && bytes[2] == 0) {
            return Optional.of("UTF-32");
        }
        boolean marked = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
        boolean zeros = bytes.length > 1 && (bytes[0] == 0) != (bytes[1] == 0);
        return marked || zeros ? Optional.of("UTF-16") : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
