package fr.tabellion.cli;

import fr.tabellion.pipeline.Doubt;
import fr.tabellion.typography.Finding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What {@code check --lint} prints: a line for what looks wrong in the words, at its place; and
 * what typography does by itself, counted.
 */
record Proofs(List<Doubt> doubts) {
    void print(Console console) {
        for (Doubt doubt : doubts) {
            if (weight(doubt) != Finding.Weight.DONE) {
                console.print(doubt.location() + "  " + wording(console, doubt.finding()));
            }
        }
        set().forEach((change, times) -> console.print(change + "  × " + times));
        console.say(
                "lint.count",
                count(Finding.Weight.DOUBT),
                count(Finding.Weight.REMARK),
                count(Finding.Weight.DONE));
    }

    private static String wording(Console console, Finding finding) {
        String key = "lint." + finding.kind().name().toLowerCase(java.util.Locale.ROOT);
        String what = console.messages().text(key.replace('_', '-'), finding.found());
        return finding.instead().isEmpty()
                ? what
                : what + " " + console.messages().text("lint.instead", finding.instead());
    }

    /** « ' » → « ’ », with how often. */
    private Map<String, Long> set() {
        return doubts.stream()
                .filter(doubt -> weight(doubt) == Finding.Weight.DONE)
                .map(Doubt::finding)
                .collect(
                        Collectors.groupingBy(
                                finding ->
                                        "« "
                                                + visible(finding.found())
                                                + " » → « "
                                                + visible(finding.instead())
                                                + " »",
                                TreeMap::new,
                                Collectors.counting()));
    }

    /** No-break spaces as proof-readers write them. */
    private static String visible(String text) {
        return text.replace('\u00a0', '⍽').replace('\u202f', '␣');
    }

    private static Finding.Weight weight(Doubt doubt) {
        return doubt.finding().kind().weight();
    }

    private int count(Finding.Weight weight) {
        return (int) doubts.stream().filter(doubt -> weight(doubt) == weight).count();
    }
}
