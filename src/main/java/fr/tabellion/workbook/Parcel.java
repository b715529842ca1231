package fr.tabellion.workbook;

import fr.tabellion.load.Loaded;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A file that says it is a workbook, looked at before anything is made of it: what it is, how big,
 * and how big it would get. A few kilobytes of ZIP can hold gigabytes of zeros.
 */
final class Parcel {
    /** A contract of a hundred communes has some 500 kB. */
    static final long MOST_MEBIBYTES = 20;

    /** Unpacked, of all parts together. */
    static final long MOST_UNPACKED_MEBIBYTES = 64;

    private static final int MOST_PARTS = 1000;

    private Parcel() {}

    static Loaded<Optional<byte[]>> read(Path file, String name) {
        try {
            if (Files.isDirectory(file)) {
                return failed(Code.E900, name);
            }
            if (Files.size(file) > MOST_MEBIBYTES << 20) {
                return failed(Code.E904, name, Long.toString(MOST_MEBIBYTES));
            }
            byte[] bytes = Files.readAllBytes(file);
            Optional<Problem> problem = look(bytes, name);
            return problem.isPresent()
                    ? new Loaded<>(Optional.empty(), List.of(problem.get()))
                    : new Loaded<>(Optional.of(bytes), List.of());
        } catch (NoSuchFileException e) {
            return failed(Code.E900, name);
        } catch (IOException e) {
            return failed(Code.E901, name);
        }
    }

    private static Loaded<Optional<byte[]>> failed(Code code, String name, String... arguments) {
        Problem problem = Problem.of(code, Location.of(name), arguments);
        return new Loaded<>(Optional.empty(), List.of(problem));
    }

    private static Optional<Problem> look(byte[] bytes, String name) throws IOException {
        if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
            // A compound file: what Excel wrote until 2003, and what it puts a password on.
            Code code = holds(bytes, "EncryptedPackage") ? Code.E902 : Code.E903;
            return Optional.of(Problem.of(code, Location.of(name), "xls"));
        }
        if (!startsWith(bytes, 'P', 'K')) {
            String kind = bytes.length == 0 ? "0 Ko" : "csv, txt…";
            return Optional.of(Problem.of(Code.E903, Location.of(name), kind));
        }
        return unpacked(bytes, name);
    }

    private static boolean holds(byte[] bytes, String word) {
        String wide = new String(bytes, StandardCharsets.UTF_16LE);
        String shifted =
                new String(bytes, 1, Math.max(0, bytes.length - 1), StandardCharsets.UTF_16LE);
        return wide.contains(word) || shifted.contains(word);
    }

    private static Optional<Problem> unpacked(byte[] bytes, String name) throws IOException {
        Set<String> parts = new HashSet<>();
        long size = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.add(part.getName());
                size += length(zip, (MOST_UNPACKED_MEBIBYTES << 20) - size);
                if (size >= MOST_UNPACKED_MEBIBYTES << 20 || parts.size() > MOST_PARTS) {
                    return Optional.of(
                            Problem.of(
                                    Code.E907,
                                    Location.of(name),
                                    Long.toString(MOST_UNPACKED_MEBIBYTES)));
                }
            }
        }
        if (parts.contains("content.xml")) {
            return Optional.of(Problem.of(Code.E903, Location.of(name), "ods"));
        }
        String other = parts.contains("word/document.xml") ? "docx" : "zip";
        return parts.contains("[Content_Types].xml") && parts.contains("xl/workbook.xml")
                ? Optional.empty()
                : Optional.of(Problem.of(Code.E903, Location.of(name), other));
    }

    private static long length(InputStream in, long limit) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long length = 0;
        for (int read = in.read(buffer); read >= 0 && length < limit; read = in.read(buffer)) {
            length += read;
        }
        return length;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
