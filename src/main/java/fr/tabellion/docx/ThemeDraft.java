package fr.tabellion.docx;

import fr.tabellion.theme.Theme;
import fr.tabellion.theme.Theme.Family;
import fr.tabellion.theme.Theme.ListLevel;
import fr.tabellion.theme.Theme.Page;
import fr.tabellion.theme.Theme.Style;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The theme that a letterhead amounts to, so that the PDF can follow it.
 *
 * <pre>
 * ThemeDraft draft = ThemeDraft.of(letterhead, usual);
 * draft.theme().page();   // 210 × 297, 30 at the top …
 * draft.substitutes();    // Calibri → Liberation Sans, of about the same widths
 * </pre>
 *
 * @param theme with measures that a {@code theme.json} may hold
 * @param substitutes the fonts that the PDF cannot embed
 */
public record ThemeDraft(Theme theme, List<Substitute> substitutes) {
    private static final Map<String, String> EMBEDDED =
            Map.of(
                    "serif", "Liberation Serif",
                    "sans", "Liberation Sans",
                    "mono", "Liberation Mono");

    /** Fonts whose letters are as wide as those of ours. */
    private static final Map<String, Set<String>> SAME_WIDTHS =
            Map.of(
                    "serif", Set.of("times new roman", "times", "tinos", "nimbus roman"),
                    "sans", Set.of("arial", "helvetica", "arimo", "nimbus sans"),
                    "mono", Set.of("courier new", "courier", "cousine", "nimbus mono"));

    /**
     * What stands for a font in the PDF.
     *
     * @param font as Word shows it
     * @param by the font embedded in its place
     * @param sameWidths whether lines will break where they break in Word
     */
    public record Substitute(String font, String by, boolean sameWidths) {}

    public ThemeDraft {
        substitutes = List.copyOf(substitutes);
    }

    /**
     * @param usual what the letterhead leaves open
     */
    public static ThemeDraft of(Letterhead letterhead, Theme usual) {
        try {
            LetterheadStyles styles = LetterheadStyles.of(letterhead);
            LetterheadBody body = LetterheadBody.of(letterhead);
            Theme theme = tamed(LetterheadTheme.of(styles, body.section(), usual), usual);
            return new ThemeDraft(theme, substitutes(theme));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Substitute> substitutes(Theme theme) {
        List<Substitute> substitutes = new ArrayList<>();
        for (Family family : new TreeMap<>(theme.families()).values()) {
            String by = EMBEDDED.getOrDefault(family.embedded(), "");
            String folded = family.name().toLowerCase(Locale.ROOT);
            Set<String> same = SAME_WIDTHS.getOrDefault(family.embedded(), Set.of());
            Substitute substitute = new Substitute(family.name(), by, same.contains(folded));
            if (!family.name().equals(by) && !substitutes.contains(substitute)) {
                substitutes.add(substitute);
            }
        }
        return substitutes;
    }

    // ---- Measures that no theme may have

    private static Theme tamed(Theme theme, Theme usual) {
        Map<String, Style> styles = new LinkedHashMap<>();
        new TreeMap<>(theme.styles()).forEach((name, style) -> styles.put(name, tamed(style)));
        return new Theme(
                tamed(theme.page(), usual.page()),
                new TreeMap<>(theme.families()),
                styles,
                theme.listLevels().stream().map(ThemeDraft::tamed).toList(),
                theme.table(),
                theme.signature(),
                theme.hyphenation());
    }

    /** A page without room for text is nobody's letterhead: the usual one stays. */
    private static Page tamed(Page page, Page usual) {
        Page tamed =
                new Page(
                        between(50, page.width(), 2000),
                        between(50, page.height(), 2000),
                        between(0, page.top(), 200),
                        between(0, page.right(), 200),
                        between(0, page.bottom(), 200),
                        between(0, page.left(), 200),
                        between(0, page.header(), 200),
                        between(0, page.footer(), 200));
        boolean wide = tamed.width() - tamed.left() - tamed.right() >= 60;
        boolean high = tamed.height() - tamed.top() - tamed.bottom() >= 60;
        return wide && high ? tamed : usual;
    }

    private static Style tamed(Style style) {
        return new Style(
                style.family(),
                between(5, style.size(), 72),
                style.bold(),
                style.italic(),
                style.capitals(),
                style.color(),
                style.align(),
                between(0, style.before(), 200),
                between(0, style.after(), 200),
                between(0.8, style.lineHeight(), 3),
                between(-100, style.left(), 100),
                between(-100, style.right(), 100),
                between(-100, style.firstLine(), 100),
                style.keepWithNext(),
                style.rule());
    }

    private static ListLevel tamed(ListLevel level) {
        return new ListLevel(
                level.mark(),
                between(-100, level.left(), 100),
                between(-100, level.hanging(), 100),
                between(0, level.after(), 200));
    }

    private static double between(double least, double value, double most) {
        return Math.clamp(value, least, most);
    }
}
