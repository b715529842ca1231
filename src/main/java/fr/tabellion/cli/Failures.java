package fr.tabellion.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** A bug of ours or a broken disk: one line for the reader, the details in a file. */
record Failures(Console console) implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        console.say("failure.bug", summary(failure), details(failure));
        return ExitCode.BUG;
    }

    static String summary(Throwable failure) {
        String message = failure.getMessage();
        return failure.getClass().getSimpleName()
                + (message == null ? "" : ": " + message.lines().findFirst().orElse(""));
    }

    private String details(Exception failure) {
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
