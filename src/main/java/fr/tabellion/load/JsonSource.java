package fr.tabellion.load;

import fr.tabellion.problem.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A JSON file as typed, in which values can be changed while every other character stays: keys in
 * their order, indentation, line ends, byte order mark.
 *
 * <pre>{@code
 * source.text("/priorities/0/text")                       // « aider aux devoirs »
 * source.put("/priorities/0/text", Json.text("…"), order) // this value alone
 * source.bytes()                                          // the file, all else untouched
 * }</pre>
 */
public final class JsonSource {
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final boolean marked;
    private final JsonTyped tree;

    private JsonSource(boolean marked, JsonTyped tree) {
        this.marked = marked;
        this.tree = tree;
    }

    /** The file, or what keeps it from being one of that schema. */
    public static Loaded<Optional<JsonSource>> read(String schema, Path file, String name) {
        JsonFile checked = Checked.read(schema, file, name);
        List<Problem> errors = checked.problems().stream().filter(Problem::isError).toList();
        return checked.isBroken()
                ? new Loaded<>(Optional.empty(), errors)
                : new Loaded<>(
                        Optional.of(new JsonSource(isMarked(file), new JsonTyped(checked.text()))),
                        List.of());
    }

    /** A text that is known to be sound JSON. */
    public static JsonSource of(String text) {
        return new JsonSource(false, new JsonTyped(text));
    }

    /** A new file, laid out as the samples are. */
    static JsonSource made(Json value) {
        return of(JsonLayout.laidOut(value) + "\n");
    }

    private static boolean isMarked(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MARK.length), MARK);
        } catch (IOException e) {
            return false;
        }
    }

    public String source() {
        return tree.toString();
    }

    public byte[] bytes() {
        byte[] text = source().getBytes(StandardCharsets.UTF_8);
        if (!marked) {
            return text;
        }
        byte[] all = Arrays.copyOf(MARK, MARK.length + text.length);
        System.arraycopy(text, 0, all, MARK.length, text.length);
        return all;
    }

    // ---- What it says

    public boolean has(String pointer) {
        return tree.find(pointer).isPresent();
    }

    public boolean isList(String pointer) {
        return tree.find(pointer).filter(TypedJson.Items.class::isInstance).isPresent();
    }

    /** Whether the value is written between quotation marks. */
    public boolean isText(String pointer) {
        return tree.find(pointer)
                .filter(TypedJson.Scalar.class::isInstance)
                .filter(node -> ((TypedJson.Scalar) node).source().startsWith("\""))
                .isPresent();
    }

    /** A text, or the characters of a number or flag; empty where there is none. */
    public String text(String pointer) {
        return tree.find(pointer)
                .filter(TypedJson.Scalar.class::isInstance)
                .map(node -> ((TypedJson.Scalar) node).value())
                .orElse("");
    }

    /** How many items a list has; 0 where there is none. */
    public int size(String pointer) {
        return tree.find(pointer)
                .filter(TypedJson.Items.class::isInstance)
                .map(node -> ((TypedJson.Items) node).items.size())
                .orElse(0);
    }

    /** The texts of a list. */
    public List<String> texts(String pointer) {
        return IntStream.range(0, size(pointer))
                .mapToObj(i -> text(Pointer.child(pointer, i)))
                .toList();
    }

    /** The keys of an object, as they follow each other. */
    public List<String> keys(String pointer) {
        return tree.find(pointer)
                .filter(TypedJson.Fields.class::isInstance)
                .map(node -> ((TypedJson.Fields) node).keys())
                .orElse(List.of());
    }

    /** The same text, to be changed apart. */
    public JsonSource copy() {
        return new JsonSource(marked, new JsonTyped(source()));
    }

    // ---- Changing it

    /**
     * Replaces a value, or adds it after the last of the keys that precede it in {@code order}. The
     * object it belongs to must be there.
     */
    public void put(String pointer, Json value, List<String> order) {
        tree.put(pointer, value, order);
    }

    /** Takes a key away, with its value. */
    public void remove(String pointer) {
        tree.remove(pointer);
    }

    /** What a list is to hold: an item it has, by its index, or a new one. */
    public sealed interface Item {
        record Kept(int index) implements Item {}

        record Added(Json value) implements Item {}
    }

    /** Brings a list's items into another order, some of them gone, some added. */
    public void arrange(String pointer, List<Item> items) {
        tree.arrange(pointer, new ArrayList<>(items));
    }
}
