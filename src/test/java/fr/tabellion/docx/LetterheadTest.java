package fr.tabellion.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.tabellion.document.Document;
import fr.tabellion.document.Texts;
import fr.tabellion.document.Trees;
import fr.tabellion.docx.Letterhead.Left;
import fr.tabellion.docx.Letterhead.Read;
import fr.tabellion.docx.Letterhead.Reason;
import fr.tabellion.docx.Letterhead.Refused;
import fr.tabellion.theme.Theme;
import fr.tabellion.theme.Themes;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

class LetterheadTest {
    private final Theme theme = Themes.sample();

    static Stream<Named<byte[]>> all() {
        return Stream.of(
                Named.of("LibreOffice, with a picture", Letterheads.made("mairie.docx")),
                Named.of("LibreOffice, a template", Letterheads.made("mairie.dotx")),
                Named.of("LibreOffice, landscape with a table", Letterheads.made("paysage.docx")),
                Named.of("styles of LibreOffice", Letterheads.libreOffice()),
                Named.of("styles of pandoc", Letterheads.pandoc()),
                Named.of("a table in the header", Letterheads.tableInTheHeader()),
                Named.of("landscape", Letterheads.landscape()),
                Named.of("macros", Letterheads.withMacros()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_paper_on_any_letterhead_is_valid_and_says_the_same(byte[] file) {
        check(file);
    }

    @Test
    void a_paper_on_pandocs_own_reference_is_valid_and_says_the_same() {
        Optional<byte[]> reference = Letterheads.ofPandoc();
        assumeTrue(reference.isPresent(), "there is no pandoc here");
        check(reference.get());
    }

    private void check(byte[] file) {
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
                .contains("w:styleId=\"Titre1\"")
                .contains("<w:name w:val=\"Heading 1\"/><w:basedOn w:val=\"Heading\"/>")
                .contains("<w:next w:val=\"Corpsdetexte\"/>")
                .contains("w:styleId=\"Listepuces\"");
    }

    @Test
    void a_style_of_its_own_under_an_id_of_ours_keeps_its_name() {
        DocxParts docx = paper(Letterheads.pandoc());
        assertThat(text(docx, "word/styles.xml"))
                .containsPattern("w:styleId=\"CitationEntete\"[^/]*w:val=\"Bibliography entry\"")
                .contains("<w:name w:val=\"Quote\"/>");
    }

    @Test
    void a_landscape_page_gives_wide_tables() {
        DocxParts docx = paper(Letterheads.landscape());
        assertThat(text(docx, "word/document.xml")).contains("w:orient=\"landscape\"");
        assertThat(ThemeDraft.of(letterhead(Letterheads.landscape()), theme).theme().page().width())
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

    @Test
    void what_stands_around_the_place_for_the_text_is_kept() {
        byte[] docx = written(Letterheads.made("page.docx"));
        DocxParts parts = DocxParts.of(docx);
        assertThat(Schemas.violations(parts)).isEmpty();
        assertThat(Lint.findings(parts)).isEmpty();
        List<String> words = DocxText.words(docx);
        assertThat(words.getFirst()).isEqualTo(" Ville de Sceaux");
        assertThat(words).contains("liste du modèle", "Le maire,").doesNotContain("{{contenu}}");
        assertThat(parts.names()).contains("word/media/image1.png");
        assertThat(letterhead(Letterheads.made("page.docx")).left()).containsExactly(Left.NOTES);
    }

    @Test
    void what_its_page_shows_and_no_paper_takes_is_said() {
        assertThat(letterhead(Letterheads.made("mairie.docx")).left()).containsExactly(Left.TEXT);
        assertThat(letterhead(Letterheads.made("paysage.docx")).left()).isEmpty();
        byte[] without =
                Letterheads.replaced(
                        Letterheads.made("page.docx"), "{{contenu}}", "Madame, Monsieur");
        assertThat(letterhead(without).left()).containsExactly(Left.PICTURES, Left.TEXT);
    }

    @Test
    void a_place_for_the_text_that_is_no_paragraph_of_its_own_is_refused() {
        byte[] page = Letterheads.made("page.docx");
        assertThat(refused(Letterheads.replaced(page, "Ville de Sceaux", "{{contenu}}")))
                .isEqualTo(Reason.PLACE);
        assertThat(refused(Letterheads.replaced(page, "{{contenu}}", "Texte : {{contenu}}")))
                .isEqualTo(Reason.PLACE);
    }

    @Test
    void a_part_that_no_word_would_write_is_refused_and_not_carried_along() {
        byte[] mairie = Letterheads.made("mairie.docx");
        assertThat(refused(Letterheads.replaced(mairie, "</w:hdr>", ""))).isEqualTo(Reason.BROKEN);
        String entity = "<!DOCTYPE w:hdr [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:hdr";
        assertThat(refused(Letterheads.replaced(mairie, "<w:hdr", entity)))
                .isEqualTo(Reason.BROKEN);
        String strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
        assertThat(refused(Letterheads.replaced(mairie, Namespaces.W, strict)))
                .isEqualTo(Reason.STRICT);
    }

    @Test
    void a_bomb_is_refused_before_it_goes_off() {
        byte[] bomb = Letterheads.bomb();
        assertThat(bomb).hasSizeLessThan(1_000_000);
        assertThat(refused(bomb)).isEqualTo(Reason.TOO_LARGE);
    }

    private byte[] written(byte[] file) {
        return new DocxWriter(theme, letterhead(file)).write(Trees.document(2), Trees.images());
    }

    private DocxParts paper(byte[] file) {
        DocxWriter writer = new DocxWriter(theme, letterhead(file));
        return DocxParts.of(writer.write(Trees.document(2), Trees.images()));
    }

    private static Letterhead letterhead(byte[] file) {
        Letterhead.Reading read = Letterhead.read(file);
        assertThat(read).isInstanceOf(Read.class);
        return ((Read) read).letterhead();
    }

    private static Reason refused(byte[] file) {
        Letterhead.Reading read = Letterhead.read(file);
        assertThat(read).isInstanceOf(Refused.class);
        return ((Refused) read).reason();
    }

    private static String text(DocxParts docx, String part) {
        return new String(docx.parts().get(part), StandardCharsets.UTF_8);
    }
}
