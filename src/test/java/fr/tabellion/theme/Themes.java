package fr.tabellion.theme;

import fr.tabellion.theme.Theme.Align;
import fr.tabellion.theme.Theme.Family;
import fr.tabellion.theme.Theme.ListLevel;
import fr.tabellion.theme.Theme.Page;
import fr.tabellion.theme.Theme.SignatureLook;
import fr.tabellion.theme.Theme.Style;
import fr.tabellion.theme.Theme.TableLook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A theme for tests of the writers, independent of the shipped one. */
public final class Themes {
    private Themes() {}

    public static Theme sample() {
        Style body =
                new Style(
                        "text",
                        11,
                        false,
                        false,
                        false,
                        "#000000",
                        Align.JUSTIFY,
                        0,
                        6,
                        1.1,
                        0,
                        0,
                        0,
                        false,
                        false);
        Map<String, Style> styles = new HashMap<>();
        for (String name : Theme.STANDARD) {
            styles.put(name, body);
        }
        styles.put("title", heading(18, Align.CENTER));
        styles.put("subtitle", heading(14, Align.CENTER));
        for (int level = 1; level <= 6; level++) {
            styles.put("heading" + level, heading(16 - level, Align.LEFT));
        }
        styles.put("table", flush(body, 10, false));
        styles.put("table-head", flush(body, 10, true));
        styles.put("header", flush(body, 9, false));
        styles.put("footer", flush(body, 9, false));
        styles.put("footnote", flush(body, 9, false));
        styles.put("signature", flush(body, 11, false));
        styles.put("list", flush(body, 11, false));
        return new Theme(
                new Page(210, 297, 25, 20, 25, 20, 12, 12),
                Map.of(
                        "text", new Family("Liberation Serif", "serif"),
                        "heading", new Family("Liberation Sans", "sans"),
                        "code", new Family("Liberation Mono", "mono")),
                styles,
                List.of(
                        new ListLevel("–", 8, 5, 3),
                        new ListLevel("◦", 15, 5, 2),
                        new ListLevel("▪", 22, 5, 2)),
                new TableLook("#808080", "#e8ecf2", 3),
                new SignatureLook(2, 30, 8, "#808080"));
    }

    private static Style heading(double size, Align align) {
        return new Style(
                "heading", size, true, false, false, "#1f3864", align, 12, 6, 1.1, 0, 0, 0, true,
                false);
    }

    private static Style flush(Style body, double size, boolean bold) {
        return new Style(
                body.family(),
                size,
                bold,
                false,
                false,
                body.color(),
                Align.LEFT,
                0,
                2,
                1.1,
                0,
                0,
                0,
                false,
                false);
    }
}
