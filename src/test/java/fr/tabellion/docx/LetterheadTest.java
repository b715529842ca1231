package fr.tabellion.docx;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.document.Document;
import fr.tabellion.document.Texts;
import fr.tabellion.document.Trees;
import fr.tabellion.docx.Letterhead.Read;
import fr.tabellion.docx.Letterhead.Reason;
import fr.tabellion.docx.Letterhead.Refused;
import fr.tabellion.theme.Theme;
import fr.tabellion.theme.Themes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

class LetterheadTest {
    private final Theme theme = Themes.sample();

    static Stream<byte[]> all() {
        return Stream.of(
                Letterheads.libreOffice(),
                Letterheads.pandoc(),
                Letterheads.tableInTheHeader(),
                Letterheads.landscape(),
                Letterheads.withMacros());
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_paper_on_any_letterhead_is_valid_and_says_the_same(byte[] file) {
        DocxWriter writer = new DocxWriter(theme, letterhead(file));
        for (long seed = 2; seed < 5; seed++) {
            Document tree = Trees.document(seed);
            byte[] docx = writer.write(tree, Trees.images());
            assertThat(Schemas.violations(DocxParts.of(docx))).isEmpty();
            assertThat(Lint.findings(DocxParts.of(docx))).isEmpty();
            assertThat(DocxText.words(docx)).containsExactlyElementsOf(Texts.of(tree));
        }
    }

    @Test
    void its_header_page_and_styles_are_taken_as_they_are() {
        DocxParts docx = paper(Letterheads.tableInTheHeader());
        assertThat(text(docx, "word/header.xml")).contains("Ville de Bourg-la-Reine");
        assertThat(text(docx, "word/document.xml")).contains("w:top=\"1985\"", "w:left=\"1701\"");
        assertThat(text(docx, "word/document.xml")).doesNotContain("Texte du modèle");
        assertThat(text(docx, "word/styles.xml"))
                .contains(
                        "<w:style w:type=\"paragraph\" w:styleId=\"Titre1\"><w:name w:val=\"Heading"
                                + " 1\"/>")
                .contains("<w:next w:val=\"Corpsdetexte\"/>")
                .contains("w:styleId=\"Listepuces\"");
    }

    @Test
    void a_style_of_its_own_under_an_id_of_ours_keeps_its_name() {
        DocxParts docx = paper(Letterheads.pandoc());
        assertThat(text(docx, "word/styles.xml"))
                .contains("w:styleId=\"CitationEntete\"><w:name\n  w:val=\"Bibliography entry\"/>")
                .contains("<w:name w:val=\"Quote\"/>");
    }

    @Test
    void a_landscape_page_gives_wide_tables() {
        DocxParts docx = paper(Letterheads.landscape());
        assertThat(text(docx, "word/document.xml")).contains("w:orient=\"landscape\"");
        assertThat(ThemeDraft.theme(letterhead(Letterheads.landscape()), theme).page().width())
                .isEqualTo(297);
    }

    @Test
    void macros_sources_and_locks_never_come_along() {
        DocxParts docx = paper(Letterheads.withMacros());
        assertThat(docx.names()).noneMatch(name -> name.contains("vba"));
        assertThat(text(docx, "[Content_Types].xml")).doesNotContain("macro", "vba");
        assertThat(text(docx, "word/settings.xml"))
                .doesNotContain("attachedTemplate", "documentProtection")
                .contains("w:val=\"15\"");
    }

    @Test
    void a_theme_drafted_from_it_has_its_page_fonts_and_sizes() {
        assertThat(ThemeDraft.of(letterhead(Letterheads.libreOffice()), theme))
                .contains(
                        "\"top\": 35",
                        "\"text\": { \"name\": \"Liberation Serif\", \"embedded\": \"serif\" }",
                        "\"heading\": { \"name\": \"Liberation Sans\", \"embedded\": \"sans\" }",
                        "\"body\": { \"family\": \"text\", \"size\": 12,",
                        "\"after\": 7, \"lineHeight\": 1.15",
                        "\"heading1\": { \"family\": \"heading\", \"size\": 18, \"bold\": true");
    }

    @Test
    void what_is_no_letterhead_is_refused_with_a_reason() {
        assertThat(refused("bonjour".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.NOT_OFFICE);
        assertThat(refused(new byte[0])).isEqualTo(Reason.NOT_OFFICE);
        byte[] old = new byte[600];
        byte[] ole = {
            (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
        };
        System.arraycopy(ole, 0, old, 0, ole.length);
        assertThat(refused(old)).isEqualTo(Reason.OLD_OR_LOCKED);
        byte[] whole = Letterheads.libreOffice();
        assertThat(refused(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Reason.BROKEN);
        assertThat(refused(Letterheads.zip(Map.of("mimetype", "application/x"))))
                .isIn(Reason.BROKEN, Reason.NOT_WORD);
    }

    private DocxParts paper(byte[] file) {
        DocxWriter writer = new DocxWriter(theme, letterhead(file));
        return DocxParts.of(writer.write(Trees.document(2), Trees.images()));
    }

    private static Letterhead letterhead(byte[] file) {
        assertThat(Letterhead.read(file)).isInstanceOf(Read.class);
        return ((Read) Letterhead.read(file)).letterhead();
    }

    private static Reason refused(byte[] file) {
        assertThat(Letterhead.read(file)).isInstanceOf(Refused.class);
        return ((Refused) Letterhead.read(file)).reason();
    }

    private static String text(DocxParts docx, String part) {
        return new String(docx.parts().get(part), StandardCharsets.UTF_8);
    }
}
