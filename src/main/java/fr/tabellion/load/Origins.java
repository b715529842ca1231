package fr.tabellion.load;

import fr.tabellion.problem.Location;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Where in {@code data/} something was typed.
 *
 * <pre>{@code
 * origins.at(new Part.Commune("blagis-2024", "sceaux"), "/priorities/0/text")
 *         // data/contracts/blagis-2024/communes/sceaux.json:9:15
 * origins.find(0x4E2D, parts)      // where a character that no font has was typed
 * }</pre>
 *
 * <p>Nothing is kept: a file is read again when a problem asks for its place.
 */
public final class Origins {
    private final Path root;
    private final String name;
    private final List<Part> parts;
    private Optional<Opened> last = Optional.empty();

    private record Opened(Part part, JsonFile file, SourceMap places) {}

    /**
     * @param name the data folder as people know it
     * @param parts all that have a file
     */
    Origins(Path root, String name, Collection<Part> parts) {
        this.root = root;
        this.name = name;
        this.parts = List.copyOf(parts);
    }

    /** Every part that has a file of its own, in the order in which they are searched. */
    public List<Part> parts() {
        return parts;
    }

    /** The place of a value, by its JSON pointer; of a missing one, what it is missing from. */
    public Location at(Part part, String pointer) {
        return opened(part).places().value(pointer);
    }

    /** Where a text was typed, in any file; see {@link #find(String, Collection)}. */
    public Optional<Location> find(String text) {
        return find(text, parts);
    }

    /**
     * Where a line of a text stands; of a list of paragraphs, in its paragraph.
     *
     * @param file below the data folder
     * @param line from 1, in the text as a whole
     */
    public Optional<Location> line(String file, String pointer, int line) {
        return parts.stream()
                .filter(part -> path(part).equals(file))
                .findFirst()
                .map(this::opened)
                .map(opened -> line(opened, pointer, line));
    }

    private static Location line(Opened opened, String pointer, int line) {
        JsonNode value = opened.file().root().at(pointer);
        int left = line;
        for (int i = 0; i < value.size() && value.isArray(); i++) {
            int lines = value.path(i).asString("").split("\n", -1).length;
            if (left <= lines) {
                return line(opened, Pointer.child(pointer, i), left);
            }
            left -= lines + 1;
        }
        int offset = 0;
        String text = value.asString("");
        for (int i = 1; i < left && text.indexOf('\n', offset) >= 0; i++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        return value.isString()
                ? opened.places().inside(pointer, offset)
                : opened.places().value(pointer);
    }

    /** Whether the part stands in a file that was read. */
    public boolean hasFile(Part part) {
        return parts.contains(owner(part));
    }

    /** Where that character was typed first, in those files. */
    public Optional<Location> find(int codePoint, Collection<Part> within) {
        return find(Character.toString(codePoint), within);
    }

    /**
     * Where a text was typed first, in those files; apostrophes and spaces may be of any kind, as
     * typography changes them. Of a point of an agenda, the other points are left out.
     */
    public Optional<Location> find(String text, Collection<Part> within) {
        String wanted = plain(text);
        return within.stream()
                .map(part -> find(wanted, part))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Location> find(String wanted, Part part) {
        Opened opened = opened(part);
        Predicate<String> left =
                part instanceof Part.AgendaItem item
                        ? others(opened.file().root().path("agenda"), item.key())
                        : pointer -> false;
        return find(wanted, opened, opened.file().root(), "", left);
    }

    /** The points of an agenda but that one, by their pointers. */
    private static Predicate<String> others(JsonNode agenda, String key) {
        Set<String> others = new HashSet<>();
        for (int i = 0; i < agenda.size(); i++) {
            JsonNode item = agenda.path(i);
            if (!item.path("id").asString(item.path("contract").asString("")).equals(key)) {
                others.add(Pointer.child("/agenda", i));
            }
        }
        return others::contains;
    }

    private static Optional<Location> find(
            String wanted, Opened opened, JsonNode node, String pointer, Predicate<String> left) {
        if (left.test(pointer)) {
            return Optional.empty();
        }
        if (node.isString()) {
            return plain(node.stringValue()).contains(wanted)
                    ? Optional.of(opened.places().inside(pointer, wanted))
                    : Optional.empty();
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                Optional<Location> found =
                        find(wanted, opened, node.path(i), Pointer.child(pointer, i), left);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String child = Pointer.child(pointer, entry.getKey());
            Optional<Location> found = find(wanted, opened, entry.getValue(), child, left);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Every text of several words that a part's file holds, in its order. */
    public List<Typed> texts(Part part) {
        List<Typed> texts = new ArrayList<>();
        Opened opened = opened(part);
        texts(opened, opened.file().root(), "", texts);
        return texts;
    }

    /**
     * A text as it was typed.
     *
     * @param places where its character at an offset stands
     */
    public record Typed(String text, IntFunction<Location> places) {}

    private static void texts(Opened opened, JsonNode node, String pointer, List<Typed> texts) {
        if (node.isString() && node.stringValue().indexOf(' ') >= 0) {
            IntFunction<Location> places = offset -> opened.places().inside(pointer, offset);
            texts.add(new Typed(node.stringValue(), places));
        }
        for (int i = 0; i < node.size() && node.isArray(); i++) {
            texts(opened, node.path(i), Pointer.child(pointer, i), texts);
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            texts(opened, entry.getValue(), Pointer.child(pointer, entry.getKey()), texts);
        }
    }

    /** One character for one, so that offsets stay. */
    static String plain(String text) {
        return text.replace('’', '\'').replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    /** Problems come file by file: the last one opened is most often the next one asked for. */
    private synchronized Opened opened(Part part) {
        Part owner = owner(part);
        Opened found = last.filter(opened -> opened.part().equals(owner)).orElse(null);
        if (found == null) {
            JsonFile file = JsonReader.read(root.resolve(path(owner)), name + "/" + path(owner));
            found = new Opened(owner, file, file.places());
            last = Optional.of(found);
        }
        return found;
    }

    private static Part owner(Part part) {
        return part instanceof Part.AgendaItem item ? new Part.Session(item.session()) : part;
    }

    /** The file of a part, below the data folder. */
    static String path(Part part) {
        return switch (part) {
            case Part.Body body -> "bodies/" + body.id() + ".json";
            case Part.Contract contract -> "contracts/" + contract.id() + "/contract.json";
            case Part.Commune commune ->
                    "contracts/" + commune.contract() + "/communes/" + commune.id() + ".json";
            case Part.Avenant avenant ->
                    "contracts/" + avenant.contract() + "/avenants/" + avenant.number() + ".json";
            case Part.Session session -> "sessions/" + session.id() + "/session.json";
            case Part.AgendaItem item -> "sessions/" + item.session() + "/session.json";
        };
    }
}
