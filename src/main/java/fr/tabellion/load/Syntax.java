package fr.tabellion.load;

import fr.tabellion.problem.Code;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Finds what is wrong with a broken JSON text, in words for a person: Jackson says « unexpected
 * character », a secretary wants « il manque une virgule ».
 *
 * <pre>{@code
 * {"a": 1
 *  "b": 2}      // the comma missing before "b"
 * }</pre>
 *
 * <p>Only ever run on a text that Jackson refused.
 */
final class Syntax {
    /**
     * @param found what stands there
     * @param opened offset of the bracket or quotation mark that was left open; -1 for none
     */
    record Fault(Code code, int offset, String found, int opened) {}

    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Fault fault;

        Stop(Fault fault) {
            super(null, null, false, false);
            this.fault = fault;
        }
    }

    private final String text;
    private final Deque<Integer> open = new ArrayDeque<>();
    private int at;

    Syntax(String text) {
        this.text = text;
    }

    Fault firstFault() {
        try {
            value();
            blanks();
            return new Fault(Code.E117, at, found(), -1);
        } catch (Stop stop) {
            return stop.fault;
        }
    }

    private Stop stop(Code code) {
        if (at >= text.length()) {
            int opened = open.isEmpty() ? -1 : open.peek();
            String bracket = opened < 0 ? "" : text.substring(opened, opened + 1);
            return new Stop(new Fault(Code.E110, text.stripTrailing().length(), bracket, opened));
        }
        return new Stop(new Fault(code, at, found(), -1));
    }

    /** The word, the text in quotation marks or the sign that stands there. */
    private String found() {
        if (at >= text.length()) {
            return "";
        }
        int end = at + Character.charCount(text.codePointAt(at));
        if (text.startsWith("//", at) || text.startsWith("/*", at)) {
            end = at + 2;
        } else if (peek() == '"') {
            end = endOfQuoted();
        } else if (Character.isLetterOrDigit(peek())) {
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
        }
        return shortened(text.substring(at, end));
    }

    private int endOfQuoted() {
        int quote = text.indexOf('"', at + 1);
        int line = text.indexOf('\n', at);
        boolean closed = quote > 0 && (line < 0 || quote < line);
        return closed ? quote + 1 : at + 1;
    }

    private static String shortened(String word) {
        return word.codePointCount(0, word.length()) > 30
                ? word.substring(0, word.offsetByCodePoints(0, 30)) + "…"
                : word;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(peek()) >= 0) {
            at++;
        }
        if (peek() == '/' || peek() == '#') {
            throw stop(Code.E116);
        }
    }

    private void value() {
        blanks();
        if (open.size() > JsonReader.DEEPEST) {
            throw stop(Code.E109);
        }
        switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            default -> scalar();
        }
    }

    private void object() {
        open.push(at++);
        blanks();
        boolean first = true;
        while (peek() != '}' || !first) {
            if (peek() == '}') {
                throw stop(Code.E112);
            }
            key();
            value();
            first = false;
            if (!next('}')) {
                break;
            }
        }
        close();
    }

    private void key() {
        if (peek() != '"') {
            if (isDecimalComma()) {
                throw stop(Code.E125);
            }
            throw stop(isQuote(peek()) || Character.isLetter(peek()) ? Code.E113 : Code.E109);
        }
        string();
        blanks();
        if (peek() != ':') {
            throw stop(Code.E114);
        }
        at++;
    }

    /** « 12,5 »: after the comma JSON expects the next key. */
    private boolean isDecimalComma() {
        return at > 1
                && Character.isDigit(peek())
                && text.charAt(at - 1) == ','
                && Character.isDigit(text.charAt(at - 2));
    }

    private void array() {
        open.push(at++);
        blanks();
        boolean first = true;
        while (peek() != ']' || !first) {
            if (peek() == ']') {
                throw stop(Code.E112);
            }
            value();
            first = false;
            if (!next(']')) {
                break;
            }
        }
        close();
    }

    /**
     * Whether a comma says that more follows; stands on what follows, or on the closing bracket.
     */
    private boolean next(char closing) {
        blanks();
        if (peek() == closing) {
            return false;
        }
        if (peek() != ',') {
            boolean value = "\"{[-".indexOf(peek()) >= 0 || Character.isLetterOrDigit(peek());
            throw stop(value ? Code.E111 : Code.E109);
        }
        at++;
        blanks();
        return true;
    }

    private void close() {
        open.pop();
        at++;
    }

    private void string() {
        int start = at++;
        while (peek() != '"') {
            if (at >= text.length() || peek() == '\n' || peek() == '\r') {
                throw new Stop(new Fault(Code.E115, start, excerpt(start), start));
            }
            if (peek() < ' ') {
                throw stop(Code.E118);
            }
            if (peek() == '\\') {
                escape();
            } else {
                at++;
            }
        }
        at++;
    }

    private String excerpt(int start) {
        return shortened(text.substring(start, at).strip());
    }

    private void escape() {
        boolean unicode =
                text.startsWith("\\u", at)
                        && at + 6 <= text.length()
                        && text.substring(at + 2, at + 6).matches("[0-9a-fA-F]{4}");
        if (unicode) {
            at += 6;
        } else if (at + 1 < text.length() && "\"\\/bfnrt".indexOf(text.charAt(at + 1)) >= 0) {
            at += 2;
        } else {
            int end = Math.min(text.length(), at + 2);
            throw new Stop(new Fault(Code.E119, at, text.substring(at, end), -1));
        }
    }

    private void scalar() {
        int start = at;
        while (Character.isLetterOrDigit(peek()) || "+-.".indexOf(peek()) >= 0) {
            at++;
        }
        String word = text.substring(start, at);
        if (word.matches("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            return;
        }
        at = start;
        throw stop(isQuote(peek()) || Character.isLetter(peek()) ? Code.E113 : Code.E109);
    }

    private static boolean isQuote(char c) {
        return "'‘’“”„«»`".indexOf(c) >= 0;
    }
}
