package fr.tabellion;

import fr.tabellion.Outline.Line;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a paper must say, in order; a fact a line.
 *
 * <pre>
 * # II. Habitat, renouvellement urbain     a heading
 * = Rapporteur : Isabelle Drancy           a paragraph
 * - lutter contre le décrochage scolaire   an item of a list
 * -- les accompagner dans leurs projets    an item of a list in a list
 * ~ 28 décembre 2023                       some words, anywhere
 * </pre>
 */
record Facts(List<Line> facts) {
    private static final String WORDS = "~";

    static Facts of(String name) throws IOException {
        try (InputStream in = Facts.class.getResourceAsStream("/faithful/" + name + ".txt")) {
            if (in == null) {
                throw new IOException("no facts " + name);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static Facts parse(String text) {
        return new Facts(
                text.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> line.split(" ", 2))
                        .map(parts -> new Line(parts[0], parts[1]))
                        .toList());
    }

    /** Where in the paper the last fact was found, just behind it. */
    private record Place(int line, int offset) {}

    /** The facts that do not follow those before them. */
    List<String> missingFrom(List<Line> paper) {
        List<Line> lines =
                paper.stream().map(line -> new Line(line.kind(), plain(line.text()))).toList();
        List<String> missing = new ArrayList<>();
        Place place = new Place(0, 0);
        for (Line fact : facts) {
            Optional<Place> found = find(fact.kind(), plain(fact.text()), lines, place);
            if (found.isEmpty()) {
                missing.add(fact.kind() + " " + fact.text());
            }
            place = found.orElse(place);
        }
        return missing;
    }

    private static Optional<Place> find(String kind, String text, List<Line> lines, Place from) {
        for (int i = from.line(); i < lines.size(); i++) {
            Line line = lines.get(i);
            int start = i == from.line() ? from.offset() : 0;
            if (kind.equals(WORDS)) {
                int at = line.text().indexOf(text, start);
                if (at >= 0) {
                    return Optional.of(new Place(i, at + text.length()));
                }
            } else if (start == 0 && line.kind().equals(kind) && line.text().equals(text)) {
                return Optional.of(new Place(i + 1, 0));
            }
        }
        return Optional.empty();
    }

    /** Without what typography may change: spaces, apostrophes, dashes, accents on capitals. */
    private static String plain(String text) {
        StringBuilder out = new StringBuilder();
        String whole = Normalizer.normalize(text, Normalizer.Form.NFC);
        whole.replace("…", "...").codePoints().forEach(c -> plain(c, out));
        return out.toString();
    }

    private static void plain(int c, StringBuilder out) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return;
        }
        switch (c) {
            case '’' -> out.append('\'');
            case '–' -> out.append('-');
            default -> out.append(Character.isUpperCase(c) ? bare(c) : Character.toString(c));
        }
    }

    private static String bare(int capital) {
        String apart = Normalizer.normalize(Character.toString(capital), Normalizer.Form.NFD);
        return apart.replaceAll("\\p{M}", "");
    }
}
