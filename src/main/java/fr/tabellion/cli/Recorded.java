package fr.tabellion.cli;

import fr.tabellion.load.JsonText;
import fr.tabellion.pipeline.Sealing;
import fr.tabellion.problem.Messages;
import fr.tabellion.register.Event;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a command recorded, or why it did not. */
record Recorded(Sealing.Result result) {
    int tell(Console console, boolean json) {
        Problems problems = new Problems(result.problems());
        if (json) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("events", result.events().stream().map(Recorded::json).toList());
            told.put("problems", problems.json(console.messages()));
            console.print(JsonText.of(told));
        } else {
            problems.print(console);
            result.events().forEach(event -> console.print(line(event, console.messages())));
            if (!result.isDone()) {
                console.say("seal.refused");
            }
        }
        return exit(problems);
    }

    private int exit(Problems problems) {
        if (problems.any(code -> code.name().startsWith("E6"))) {
            return ExitCode.OUTPUT;
        }
        return problems.hasErrors() ? ExitCode.DATA : ExitCode.DONE;
    }

    /** « annexe-antony, version 1 : signé le 2020-06-30 (antony) ». */
    static String line(Event event, Messages messages) {
        return messages.text(
                "seal.recorded",
                event.paper(),
                event.version(),
                messages.text("state." + event.state().word()),
                event.on().map(day -> messages.text("seal.on", day.toString())).orElse(""),
                event.party().map(party -> " (" + party + ")").orElse(""),
                event.fact(Event.COMPARED)
                        .map(kind -> " – " + messages.text("compared." + kind))
                        .orElse(""));
    }

    private static Map<String, Object> json(Event event) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("paper", event.paper());
        json.put("version", event.version());
        json.put("state", event.state().word());
        json.put("on", event.on().map(LocalDate::toString).orElse(""));
        json.putAll(event.facts());
        return json;
    }
}
