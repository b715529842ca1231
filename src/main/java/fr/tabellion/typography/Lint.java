package fr.tabellion.typography;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What typography changes in a text, and what looks wrong in its words.
 *
 * <pre>{@code
 * Lint.of("concernées par la politique la ville, l'Etat")
 *   MISSING_WORD   15  « politique la ville »  → « politique de la ville »
 *   SET            39  « ' »                   → « ’ »
 *   MISSING_ACCENT 40  « Etat »                → « État »
 * }</pre>
 */
public final class Lint {
    private Lint() {}

    /** Everything, in the order of the text: a paragraph, or a text of several lines. */
    public static List<Finding> of(String text) {
        return Stream.concat(changes(text).stream(), doubts(text).stream())
                .sorted(Comparator.comparingInt(Finding::offset))
                .toList();
    }

    /** What {@link Typography#set} does to it. */
    public static List<Finding> changes(String text) {
        var findings = new ArrayList<Finding>();
        Sheet sheet = Typography.swept(List.of(new Run(text, false)));
        int i = 0;
        int typed = 0;
        while (typed < text.length()) {
            int end = i;
            while (end < sheet.length() && sheet.origin(end) == typed) {
                end++;
            }
            change(text, typed, sheet.between(i, end), findings);
            raised(sheet, i, end, findings);
            i = end;
            typed++;
        }
        return findings;
    }

    private static void change(String text, int typed, String set, List<Finding> findings) {
        String found = text.substring(typed, typed + 1);
        if (!found.equals(set)) {
            add(findings, new Finding(Finding.Kind.SET, typed, found, set));
        }
    }

    private static void raised(Sheet sheet, int from, int to, List<Finding> findings) {
        for (int i = from; i < to; i++) {
            if (sheet.isRaised(i)) {
                String letter = sheet.between(i, i + 1);
                add(findings, new Finding(Finding.Kind.RAISED, sheet.origin(i), letter, letter));
            }
        }
    }

    /** Neighbours are one change: « ... » → « … ». */
    private static void add(List<Finding> findings, Finding next) {
        if (!findings.isEmpty()) {
            Finding last = findings.getLast();
            if (last.kind() == next.kind()
                    && last.offset() + last.found().length() == next.offset()) {
                findings.removeLast();
                findings.add(
                        new Finding(
                                last.kind(),
                                last.offset(),
                                last.found() + next.found(),
                                last.instead() + next.instead()));
                return;
            }
        }
        findings.add(next);
    }

    /** What looks wrong in the words; addresses and codes are not read. */
    public static List<Finding> doubts(String text) {
        var sheet = new Sheet(List.of(new Run(text, false)));
        new Zones().over(sheet);
        return Doubts.in(text).stream()
                .filter(finding -> !sheet.isFixed(finding.offset()))
                .sorted(Comparator.comparingInt(Finding::offset))
                .toList();
    }
}
