package fr.tabellion.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;

/** The whole program, in this process, with streams of its own. */
public record Cli(int exit, String out, String err) {
    public static Cli run(String... args) {
        return run(Locale.FRANCE, args);
    }

    public static Cli run(Locale locale, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new Main(new PrintWriter(out), new PrintWriter(err), locale).run(args);
        return new Cli(exit, out.toString(), err.toString());
    }
}
