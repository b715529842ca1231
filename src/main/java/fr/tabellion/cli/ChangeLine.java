package fr.tabellion.cli;

import fr.tabellion.problem.Messages;
import fr.tabellion.workbook.Change;

/**
 * A change as people read it, long texts cut to where they differ:
 *
 * <pre>
 * priorités!D5  Sceaux · lutter contre le décrochage scolaire
 *     Texte : « lutter contre le décrochage scolaire » → « prévenir le décrochage scolaire »
 * </pre>
 */
record ChangeLine(Change change, Messages messages) {
    private static final int SHORT = 70;
    private static final int AROUND = 25;

    void print(Console console) {
        String place = change.place().pointer().replaceFirst("!$", "");
        switch (change.type()) {
            case CHANGED -> {
                boolean row = !change.row().equals(change.column());
                console.print(place + "  " + (row ? change.row() : "") + suffix(row));
                console.print("    " + values());
            }
            case ADDED -> console.print(place + "  " + text("import.added"));
            case REMOVED -> console.print(place + "  " + text("import.removed"));
            case MOVED -> console.print(place + "  " + text("import.moved"));
        }
    }

    private String suffix(boolean row) {
        return change.column().isEmpty() || !row ? "" : " · " + change.column();
    }

    private String text(String key) {
        return messages.text(key, change.row(), change.before(), change.after());
    }

    private String values() {
        String before = change.before().replace("\n", " ⏎ ");
        String after = change.after().replace("\n", " ⏎ ");
        int start = 0;
        while (start < Math.min(before.length(), after.length())
                && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(before.length(), after.length()) - start
                && before.charAt(before.length() - 1 - end)
                        == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        return messages.text("import.changed", part(before, start, end), part(after, start, end));
    }

    /** The whole of a short text; of a long one, what changed and a few words around. */
    private static String part(String text, int start, int end) {
        if (text.length() <= SHORT) {
            return text;
        }
        int from = start <= AROUND ? 0 : text.lastIndexOf(' ', start - AROUND) + 1;
        int last = text.length() - end;
        int space = text.indexOf(' ', Math.min(text.length(), last + AROUND));
        int to = space < 0 ? text.length() : space;
        return (from > 0 ? "… " : "") + text.substring(from, to) + (to < text.length() ? " …" : "");
    }
}
