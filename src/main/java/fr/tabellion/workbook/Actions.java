package fr.tabellion.workbook;

import fr.tabellion.load.JsonSource;

import java.util.ArrayList;
import java.util.List;

/**
 * The actions of a priority as one cell has them: one a line. A line that starts with four spaces
 * goes on with the action above, should its text hold a line break.
 */
final class Actions {
    private static final String GOES_ON = "    ";

    private Actions() {}

    static List<String> texts(JsonSource source, String pointer) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < source.size(pointer); i++) {
            texts.add(source.text(pointer + "/" + i + "/text"));
        }
        return texts;
    }

    static String text(List<String> actions) {
        return String.join("\n", actions.stream().map(Actions::cell).toList());
    }

    static String cell(String action) {
        return action.replace("\n", "\n" + GOES_ON);
    }

    /** What somebody typed: a dash before an action is how people type lists. */
    static List<String> typed(String cell) {
        List<String> actions = new ArrayList<>();
        for (String line : cell.split("\n", -1)) {
            if (line.startsWith(GOES_ON) && !line.isBlank() && !actions.isEmpty()) {
                actions.add(actions.removeLast() + "\n" + line.substring(GOES_ON.length()));
            } else if (!line.isBlank()) {
                actions.add(line);
            }
        }
        return actions;
    }

    static String bare(String action) {
        return action.strip().replaceFirst("^[-–—•·*] +", "");
    }
}
