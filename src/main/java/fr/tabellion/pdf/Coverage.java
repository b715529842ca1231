package fr.tabellion.pdf;

import fr.tabellion.document.Document;
import fr.tabellion.document.Texts;
import fr.tabellion.theme.Theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks for characters that no font of the chain has. */
final class Coverage {
    private static final int AROUND = 20;

    private final Fonts fonts;
    private final Theme theme;
    private final Face text;
    private final Map<Integer, Missing> missing = new LinkedHashMap<>();

    Coverage(Fonts fonts, Theme theme) {
        this.fonts = fonts;
        this.theme = theme;
        this.text = Look.of(theme, theme.style("body"), fonts).face();
    }

    /** Each character once, with the place it is first met. */
    List<Missing> of(Document document) {
        Texts.paragraphs(document.header()).forEach(this::look);
        Texts.of(document).forEach(this::look);
        Texts.paragraphs(document.footer()).forEach(this::look);
        theme.listLevels().forEach(level -> look(level.mark()));
        return new ArrayList<>(missing.values());
    }

    private void look(String line) {
        for (int at = 0; at < line.length(); ) {
            int c = line.codePointAt(at);
            if (c >= 0x80 && !drawable(c)) {
                missing.putIfAbsent(c, new Missing(c, around(line, at)));
            }
            at += Character.charCount(c);
        }
    }

    private boolean drawable(int c) {
        int drawn = Glyphs.drawn(c);
        return text.has(c) || Glyphs.isInvisible(c) || fonts.having(drawn, text).has(drawn);
    }

    private static String around(String line, int at) {
        int from = Math.max(0, at - AROUND);
        int to = Math.min(line.length(), at + AROUND);
        return line.substring(
                        line.offsetByCodePoints(from, 0),
                        Character.isHighSurrogate(line.charAt(to - 1)) ? to - 1 : to)
                .strip();
    }
}
