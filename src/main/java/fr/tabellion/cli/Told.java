package fr.tabellion.cli;

import fr.tabellion.build.Decision;
import fr.tabellion.build.Outcome;
import fr.tabellion.build.Reason;
import fr.tabellion.build.Report;
import fr.tabellion.pipeline.Selection;
import fr.tabellion.pipeline.Status;
import fr.tabellion.problem.Messages;
import fr.tabellion.problem.Problem;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a run says at its end: what was written, what was kept and why, what is wrong.
 *
 * @param general what is wrong, but for the units themselves
 */
record Told(Report report, List<Problem> general, Selection selection, Path out, Duration took) {
    /** More lines than this and nobody reads them. */
    private static final int MOST_LINES = 40;

    /** Of a run that could not even begin. */
    static Told stopped(Problem problem, Selection selection, Path out, Duration took) {
        Report nothing =
                new Report(
                        List.of(), List.of(problem), List.of(), List.of(), Map.of(), false, false);
        return new Told(nothing, List.of(), selection, out, took);
    }

    /** Files that were not asked for are nobody's news. */
    private List<Outcome> outcomes() {
        return report.outcomes().stream().filter(outcome -> !isHeld(outcome)).toList();
    }

    private static boolean isHeld(Outcome outcome) {
        return outcome.decision() instanceof Decision.Held;
    }

    private int current() {
        return (int)
                outcomes().stream()
                        .filter(outcome -> outcome.decision() instanceof Decision.Current)
                        .count();
    }

    void printTroubles(Console console) {
        problems().print(console);
        Failures failures = new Failures(console);
        Predicate<Throwable> memory = OutOfMemoryError.class::isInstance;
        report.bugs().stream().filter(memory).findFirst().ifPresent(failures::ended);
        report.bugs().stream()
                .filter(memory.negate())
                .forEach(bug -> failures.say(bug, paths(bug)));
        if (report.interrupted()) {
            console.say("interrupted");
        }
    }

    /** The files that a bug kept from being drawn; none for one that stopped a whole unit. */
    private List<String> paths(Throwable bug) {
        return outcomes().stream()
                .filter(outcome -> isFor(bug, outcome.decision()))
                .map(outcome -> place(outcome.path()))
                .toList();
    }

    private static boolean isFor(Throwable bug, Decision decision) {
        return decision instanceof Decision.Failed failed
                && failed.bug().filter(cause -> cause == bug).isPresent();
    }

    void print(Console console) {
        printTroubles(console);
        written(console);
        kept(console);
        orphans(console);
        Report.Summary sum = report.summary();
        console.print(
                console.messages()
                        .text(
                                report.dryRun() ? "generate.would" : "generate.summary",
                                sum.written(),
                                current(),
                                sum.kept(),
                                sum.failed(),
                                took.toMillis() / 1000.0));
        if (outcomes().isEmpty()) {
            impossible(console);
        }
    }

    Problems problems() {
        List<Problem> all = new ArrayList<>(general);
        all.addAll(report.problems());
        all.addAll(report.warnings());
        for (Outcome outcome : outcomes()) {
            if (outcome.decision() instanceof Decision.Failed failed) {
                all.addAll(failed.problems());
            }
        }
        return new Problems(all);
    }

    // ---- What became of the papers

    private record Written(String paper, String why) {}

    /**
     * One line a paper: {@code out/…/note-blagis-2024 .docx .pdf}; in a dry run with the reason.
     */
    private void written(Console console) {
        Map<Written, List<String>> papers = new LinkedHashMap<>();
        for (Outcome outcome : outcomes()) {
            if (outcome.decision() instanceof Decision.Stale stale) {
                String name = Status.stem(outcome.path());
                String why = why(stale.reason(), console.messages());
                papers.computeIfAbsent(new Written(name, why), n -> new ArrayList<>())
                        .add(outcome.path().substring(name.length()));
            }
        }
        papers.entrySet().stream()
                .limit(MOST_LINES)
                .forEach(paper -> console.print(line(paper.getKey(), paper.getValue())));
        if (papers.size() > MOST_LINES) {
            console.print(console.messages().text("generate.more", papers.size() - MOST_LINES));
        }
    }

