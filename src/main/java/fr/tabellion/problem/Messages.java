package fr.tabellion.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All wording for people, in one language: French where the locale is French, English elsewhere.
 *
 * <p>Patterns are {@link MessageFormat}'s; the bundles write the apostrophe as ’, so that none has
 * to be doubled.
 */
public final class Messages {
    private final ResourceBundle bundle;
    private final Locale locale;

    public Messages(Locale locale) {
        this.locale = "fr".equals(locale.getLanguage()) ? Locale.FRENCH : Locale.ROOT;
        this.bundle =
                ResourceBundle.getBundle(
                        "fr.tabellion.messages",
                        this.locale,
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    public ResourceBundle bundle() {
        return bundle;
    }

    /** The problem as printed: place and message on the first line, what to do on the second. */
    public String problem(Problem problem) {
        StringBuilder out = new StringBuilder();
        if (!problem.location().file().isEmpty()) {
            out.append(problem.location()).append("  ");
        }
        out.append(message(problem));
        String hint = hint(problem);
        if (!hint.isEmpty()) {
            out.append("\n    → ").append(hint);
        }
        return out.toString();
    }

    public String message(Problem problem) {
        return text(problem.code() + ".message", arguments(problem));
    }

    /** An empty one has words of its own where the bundle has some: {@code W801.none.1}. */
    private Object[] arguments(Problem problem) {
        return IntStream.range(0, problem.arguments().size())
                .mapToObj(i -> argument(problem.arguments().get(i), problem.code() + ".none." + i))
                .toArray();
    }

    private String argument(String given, String none) {
        return given.isEmpty() && has(none) ? text(none) : given;
    }

    /** What to do, and the nearest valid values; empty when there is nothing to say. */
    public String hint(Problem problem) {
        String key = problem.code() + ".hint";
        String advice = has(key) ? text(key, arguments(problem)) : "";
        return (advice + " " + nearest(problem.nearest())).strip();
    }

    /** « Vouliez-vous dire « sceaux » ? »; empty when nothing is near. */
    public String nearest(List<String> candidates) {
        return candidates.isEmpty() ? "" : text("nearest", quoted(candidates));
    }

    private String quoted(List<String> values) {
        return values.stream()
                .map(value -> text("quoted", value))
                .collect(Collectors.joining(text("or")));
    }
}
