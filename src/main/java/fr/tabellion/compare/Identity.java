package fr.tabellion.compare;

import fr.tabellion.document.Inline;
import fr.tabellion.document.Texts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What says that two items, or two parts, are the same one. */
final class Identity {
    /** « IV. », « III bis. », « I A. » */
    private static final Pattern NUMBER =
            Pattern.compile(
                    "^([IVXLCDM]+(?:[ \\u00a0](?:[a-z]{3,}(?:-\\d+)?|[A-Z]))?)"
                            + "\\.[ \\u00a0\\u202f]");

    private Identity() {}

    /** Whether a person gave that id: a counted one has a colon. */
    static boolean isGiven(String ref) {
        return !ref.isEmpty() && ref.indexOf(':') < 0;
    }

    /** How today's data may name an item of the text in force that had no id of its own. */
    static String claimed(String ref) {
        return ref.replace(':', '-');
    }

    /** « III bis »; empty where the title has no number. */
    static String number(List<Inline> title) {
        Matcher number = NUMBER.matcher(Texts.of(title));
        return number.find() ? number.group(1).replace('\u00a0', ' ') : "";
    }

    /** The title without its number and final colon, as it is cited. */
    static String bare(List<Inline> title) {
        String text = Texts.of(title);
        Matcher number = NUMBER.matcher(text);
        return (number.find() ? text.substring(number.end()) : text)
                .replaceAll("[\\s\\u00a0\\u202f]*:$", "")
                .strip();
    }

    static String key(List<Inline> title) {
        return Strand.key(bare(title));
    }
}
