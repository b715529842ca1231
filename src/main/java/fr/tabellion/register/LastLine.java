package fr.tabellion.register;

import fr.tabellion.build.Disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a register had come when something was recorded last, kept among the sealed papers: what
 * tells that its last lines are missing, which the chain of its marks cannot.
 *
 * <pre>
 * 24  ~003cb3a51714cecc9740e783f1555a92
 * </pre>
 *
 * <p>Written after the register: one that is behind it is from a run that was cut short, and
 * vouches for the lines it knows.
 *
 * @param number of the line
 * @param mark that ends it
 */
record LastLine(int number, String mark) {
    static final String FILE = "last-line.txt";

    private static final String HEADER =
            "# La dernière ligne de register.txt : son numéro, sa marque. Tabellion la tient à"
                    + " jour.\n";
    private static final Pattern SHAPE = Pattern.compile("#[^\n]*\n([0-9]{1,9})  ~([0-9a-f]{32})");

    /**
     * What stands there: nothing where there is no such file, an empty line where it is damaged.
     */
    static Optional<LastLine> read(Disk disk, Path folder) throws IOException {
        Path file = folder.resolve(Sealed.FOLDER).resolve(FILE);
        return disk.list(folder.resolve(Sealed.FOLDER)).contains(file)
                ? Optional.of(parse(new String(disk.read(file), StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    private static LastLine parse(String text) {
        Matcher shape = SHAPE.matcher(text.replace("\r\n", "\n").strip());
        return shape.matches()
                ? new LastLine(Integer.parseInt(shape.group(1)), shape.group(2))
                : new LastLine(0, "");
    }

    static LastLine of(List<String> marks) {
        return new LastLine(marks.size(), marks.getLast());
    }

    String text() {
        return HEADER + number + "  ~" + mark + "\n";
    }

    boolean isDamaged() {
        return number == 0;
    }

    /** Whether the register still has that line. */
    boolean isAmong(List<String> marks) {
        return number <= marks.size() && marks.get(number - 1).equals(mark);
    }
}
