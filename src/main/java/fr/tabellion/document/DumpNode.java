package fr.tabellion.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of a dump with what is indented below it: {@code name key="value" number=3}, or a quoted
 * text alone, whose name is empty.
 */
record DumpNode(String name, Map<String, String> attributes, List<DumpNode> children, int line) {
    private static final String TEXT = "text";

    static DumpNode of(String name, List<DumpNode> children) {
        return new DumpNode(name, new LinkedHashMap<>(), children, 0);
    }

    static DumpNode text(String value) {
        return of("", List.of()).with(TEXT, value);
    }

    /** Adds an attribute; an empty value is left out. */
    DumpNode with(String key, String value) {
        if (!value.isEmpty() || name.isEmpty()) {
            attributes.put(key, value);
        }
        return this;
    }

    DumpNode with(String key, int value, int usual) {
        return value == usual ? this : with(key, Integer.toString(value));
    }

    String text() {
        return get(TEXT);
    }

    String get(String key) {
        return attributes.getOrDefault(key, "");
    }

    int number(String key, int usual) {
        try {
            return attributes.containsKey(key) ? Integer.parseInt(get(key)) : usual;
        } catch (NumberFormatException e) {
            throw wrong(key + " is not a number: " + get(key));
        }
    }

    IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("dump, line " + line + ": " + what);
    }

    // ---- Printing

    void print(StringBuilder out, int depth) {
        out.repeat("  ", depth);
        if (name.isEmpty()) {
            quote(out, text());
        } else {
            out.append(name);
            attributes.forEach(
                    (key, value) -> quote(out.append(' ').append(key).append('='), value));
        }
        out.append('\n');
        for (DumpNode child : children) {
            child.print(out, depth + 1);
        }
    }

    private static void quote(StringBuilder out, String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (isSeen(value, i)) {
                out.append(c);
            } else {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(Character.forDigit(c >> shift & 0xf, 16));
                }
            }
        }
        out.append('"');
    }

    private static boolean isSeen(String value, int at) {
        char c = value.charAt(at);
        if (c >= ' ' && c < 0x7f) {
            return true;
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE ->
                    false;
            default -> true;
        };
    }

    // ---- Parsing

    static DumpNode parse(String text) {
        Deque<DumpNode> open = new ArrayDeque<>();
        DumpNode root = of("", List.of());
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.isEmpty()) {
                continue;
            }
            int indent = indent(line);
            DumpNode node = new Line(line, indent, number).node();
            if (indent % 2 != 0 || indent / 2 > open.size() || (indent == 0 && number > 1)) {
                throw node.wrong("indented by " + indent);
            }
            while (open.size() > indent / 2) {
                open.pop();
            }
            if (open.isEmpty()) {
                root = node;
            } else {
                open.element().children.add(node);
            }
            open.push(node);
        }
        return root;
    }

    private static int indent(String line) {
        int spaces = 0;
        while (spaces < line.length() && line.charAt(spaces) == ' ') {
            spaces++;
        }
        return spaces;
    }

    /** A cursor over one line. */
    private static final class Line {
        private final String line;
        private int at;
        private final DumpNode start;

        Line(String line, int indent, int number) {
            this.line = line;
            this.at = indent;
            this.start = new DumpNode("", new LinkedHashMap<>(), new ArrayList<>(), number);
        }

        DumpNode node() {
            if (at < line.length() && line.charAt(at) == '"') {
                start.with(TEXT, quoted());
                ended();
                return start;
            }
            DumpNode node = new DumpNode(word(), start.attributes, start.children, start.line);
            while (at < line.length()) {
                expect(' ');
                String key = word();
                expect('=');
                node.attributes.put(key, quoted());
            }
            return node;
        }

        private String word() {
            int from = at;
            while (at < line.length() && Character.isLetter(line.charAt(at))) {
                at++;
            }
            if (at == from) {
                throw start.wrong("a word is missing in column " + (at + 1));
            }
            return line.substring(from, at);
        }

        private String quoted() {
            expect('"');
            StringBuilder value = new StringBuilder();
            while (at < line.length() && line.charAt(at) != '"') {
                value.append(line.charAt(at) == '\\' ? escaped() : line.charAt(at));
                at++;
            }
            expect('"');
            return value.toString();
        }

        private char escaped() {
            at++;
            if (at < line.length() && line.charAt(at) != 'u') {
                return line.charAt(at);
            }
            at += 4;
            try {
                return (char) Integer.parseInt(line.substring(at - 3, at + 1), 16);
            } catch (IndexOutOfBoundsException | NumberFormatException e) {
                throw start.wrong("a broken escape");
            }
        }

        private void expect(char wanted) {
            if (at >= line.length() || line.charAt(at) != wanted) {
                throw start.wrong("« " + wanted + " » is missing in column " + (at + 1));
            }
            at++;
        }

        private void ended() {
            if (at < line.length()) {
                throw start.wrong("something stands after the text");
            }
        }
    }
}
