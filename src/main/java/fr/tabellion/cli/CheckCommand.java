package fr.tabellion.cli;

import fr.tabellion.load.JsonText;
import fr.tabellion.pipeline.Road;
import fr.tabellion.problem.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code tabellion check}: all that is wrong with data, theme and templates; writes nothing. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer>, Commands.Speaking {
    private final Console console;

    @Mixin Places places = new Places();

    @Option(names = "--json", descriptionKey = "option.json")
    boolean json;

    @Option(names = "--lint", descriptionKey = "option.lint")
    boolean lint;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Road road = new Road(places.site(), places.program());
        List<Problem> found = new ArrayList<>(road.problems());
        found.addAll(road.checkPapers());
        found.addAll(road.registers().check());
        Problems problems = new Problems(found);
        if (json) {
            console.print(JsonText.of(problems.json(console.messages())));
        } else {
            problems.print(console);
            if (lint) {
                new Proofs(road.doubts()).print(console);
            }
            if (!problems.hasErrors()) {
                console.say("check.good", road.papers().size());
            }
        }
        return problems.hasErrors() ? ExitCode.DATA : ExitCode.DONE;
    }
}
