package fr.tabellion.cli;

import fr.tabellion.load.JsonText;
import fr.tabellion.pipeline.Paper;
import fr.tabellion.pipeline.Road;
import fr.tabellion.pipeline.Verdict;
import fr.tabellion.pipeline.Verifier;
import fr.tabellion.pipeline.WordChange;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code tabellion verify FILE…}: whether files are what today's data and templates yield. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer>, Commands.Speaking {
    /** More changes than this and nobody reads them. */
    private static final int MOST_CHANGES = 30;

    /** Words of a change that are shown. */
    private static final int MOST_LETTERS = 400;

    private final Console console;

    @Mixin Places places = new Places();

    @Option(names = "--json", descriptionKey = "option.json")
    boolean json;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "verify.files")
    List<Path> files = List.of();

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Verifier verifier = new Verifier(new Road(places.site(), places.program()));
        List<Map<String, Object>> told = new ArrayList<>();
        int exit = ExitCode.DONE;
        for (Path file : files) {
            Verdict verdict = verifier.verify(file);
            String name = file.toString().replace('\\', '/');
            if (json) {
                told.add(json(name, verdict));
            } else {
                tell(name, verdict);
            }
            exit = Math.max(exit, exit(verdict));
        }
        if (json) {
            console.print(JsonText.of(told));
        }
        return exit;
    }

    private static int exit(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Same same -> ExitCode.DONE;
            case Verdict.SameWords words -> ExitCode.KEPT;
            case Verdict.Different different -> ExitCode.KEPT;
            case Verdict.Unsettled unsettled -> ExitCode.DATA;
        };
    }

    private void tell(String file, Verdict verdict) {
        switch (verdict) {
            case Verdict.Same same ->
                    print("verify.same", file, name(same.paper()), same.signatures());
            case Verdict.SameWords words ->
                    print("verify.same-words", file, name(words.paper()), words.signatures());
            case Verdict.Different different -> {
                List<WordChange> changes = different.changes();
                String paper = name(different.paper());
                print("verify.different", file, paper, different.signatures(), changes.size());
                changes.stream().limit(MOST_CHANGES).forEach(this::tell);
                if (changes.size() > MOST_CHANGES) {
                    print("verify.more", changes.size() - MOST_CHANGES);
                }
            }
            case Verdict.Unsettled unsettled -> new Problems(unsettled.problems()).print(console);
        }
    }

    private void tell(WordChange change) {
        String key =
                change.found().isEmpty()
                        ? "verify.missing"
                        : change.wanted().isEmpty() ? "verify.added" : "verify.changed";
        print(key, change.before(), shown(change.found()), shown(change.wanted()), change.after());
    }

    private static String shown(String words) {
        return words.length() > MOST_LETTERS ? words.substring(0, MOST_LETTERS) + " …" : words;
    }

    private void print(String key, Object... arguments) {
        console.print(console.messages().text(key, arguments));
    }

    private static String name(Paper paper) {
        return paper.unit() + "/" + paper.name();
    }

    // ---- For scripts

    private Map<String, Object> json(String file, Verdict verdict) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file);
        switch (verdict) {
            case Verdict.Same same -> json(json, "same", same.paper(), same.signatures());
            case Verdict.SameWords words ->
                    json(json, "same-words", words.paper(), words.signatures());
            case Verdict.Different different -> {
                json(json, "different", different.paper(), different.signatures());
                json.put("changes", different.changes().stream().map(VerifyCommand::json).toList());
            }
            case Verdict.Unsettled unsettled -> {
                json.put("verdict", "unsettled");
                json.put("problems", new Problems(unsettled.problems()).json(console.messages()));
            }
        }
        return json;
    }

    private static void json(Map<String, Object> json, String verdict, Paper paper, int signed) {
        json.put("verdict", verdict);
        json.put("paper", name(paper));
        json.put("signatures", signed);
    }

    private static Map<String, Object> json(WordChange change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("before", change.before());
        json.put("found", change.found());
        json.put("wanted", change.wanted());
        json.put("after", change.after());
        return json;
    }
}
