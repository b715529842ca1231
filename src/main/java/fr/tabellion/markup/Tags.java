package fr.tabellion.markup;

/**
 * Finds where tags stand in the HTML, in step with the parser, whose own offsets drift.
 *
 * <p>In XML a bare {@code <} always begins markup, so that looking for the next one is enough.
 */
final class Tags {
    private final String html;

    /** Just behind the tag found last. */
    private int cursor;

    private boolean selfClosing;

    Tags(String html) {
        this.html = html;
    }

    /** Where text would start that follows the last tag. */
    int cursor() {
        return cursor;
    }

    /** Moves behind the next start tag and says where it begins. */
    int start() {
        int at = next(true);
        cursor = endOfTag(at);
        selfClosing = cursor >= 2 && html.charAt(cursor - 2) == '/';
        return at;
    }

    /** Moves behind the next end tag, unless the start tag was one as well: {@code <br/>}. */
    void end() {
        if (!selfClosing) {
            int at = next(false);
            cursor = Math.min(html.length(), html.indexOf('>', at) + 1);
        }
        selfClosing = false;
    }

    /** The first place behind the last tag that holds more than space. */
    int text() {
        int at = cursor;
        while (at < html.length() && Node.isSpace(html.charAt(at))) {
            at++;
        }
        return at;
    }

    private int next(boolean start) {
        int at = html.indexOf('<', cursor);
        while (at >= 0 && at + 1 < html.length() && !isTag(at, start)) {
            at = html.indexOf('<', behindOther(at));
        }
        return at < 0 ? html.length() : at;
    }

    private boolean isTag(int at, boolean start) {
        char c = html.charAt(at + 1);
        return start ? c != '!' && c != '?' && c != '/' : c == '/';
    }

    private int behindOther(int at) {
        String close = html.startsWith("<!--", at) ? "-->" : html.startsWith("<?", at) ? "?>" : ">";
        int end = html.indexOf(close, at);
        return end < 0 ? html.length() : end + close.length();
    }

    private int endOfTag(int at) {
        char quote = 0;
        for (int i = at; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote == 0 && c == '>') {
                return i + 1;
            }
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
        return html.length();
    }
}
