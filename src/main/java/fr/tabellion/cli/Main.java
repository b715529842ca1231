package fr.tabellion.cli;

import picocli.CommandLine;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The program, with the streams it speaks on.
 *
 * <pre>
 * int exit = new Main(out, err, Locale.FRANCE).run("check", "--data", "data");
 * </pre>
 */
public final class Main {
    private static final String LANG = "--lang";

    private final Optional<BufferedReader> in;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean terminal;
    private final Locale locale;

    public Main(PrintWriter out, PrintWriter err, Locale locale) {
        this(Optional.empty(), out, err, false, locale);
    }

    /** With somebody who answers questions. */
    public Main(BufferedReader in, PrintWriter out, PrintWriter err, Locale locale) {
        this(Optional.of(in), out, err, false, locale);
    }

    private Main(
            Optional<BufferedReader> in,
            PrintWriter out,
            PrintWriter err,
            boolean terminal,
            Locale locale) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.locale = locale;
    }

    public static void main(String[] args) {
        Main program =
                new Main(
                        watched() ? Optional.of(reader()) : Optional.empty(),
                        writer(System.out),
                        writer(System.err),
                        shown(),
                        Locale.getDefault(Locale.Category.DISPLAY));
        System.exit(program.run(args));
    }

    /** Runs one command; gives the exit code, see {@link ExitCode}. */
    public int run(String... args) {
        Console console = Console.of(in, out, err, terminal, language(args));
        try {
            return commandLine(console).execute(withDefault(withoutLanguage(args)));
        } catch (OutOfMemoryError | StackOverflowError e) {
            return new Failures(console).ended(e);
        } finally {
            console.flush();
        }
    }

    private static CommandLine commandLine(Console console) {
        CommandLine line = new CommandLine(new Tabellion(), new Commands(console));
        line.setResourceBundle(console.messages().bundle());
        line.setOut(console.out());
        line.setErr(console.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(new UsageMistakes(console));
        line.setExecutionExceptionHandler(new Failures(console));
        line.setUsageHelpAutoWidth(true);
        return line;
    }

    /** {@code tabellion --data x} means {@code tabellion generate --data x}. */
    private static String[] withDefault(String[] args) {
        boolean named = args.length > 0 && !args[0].startsWith("-");
        boolean about =
                args.length > 0 && List.of("-h", "--help", "-V", "--version").contains(args[0]);
        return named || about
                ? args
                : Stream.concat(Stream.of("generate"), Arrays.stream(args)).toArray(String[]::new);
    }

    /** Read before anything else, so that help and mistakes are in that language. */
    private Locale language(String[] args) {
        Locale asked = locale;
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith(LANG + "=")) {
                asked = Locale.forLanguageTag(args[i].substring(LANG.length() + 1));
            } else if (args[i].equals(LANG) && i + 1 < args.length) {
                asked = Locale.forLanguageTag(args[i + 1]);
            }
        }
        return asked;
    }

    /** It may stand before the command as well as after it. */
    private static String[] withoutLanguage(String[] args) {
        List<String> others = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals(LANG) && i + 1 < args.length) {
                i++;
            } else if (!args[i].startsWith(LANG + "=")) {
                others.add(args[i]);
            }
        }
        return others.toArray(String[]::new);
    }

    /** From Java 22 on there may be a console without a terminal, and a method that tells. */
    @SuppressWarnings("SystemConsoleNull") // on Java 21 it is null without a terminal
    private static boolean watched() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException beforeJava22) {
            return true;
        }
    }

    /** The launcher tells whether messages go to a terminal, wherever the results go. */
    private static boolean shown() {
        String told = System.getProperty("tabellion.terminal", "");
        return told.isEmpty() ? watched() : told.equals("true");
    }

    private static BufferedReader reader() {
        return new BufferedReader(new InputStreamReader(System.in, charset(System.out)));
    }

    /**
     * UTF-8 where the system claims to know no accents, which is a missing locale and not a wish.
     */
    private static PrintWriter writer(PrintStream stream) {
        OutputStream bytes = stream;
        return new PrintWriter(new OutputStreamWriter(bytes, charset(stream)), true);
    }

    private static Charset charset(PrintStream stream) {
        return stream.charset().equals(StandardCharsets.US_ASCII)
                ? StandardCharsets.UTF_8
                : stream.charset();
    }
}
