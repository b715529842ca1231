package fr.tabellion.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class SignaturesTest {
    private static final String CONTENTS = "<</Type /Sig /Contents ";

    @Test
    void a_pdf_with_a_signature_in_its_gap_is_signed() {
        assertThat(isSigned(pdf("<308206f1>"))).isTrue();
    }

    @Test
    void a_place_kept_for_a_signature_is_none() {
        assertThat(isSigned(pdf("<00000000>"))).isFalse();
    }

    @Test
    void a_field_without_a_value_is_none() {
        assertThat(isSigned("%PDF-1.7 <</FT /Sig /T (maire)>>")).isFalse();
    }

    @Test
    void one_signature_among_empty_places_is_enough() {
        String empty = pdf("<00000000>");
        String range = " /ByteRange [0 " + empty.length() + " %d 1]";
        String two = empty + "<3082>" + range.formatted(empty.length() + 6);

        assertThat(isSigned(two)).isTrue();
    }

    @Test
    void a_range_that_makes_no_sense_counts_as_signed() {
        assertThat(isSigned("%PDF-1.7 /ByteRange [0 99999999999 5 1]")).isTrue();
        assertThat(isSigned("%PDF-1.7 /ByteRange [10 20 5 1]")).isTrue();
        assertThat(isSigned("%PDF-1.7 /ByteRange [0 5 900 1]")).isTrue();
        assertThat(isSigned("%PDF-1.7 /ByteRange 12 0 R")).isTrue();
        assertThat(isSigned("%PDF-1.7 /ByteRange")).isTrue();
    }

    @Test
    void a_word_file_with_a_signature_part_is_signed() {
        assertThat(isSigned("PK\u0003\u0004…_xmlsignatures/sig1.xml")).isTrue();
        assertThat(isSigned("PK\u0003\u0004…word/document.xml")).isFalse();
    }

    @Test
    void an_empty_file_is_not() {
        assertThat(isSigned("")).isFalse();
    }

    private static String pdf(String contents) {
        String before = "%PDF-1.7 " + CONTENTS;
        int gap = before.length();
        int after = gap + contents.length();
        return before + contents + " /ByteRange [0 " + gap + " " + after + "  40] >>";
    }

    private static boolean isSigned(String text) {
        return Signatures.in(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