    /** Where somebody's work is now is told in any case. */
    private String why(Reason reason, Messages messages) {
        return report.dryRun() || reason.isForced() ? "  " + reason.text(messages) : "";
    }

    private String line(Written written, List<String> endings) {
        return place(written.paper) + " " + String.join(" ", endings) + written.why;
    }

    private String place(String path) {
        return out.resolve(path).toString().replace('\\', '/');
    }

    private void kept(Console console) {
        for (Outcome outcome : outcomes()) {
            if (outcome.decision() instanceof Decision.Edited edited) {
                console.say(
                        "generate.kept",
                        place(outcome.path()),
                        edited.reason().text(console.messages()),
                        place(edited.beside()));
            }
        }
    }

    private void orphans(Console console) {
        int ours = 0;
        for (Outcome outcome : outcomes()) {
            if (outcome.decision() instanceof Decision.Orphan orphan) {
                boolean edited = orphan.reason().equals(Reason.ORPHAN_EDITED);
                if (edited || ++ours <= MOST_LINES) {
                    console.say(
                            edited ? "generate.orphan-edited" : "generate.orphan",
                            place(outcome.path()),
                            orphan.reason().text(console.messages()));
                }
            }
        }
        if (ours > MOST_LINES) {
            console.say("generate.more-orphans", ours - MOST_LINES);
        }
    }

    /** Nothing was asked for that can be drawn: why. */
    private void impossible(Console console) {
        Status.of(report, selection).papers().stream()
                .filter(paper -> paper.state() == Status.State.IMPOSSIBLE)
                .limit(MOST_LINES)
                .forEach(
                        paper ->
                                console.say(
                                        "generate.impossible",
                                        paper.unit() + "/" + paper.name(),
                                        Standings.need(
                                                paper.reason().arguments().getFirst(),
                                                console.messages())));
    }

    // ---- Exit code

    int exit() {
        Report.Summary sum = report.summary();
        return trouble().orElse(sum.kept() + sum.failed() > 0 ? ExitCode.KEPT : ExitCode.DONE);
    }

    /** What went before everything else: an interruption, a bug, the disk, the data. */
    Optional<Integer> trouble() {
        if (report.interrupted()) {
            return Optional.of(ExitCode.INTERRUPTED);
        }
        if (!report.bugs().isEmpty()) {
            return Optional.of(ExitCode.BUG);
        }
        Problems problems = problems();
        if (problems.any(code -> code.name().startsWith("E6"))) {
            return Optional.of(ExitCode.OUTPUT);
        }
        return problems.hasErrors() ? Optional.of(ExitCode.DATA) : Optional.empty();
    }

    // ---- For scripts

    Map<String, Object> json(Messages messages) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("papers", outcomes().stream().map(o -> json(o, messages)).toList());
        json.put("problems", problems().json(messages));
        Report.Summary sum = report.summary();
        json.put("written", sum.written());
        json.put("current", current());
        json.put("kept", sum.kept());
        json.put("failed", sum.failed());
        json.put("orphans", sum.orphans());
        json.put("dryRun", report.dryRun());
        json.put("interrupted", report.interrupted());
        json.put("exit", exit());
        json.put("seconds", took.toMillis() / 1000.0);
        return json;
    }

    private Map<String, Object> json(Outcome outcome, Messages messages) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", place(outcome.path()));
        json.put("unit", outcome.unit());
        json.put("decision", word(outcome.decision()));
        json.put("reason", outcome.decision().reason().text(messages));
        beside(outcome.decision()).ifPresent(beside -> json.put("beside", place(beside)));
        return json;
    }

    private static Optional<String> beside(Decision decision) {
        return decision instanceof Decision.Edited edited
                ? Optional.of(edited.beside())
                : Optional.empty();
    }

    private static String word(Decision decision) {
        return switch (decision) {
            case Decision.Current current -> "current";
            case Decision.Stale stale -> "written";
            case Decision.Edited edited -> "edited";
            case Decision.Orphan orphan -> "orphan";
            case Decision.Held held -> "held";
            case Decision.Failed failed -> "failed";
        };
    }
}
