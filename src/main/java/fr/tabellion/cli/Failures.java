package fr.tabellion.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A bug of ours, a broken disk, too little memory: one line for the reader, the details in a file.
 */
record Failures(Console console) implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        return ended(failure);
    }

    /** What ended the whole run; gives the exit code. */
    int ended(Throwable failure) {
        say(failure, List.of());
        return ExitCode.BUG;
    }

    /**
     * A bug that stopped some papers while the run went on.
     *
     * @param files that were to be drawn; empty where it is not known which
     */
    void say(Throwable failure, List<String> files) {
        if (failure instanceof OutOfMemoryError) {
            console.say("failure.memory", Runtime.getRuntime().maxMemory() >> 20);
        } else if (files.isEmpty()) {
            console.say("failure.bug", summary(failure), details(failure));
        } else {
            String all = String.join(", ", files);
            console.say("failure.paper", all, summary(failure), details(failure));
        }
    }

    private static String summary(Throwable failure) {
        String message = failure.getMessage();
        return failure.getClass().getSimpleName()
                + (message == null ? "" : ": " + message.lines().findFirst().orElse(""));
    }

    private String details(Throwable failure) {
        try {
            Path file = Files.createTempFile("tabellion-", ".txt");
            try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
                failure.printStackTrace(writer);
            }
            return file.toString();
        } catch (IOException e) {
            return console.messages().text("failure.no-details");
        }
    }
}
