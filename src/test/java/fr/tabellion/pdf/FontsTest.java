package fr.tabellion.pdf;

import static fr.tabellion.pdf.Papers.p;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.theme.Theme;
import fr.tabellion.theme.Themes;

import org.junit.jupiter.api.Test;

import java.util.List;

class FontsTest {
    private final Fonts fonts = Fonts.shipped();

    @Test
    void latin_greek_cyrillic_and_common_signs_are_there() {
        StringBuilder all = new StringBuilder();
        for (int c = 0x20; c < 0x250; c++) {
            if (Character.isLetterOrDigit(c)) {
                all.appendCodePoint(c);
            }
        }
        all.append(
                "ΑΩαωάέήίόύώϊϋΐΰ АЯаяЁёІіЇїЄєҐґ"
                        + " ☐☑☒✓✔→←↑↓⇒€…–—•◦▪·№™©®½⅓≤≥≠×÷−±œŒ’‘“”«»\u202f\u00a0\u2011");
        all.append("ẀẁẂẃẄẅỲỳʻʼ\u00ad\u200b");
        assertThat(missing(all.toString())).isEmpty();
    }

    @Test
    void a_character_beyond_is_named_with_the_words_around_it_once() {
        List<Missing> missing =
                fonts.missing(
                        Papers.paper(
                                p("Le quartier 漢 des Blagis"), p("encore 漢 et \ud83e\udd84 là")),
                        Themes.sample());
        assertThat(missing)
                .containsExactly(
                        new Missing(0x6f22, "Le quartier 漢 des Blagis"),
                        new Missing(0x1f984, "encore 漢 et \ud83e\udd84 là"));
    }

    @Test
    void a_themes_mark_beyond_is_named_too() {
        Theme sample = Themes.sample();
        Theme theme =
                new Theme(
                        sample.page(),
                        sample.families(),
                        sample.styles(),
                        List.of(new Theme.ListLevel("漢", 8, 5, 2)),
                        sample.table(),
                        sample.signature());
        assertThat(fonts.missing(Papers.paper(p("sans liste")), theme))
                .containsExactly(new Missing(0x6f22, "漢"));
    }

    @Test
    void a_character_beyond_never_vanishes_from_what_is_read() {
        assertThat(Papers.read(p("avant 漢 après")).paragraphs()).containsExactly("avant 漢 après");
    }

    private List<String> missing(String text) {
        return fonts.missing(Papers.paper(p(text)), Themes.sample()).stream()
                .map(m -> Integer.toHexString(m.codePoint()))
                .toList();
    }
}
