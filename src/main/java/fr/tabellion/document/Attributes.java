package fr.tabellion.document;

/**
 * What any block may carry beside its content.
 *
 * @param style the name of a style of the theme; empty for the block's own default
 * @param ref the model's id of what the block says, so that a comparison can name the provision;
 *     empty for none
 * @param language BCP 47 tag where it differs from the document's; empty for the same
 */
public record Attributes(String style, String ref, String language) {
    public static final Attributes NONE = new Attributes("", "", "");

    public static Attributes style(String style) {
        return new Attributes(style, "", "");
    }
}
