package fr.tabellion.publication;

import java.util.List;
import java.util.stream.Collectors;

/** Rows as RFC 4180 writes them: commas, quotes where needed, CRLF; UTF-8 without a mark. */
final class Csv {
    private Csv() {}

    static String of(List<List<String>> rows) {
        return rows.stream().map(Csv::row).collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
