package fr.tabellion.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
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

    private final Map<String, Place> communes = new LinkedHashMap<>();
    private final Map<String, Place> departements = new LinkedHashMap<>();
    private final Map<String, Place> regions = new LinkedHashMap<>();

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
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Resource.open("gazetteer.txt.gz")),
                                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException("gazetteer.txt.gz", e);
        }
    }

    public static Gazetteer shipped() {
        return Shipped.TABLE;
    }

    /**
     * {@code C 92071 Sceaux 0}, with tabs; a fourth column where the SIREN is not the usual one.
     */
    private void read(String line) {
        String[] fields = line.split("\t", -1);
        String code = fields[1];
        String name = fields[2];
        OptionalInt tncc =
                fields[3].isEmpty()
                        ? OptionalInt.empty()
                        : OptionalInt.of(Integer.parseInt(fields[3]));
        String last = fields[4];
        switch (fields[0]) {
            case "C" -> communes.put(code, commune(code, name, tncc, last));
            case "D" ->
                    departements.put(
                            code, new Place(Place.Level.DEPARTEMENT, code, name, tncc, last, ""));
            default -> regions.put(code, new Place(Place.Level.REGION, code, name, tncc, "", ""));
        }
    }

    private static Place commune(String code, String name, OptionalInt tncc, String siren) {
        String number =
                switch (siren) {
                    case "" -> usualSiren(code);
                    case "-" -> "";
                    default -> siren;
                };
        return new Place(Place.Level.COMMUNE, code, name, tncc, departementOf(code), number);
    }

    static String departementOf(String commune) {
        return commune.substring(0, commune.startsWith("97") || commune.startsWith("98") ? 3 : 2);
    }

    /** Most communes kept the number that 1983 gave them: 21, département, 0, commune, key. */
    static String usualSiren(String commune) {
        String digits = "21" + commune.substring(0, 2) + "0" + commune.substring(2);
        return digits.matches("[0-9]+") ? digits + Siren.key(digits) : "";
    }

    /** A commune by its five characters. */
    public Optional<Place> commune(String insee) {
        return Optional.ofNullable(communes.get(insee));
    }

    public Optional<Place> departement(String code) {
        return Optional.ofNullable(departements.get(code));
    }

    public Optional<Place> region(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    /** The communes of that name, by code; case, accents, hyphens and article do not count. */
    public List<Place> named(String name) {
        return Index.BY_NAME.getOrDefault(fold(name), List.of());
    }

    public Collection<Place> communes() {
        return communes.values();
    }

    public Collection<Place> departements() {
        return departements.values();
    }

    public Collection<Place> regions() {
        return regions.values();
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

    /** Names close to a mistyped one, for a hint. */
    List<String> near(String name) {
        List<String> names = new ArrayList<>();
        communes().forEach(place -> names.add(place.name()));
        return fr.tabellion.problem.Nearest.to(name, names.stream().distinct().toList());
    }
}
