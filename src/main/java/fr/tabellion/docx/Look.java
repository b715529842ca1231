package fr.tabellion.docx;

import fr.tabellion.theme.Theme;

/**
 * How a run looks beside its paragraph: a character style, and what such a style cannot say.
 *
 * <p>Bold and italic are toggles in Word (ECMA-376-1, 17.7.3): Strong inside a bold heading would
 * come out light. Where styles add up to something else than wanted, the run says so itself.
 * Emphasis within emphasis is meant to stand upright.
 *
 * @param style id of a character style; empty for none
 * @param shift {@code superscript}, {@code subscript} or empty
 * @param language as Word writes it; empty for the paper's
 * @param paragraph what the paragraph's style toggles
 * @param character what the character style toggles
 * @param plain what text around is that is neither strong nor emphasised
 */
record Look(
        String style,
        boolean strong,
        boolean emphasis,
        String shift,
        String language,
        Slant paragraph,
        Slant character,
        Slant plain) {

    /** Weight and slant. */
    record Slant(boolean bold, boolean italic) {
        static final Slant NONE = new Slant(false, false);

        static Slant of(Theme.Style style) {
            return new Slant(style.bold(), style.italic());
        }
    }

    static Look in(Theme.Style paragraph, String language) {
        Slant slant = Slant.of(paragraph);
        return new Look("", false, false, "", language, slant, Slant.NONE, slant);
    }

    Look asStrong() {
        return style.isEmpty()
                ? new Look(
                        StyleNames.STRONG,
                        true,
                        emphasis,
                        shift,
                        language,
                        paragraph,
                        new Slant(true, false),
                        plain)
                : new Look(style, true, emphasis, shift, language, paragraph, character, plain);
    }

    Look asEmphasis() {
        return style.isEmpty()
                ? new Look(
                        StyleNames.EMPHASIS,
                        strong,
                        true,
                        shift,
                        language,
                        paragraph,
                        new Slant(false, true),
                        plain)
                : new Look(style, strong, !emphasis, shift, language, paragraph, character, plain);
    }

    Look shifted(String how) {
        return new Look(style, strong, emphasis, how, language, paragraph, character, plain);
    }

    Look speaking(String other) {
        return other.isEmpty()
                ? this
                : new Look(style, strong, emphasis, shift, other, paragraph, character, plain);
    }

    /** In a character style that leaves weight and slant alone. */
    Look styled(String id) {
        return new Look(id, strong, emphasis, shift, language, paragraph, Slant.NONE, plain);
    }

    /** In the character style of one of the theme's styles. */
    Look styled(String id, Theme.Style look) {
        Slant slant = Slant.of(look);
        Slant both = new Slant(slant.bold || plain.bold, slant.italic || plain.italic);
        return new Look(id, strong, emphasis, shift, language, paragraph, slant, both);
    }

    /** {@code w:rPr}, in the order the schema wants; empty when there is nothing to say. */
    String properties() {
        String properties =
                value("rStyle", style)
                        + toggle("b", strong || plain.bold, paragraph.bold ^ character.bold)
                        + toggle("i", emphasis ^ plain.italic, paragraph.italic ^ character.italic)
                        + value("vertAlign", shift)
                        + value("lang", language);
        return properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>";
    }

    private static String value(String element, String value) {
        return value.isEmpty() ? "" : "<w:" + element + " w:val=\"" + Xml.escaped(value) + "\"/>";
    }

    private static String toggle(String element, boolean wanted, boolean given) {
        if (wanted == given) {
            return "";
        }
        String value = wanted ? "/>" : " w:val=\"0\"/>";
        return "<w:" + element + value + "<w:" + element + "Cs" + value;
    }
}
