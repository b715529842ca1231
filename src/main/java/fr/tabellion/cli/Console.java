package fr.tabellion.cli;

import fr.tabellion.problem.Messages;
import fr.tabellion.problem.Nearest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a command speaks: results on {@code out}, messages and progress on {@code err}.
 *
 * @param in what somebody types; absent where nobody is there to answer
 * @param terminal whether a person watches {@code err}: only then is progress shown
 */
record Console(
        Optional<BufferedReader> in,
        PrintWriter out,
        PrintWriter err,
        boolean terminal,
        Messages messages) {
    static Console of(
            Optional<BufferedReader> in,
            PrintWriter out,
            PrintWriter err,
            boolean terminal,
            Locale locale) {
        return new Console(in, out, err, terminal, new Messages(locale));
    }

    /** What somebody answers; nothing where nobody is there, or does not go on. */
    Optional<String> ask(String question) {
        if (in.isEmpty()) {
            return Optional.empty();
        }
        err.print(question + " ");
        err.flush();
        try {
            return Optional.ofNullable(in.get().readLine()).map(String::strip);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A result. */
    void print(String line) {
        out.println(line);
    }

    /** A message, worded in the reader's language. */
    void say(String key, Object... arguments) {
        err.println(messages.text(key, arguments));
    }

    /** « commune « seaux » inconnue. Vouliez-vous dire « sceaux » ? » */
    void unknown(String what, String name, Collection<String> known) {
        String question = messages.nearest(Nearest.to(name, known));
        String list =
                known.isEmpty() ? "" : messages.text("unknown.known", String.join(", ", known));
        err.println(
                messages.text("unknown." + what, name)
                        + " "
                        + (question.isEmpty() ? list : question));
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
