package fr.tabellion.docx;

/** Languages as Word names them: always with a country, without which it checks no spelling. */
final class Language {
    static final String DEFAULT = "fr-FR";

    private Language() {}

    /** {@code en} becomes {@code en-GB}; what is not known stays as typed. */
    static String word(String tag) {
        return switch (tag) {
            case "fr" -> DEFAULT;
            case "en" -> "en-GB";
            case "de" -> "de-DE";
            case "es" -> "es-ES";
            case "it" -> "it-IT";
            case "pt" -> "pt-PT";
            case "nl" -> "nl-NL";
            case "br" -> "br-FR";
            case "oc" -> "oc-FR";
            case "ar" -> "ar-SA";
            default -> tag;
        };
    }
}
