package fr.tabellion.load;

import fr.tabellion.problem.Nearest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * INSEE's communes, départements and régions of 2026, shipped with the program and read when first
 * asked for.
 *
 * <pre>{@code
 * Gazetteer.shipped().commune("92071")     Sceaux
 * Gazetteer.shipped().named("bagneux")     six communes, by code
 * Gazetteer.shipped().departement("92")    Hauts-de-Seine
 * }</pre>
 *
 * <p>Source: INSEE, through Etalab's découpage administratif, Licence Ouverte 2.0.
 */
public final class Gazetteer {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ARTICLE = Pattern.compile("^(le|la|les|l|aux|las|los) ");

    /** Lines of tab-separated fields, by level, then by code; see its first lines. */
    private final String table;

    /** Holders, so that a run that needs neither table nor index pays for neither. */
    private static final class Shipped {
        private static final Gazetteer TABLE = new Gazetteer();
    }

    private static final class Index {
        private static final Map<String, List<Place>> BY_NAME =
                shipped().communes().stream()
                        .collect(Collectors.groupingBy(place -> fold(place.name())));
    }

    private Gazetteer() {
        try (InputStream in = new GZIPInputStream(Resource.open("gazetteer.txt.gz"))) {
            table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("gazetteer.txt.gz", e);
        }
    }

    public static Gazetteer shipped() {
        return Shipped.TABLE;
    }

    /** A commune by its five characters. */
    public Optional<Place> commune(String insee) {
        return find("C", insee);
    }

    public Optional<Place> departement(String code) {
        return find("D", code);
    }

    public Optional<Place> region(String code) {
        return find("R", code);
    }

    /** The communes of that name, by code; case, accents, hyphens and article do not count. */
    public List<Place> named(String name) {
        return Index.BY_NAME.getOrDefault(fold(name), List.of());
    }

    public List<Place> communes() {
        return all("C");
    }

    public List<Place> departements() {
        return all("D");
    }

    public List<Place> regions() {
        return all("R");
    }

    /** By bisection, so that a run that asks for ten communes does not make 35,000. */
    private Optional<Place> find(String level, String code) {
        int low = start(level);
        int high = end(level);
        while (low < high) {
            int line = lineStart((low + high) >>> 1, low);
            int order = codeAt(line).compareTo(code);
            if (order == 0) {
                return Optional.of(place(lineAt(line)));
            } else if (order < 0) {
                low = table.indexOf('\n', line) + 1;
            } else {
                high = line;
            }
        }
        return Optional.empty();
    }

    private List<Place> all(String level) {
        return table.substring(start(level), end(level)).lines().map(Gazetteer::place).toList();
    }

    private int start(String level) {
        return table.indexOf("\n" + level + "\t") + 1;
    }

    private int end(String level) {
        int last = table.lastIndexOf("\n" + level + "\t") + 1;
        return table.indexOf('\n', last) + 1;
    }

    private int lineStart(int offset, int lowest) {
        return Math.max(lowest, table.lastIndexOf('\n', offset - 1) + 1);
    }

    private String lineAt(int line) {
        return table.substring(line, table.indexOf('\n', line));
    }

    private String codeAt(int line) {
        return table.substring(line + 2, table.indexOf('\t', line + 2));
    }

    private static Place place(String line) {
        String[] fields = line.split("\t", -1);
        String code = fields[1];
        OptionalInt tncc =
                fields[3].isEmpty()
                        ? OptionalInt.empty()
                        : OptionalInt.of(Integer.parseInt(fields[3]));
        return switch (fields[0]) {
            case "C" ->
                    new Place(
                            Place.Level.COMMUNE,
                            code,
                            fields[2],
                            tncc,
                            departementOf(code),
                            siren(code, fields[4]));
            case "D" -> new Place(Place.Level.DEPARTEMENT, code, fields[2], tncc, fields[4], "");
            default -> new Place(Place.Level.REGION, code, fields[2], tncc, "", "");
        };
    }

    private static String siren(String code, String field) {
        return switch (field) {
            case "" -> usualSiren(code);
            case "-" -> "";
            default -> field;
        };
    }

    static String departementOf(String commune) {
        return commune.substring(0, commune.startsWith("97") || commune.startsWith("98") ? 3 : 2);
    }

    /** Most communes kept the number that 1983 gave them: 21, département, 0, commune, key. */
    static String usualSiren(String commune) {
        String digits = "21" + commune.substring(0, 2) + "0" + commune.substring(2);
        return digits.matches("[0-9]+") ? digits + Siren.key(digits) : "";
    }

    /** Whether two spellings are of one name: « L'Hay les Roses », « L’Haÿ-les-Roses ». */
    static boolean sameName(String one, String other) {
        return fold(one).equals(fold(other));
    }

    private static String fold(String name) {
        String plain =
                name.strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("œ", "oe")
                        .replace("æ", "ae")
                        .replaceAll("[-–'’ \\u00a0\\u202f]+", " ");
        String bare =
                MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
        return ARTICLE.matcher(bare).replaceFirst("");
    }

    /** Names close to a mistyped one, for a hint: most slips spare the first letter. */
    List<String> near(String name) {
        String wanted = fold(name);
        List<String> candidates =
                Index.BY_NAME.entrySet().stream()
                        .filter(entry -> isComparable(wanted, entry.getKey()))
                        .map(entry -> entry.getValue().getFirst().name())
                        .toList();
        return Nearest.to(name, candidates);
    }

    private static boolean isComparable(String one, String other) {
        return !one.isEmpty()
                && one.charAt(0) == other.charAt(0)
                && Math.abs(one.length() - other.length()) <= 2;
    }
}
