package fr.tabellion.docx;

import static fr.tabellion.docx.DocxParts.at;
import static fr.tabellion.docx.DocxParts.children;
import static fr.tabellion.docx.DocxParts.val;
import static fr.tabellion.docx.DocxParts.w;

import org.w3c.dom.Element;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts lists as Word does, so that a text form can show « – », « 2. » and « iii. ». */
final class DocxNumbers {
    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] LETTERS = {
        "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
    };

    private final Map<String, Element> abstracts = new HashMap<>();
    private final Map<String, Element> nums = new HashMap<>();
    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> started = new HashSet<>();

    static DocxNumbers of(DocxParts parts) {
        DocxNumbers numbers = new DocxNumbers();
        if (parts.has("word/numbering.xml")) {
            Element root = parts.root("word/numbering.xml");
            children(root, "abstractNum")
                    .forEach(a -> numbers.abstracts.put(w(a, "abstractNumId"), a));
            children(root, "num").forEach(n -> numbers.nums.put(w(n, "numId"), n));
        }
        if (parts.has("word/styles.xml")) {
            children(parts.root("word/styles.xml"), "style")
                    .forEach(style -> numbers.styles.put(w(style, "styleId"), style));
        }
        return numbers;
    }

    /** What stands before the paragraph, with a space after it; empty when nothing does. */
    String mark(Element paragraph) {
        Optional<Element> own = at(paragraph, "pPr", "numPr");
        Optional<Element> properties =
                own.isPresent()
                        ? own
                        : Optional.ofNullable(styles.get(val(paragraph, "pPr", "pStyle")))
                                .flatMap(style -> at(style, "pPr", "numPr"));
        return properties.map(p -> mark(val(p, "numId"), level(p)) + " ").orElse("");
    }

    private static int level(Element properties) {
        String level = val(properties, "ilvl");
        return level.isEmpty() ? 0 : Integer.parseInt(level);
    }

    private String mark(String num, int level) {
        Element itsNum = nums.get(num);
        if (itsNum == null) {
            return "?";
        }
        String abstractId = val(itsNum, "abstractNumId");
        Element kind = abstracts.get(abstractId);
        if (kind == null) {
            return "?";
        }
        Element definition = children(kind, "lvl").get(level);
        String format = val(definition, "numFmt");
        String text = val(definition, "lvlText");
        if (format.equals("bullet")) {
            return text;
        }
        int count = count(num, itsNum, abstractId, level, definition);
        return text.replace("%" + (level + 1), written(count, format));
    }

    private int count(String num, Element itsNum, String abstractId, int level, Element lvl) {
        int[] counts = counters.computeIfAbsent(abstractId, id -> new int[9]);
        Optional<Integer> override =
                children(itsNum, "lvlOverride").stream()
                        .filter(o -> w(o, "ilvl").equals(String.valueOf(level)))
                        .map(o -> Integer.valueOf(val(o, "startOverride")))
                        .findFirst();
        if (started.add(num + "/" + level) && override.isPresent()) {
            counts[level] = override.get() - 1;
        } else if (counts[level] == 0) {
            counts[level] = Integer.parseInt(val(lvl, "start")) - 1;
        }
        counts[level]++;
        for (int deeper = level + 1; deeper < counts.length; deeper++) {
            counts[deeper] = 0;
        }
        return counts[level];
    }

    private static String written(int count, String format) {
        return switch (format) {
            case "upperRoman" -> roman(count).toUpperCase(java.util.Locale.ROOT);
            case "lowerRoman" -> roman(count);
            case "upperLetter" -> letters(count, 'A');
            case "lowerLetter" -> letters(count, 'a');
            default -> String.valueOf(count);
        };
    }

    private static String roman(int count) {
        StringBuilder out = new StringBuilder();
        int left = count;
        for (int i = 0; i < ROMAN.length; i++) {
            while (left >= ROMAN[i]) {
                out.append(LETTERS[i]);
                left -= ROMAN[i];
            }
        }
        return out.toString();
    }

    /** Word goes on after z with aa, bb. */
    private static String letters(int count, char first) {
        return String.valueOf((char) (first + (count - 1) % 26)).repeat((count - 1) / 26 + 1);
    }
}
