package fr.tabellion.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.document.Document;
import fr.tabellion.document.Images;
import fr.tabellion.document.Inline;
import fr.tabellion.document.Trees;
import fr.tabellion.theme.Theme;
import fr.tabellion.theme.Themes;

import org.junit.jupiter.api.Test;

import java.util.BitSet;
import java.util.List;

class HyphenationTest {
    private static final Theme WHOLE = Themes.sample();

    private static String divided(String word) {
        BitSet breaks = Patterns.french().breaks(word);
        StringBuilder all = new StringBuilder(word);
        for (int at = word.length(); at > 0; at--) {
            if (breaks.get(at)) {
                all.insert(at, '-');
            }
        }
        return all.toString();
    }

    @Test
    void words_are_divided_as_the_french_do() {
        assertThat(divided("développement")).isEqualTo("dé-ve-lop-pe-ment");
        assertThat(divided("quartier")).isEqualTo("quar-tier");
        assertThat(divided("éducation")).isEqualTo("édu-ca-tion");
        assertThat(divided("enseignement")).isEqualTo("en-sei-gne-ment");
        assertThat(divided("constitutionnellement")).isEqualTo("consti-tu-tion-nel-le-ment");
    }

    @Test
    void two_letters_stay_and_three_go_at_least() {
        assertThat(divided("a")).isEqualTo("a");
        assertThat(divided("ami")).isEqualTo("ami");
        assertThat(divided("avenir")).isEqualTo("ave-nir");
        assertThat(divided("écho")).isEqualTo("écho");
    }

    @Test
    void an_elided_article_is_no_part_of_its_word() {
        assertThat(divided("l’éducation")).isEqualTo("l’édu-ca-tion");
        assertThat(divided("d’insertion")).doesNotContain("’-").doesNotContain("’i-");
    }

    private static List<String> lines(Theme theme, String text) {
        Flow flow = Flow.of(theme, Fonts.shipped(), Images.NONE, PdfProfile.FLAT);
        Tag tag = Tag.root().child("P");
        Look look = Look.of(theme, theme.style("body"), Fonts.shipped());
        List<Atom> atoms = new Typesetter(flow, 150).set(List.of(new Inline.Text(text)), look, tag);
        List<Atom> ready = theme.hyphenation() ? new Hyphenation(atoms).divided() : atoms;
        return new LineBreaker(150, 150, Theme.Align.JUSTIFY)
                .lines(ready).stream().map(HyphenationTest::said).toList();
    }

    private static String said(Line line) {
        StringBuilder all = new StringBuilder();
        for (Atom atom : line.atoms()) {
            switch (atom) {
                case Atom.Word w -> all.append(w.text());
                case Atom.Space s -> all.append(s.text());
                case Atom.Cut c -> all.append(c.hyphen() == null ? "" : "¬");
                case Atom.LineEnd e -> {}
                case Atom.Picture p -> {}
                case Atom.Mark m -> {}
                case Atom.Folio f -> {}
            }
        }
        return all.toString();
    }

    private static final String SENTENCE =
            "l’accompagnement individualisé des établissements d’enseignement élémentaire "
                    + "contribuera particulièrement au développement communautaire ";

    @Test
    void no_more_than_two_lines_in_a_row_end_with_a_hyphen() {
        List<String> lines = lines(WHOLE.hyphenated(), SENTENCE.repeat(6));
        assertThat(lines).anyMatch(line -> line.endsWith("¬"));
        int row = 0;
        for (String line : lines) {
            row = line.endsWith("¬") ? row + 1 : 0;
            assertThat(row).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void names_and_the_last_word_of_a_paragraph_stay_whole() {
        String names = "Constantinopolitain ANTICONSTITUTIONNELLEMENT ".repeat(8);
        List<String> lines = lines(WHOLE.hyphenated(), names + "anticonstitutionnellement");
        assertThat(lines).noneMatch(line -> line.endsWith("¬"));
    }

    @Test
    void words_stay_whole_where_the_theme_does_not_ask() {
        assertThat(lines(WHOLE, SENTENCE.repeat(6))).noneMatch(line -> line.endsWith("¬"));
    }

    @Test
    void a_word_of_another_language_stays_whole() {
        Tag english = Tag.root().child("Span").language("en-GB");
        assertThat(english.child("Span").isFrench()).isFalse();
        assertThat(Tag.root().child("P").isFrench()).isTrue();
    }

    @Test
    void a_hyphen_at_a_lines_end_is_no_part_of_what_is_read() {
        Document base = Trees.note(1);
        Document paper =
                new Document(
                        base.metadata(),
                        List.of(),
                        List.of(),
                        List.of(Papers.p(SENTENCE.repeat(9).strip())));
        PdfWriter writer = new PdfWriter(WHOLE.hyphenated(), Fonts.shipped());
        byte[] pdf = writer.write(paper, Images.NONE, PdfProfile.FLAT, "00");
        String read = String.join(" ", Reading.of(pdf).paragraphs());
        assertThat(read).contains("\u00ad");
        assertThat(read.replace("\u00ad", "").replaceAll("\\s+", " ").strip())
                .isEqualTo(SENTENCE.repeat(9).strip());
        assertThat(Vera.faults(pdf)).isEmpty();
    }
}
