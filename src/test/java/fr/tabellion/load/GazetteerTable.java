package fr.tabellion.load;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the gazetteer's table from the CSV files of the découpage administratif.
 *
 * <pre>
 * java … fr.tabellion.load.GazetteerTable FOLDER src/main/resources/fr/tabellion/gazetteer.txt.gz
 * </pre>
 *
 * <p>FOLDER holds {@code communes-2026.csv} (insee, name, tncc, departement, region, siren,
 * population), {@code departements-2026.csv} (code, name, tncc, region) and {@code
 * regions-2026.csv} (code, name, tncc). No field has quotes or commas.
 */
final class GazetteerTable {
    private static final String SOURCE =
            """
            # Communes, départements and régions on 1 January 2026.
            # Source: INSEE, code officiel géographique, through Etalab's découpage administratif.
            # Licence Ouverte 2.0. Columns: level, code, name, TNCC, then the SIREN of a commune
            # where it is not 21 + code + key (- for none), or the région of a département.
            """;

    private GazetteerTable() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        StringBuilder table = new StringBuilder(SOURCE);
        for (String[] region : rows(folder.resolve("regions-2026.csv"))) {
            row(table, "R", region[0], region[1], region[2], "");
        }
        for (String[] departement : rows(folder.resolve("departements-2026.csv"))) {
            row(table, "D", departement[0], departement[1], departement[2], departement[3]);
        }
        for (String[] commune : rows(folder.resolve("communes-2026.csv"))) {
            row(table, "C", commune[0], commune[1], commune[2], siren(commune[0], commune[5]));
        }
        try (OutputStream out =
                new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
            out.write(table.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<String[]> rows(Path csv) throws IOException {
        return Files.readAllLines(csv).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .sorted(Comparator.comparing(row -> row[0]))
                .toList();
    }

    private static String siren(String insee, String siren) {
        if (siren.isEmpty()) {
            return Gazetteer.usualSiren(insee).isEmpty() ? "" : "-";
        }
        return siren.equals(Gazetteer.usualSiren(insee)) ? "" : siren;
    }

    private static void row(StringBuilder table, String... fields) {
        table.append(String.join("\t", fields)).append('\n');
    }
}
