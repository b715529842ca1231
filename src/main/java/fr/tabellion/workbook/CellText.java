package fr.tabellion.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values as cells show them, and as people type them. */
final class CellText {
    private static final Map<String, String> GENDERS =
            Map.of("masculine", "masculin", "feminine", "féminin");
    private static final Map<String, String> FLAGS = Map.of("true", "oui", "false", "non");
    private static final Pattern FRENCH_DAY =
            Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");

    private CellText() {}

    /** What the cell shows. */
    static String shown(Kind kind, String raw, References references) {
        return switch (kind) {
            case GENDER -> GENDERS.getOrDefault(raw, raw);
            case FLAG -> FLAGS.getOrDefault(raw, raw);
            case THEME, COMMUNE, PARTY, BODY, PERSON ->
                    raw.isEmpty() ? "" : references.name(kind, raw);
            case TEXT, PROSE, ACTIONS, DATE, WHOLE, AMOUNT -> raw;
        };
    }

    static Optional<String> gender(String typed) {
        return switch (typed.toLowerCase(Locale.FRENCH)) {
            case "masculin", "masculine", "m" -> Optional.of("masculine");
            case "féminin", "feminin", "feminine", "f" -> Optional.of("feminine");
            default -> Optional.empty();
        };
    }

    static Optional<String> flag(String typed) {
        return switch (typed.toLowerCase(Locale.FRENCH)) {
            case "oui", "o", "vrai", "true", "x" -> Optional.of("true");
            case "non", "n", "faux", "false" -> Optional.of("false");
            default -> Optional.empty();
        };
    }

    /** 28/03/2024, 2024-03-28. */
    static Optional<String> day(String typed) {
        try {
            Matcher french = FRENCH_DAY.matcher(typed);
            LocalDate day =
                    french.matches()
                            ? LocalDate.of(
                                    Integer.parseInt(french.group(3)),
                                    Integer.parseInt(french.group(2)),
                                    Integer.parseInt(french.group(1)))
                            : LocalDate.parse(typed, DateTimeFormatter.ISO_LOCAL_DATE);
            return Optional.of(day.toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A day that Excel can hold as one: its first is 1 January 1900, with a slip until March. */
    static Optional<LocalDate> date(String raw) {
        try {
            LocalDate day = LocalDate.parse(raw);
            return day.getYear() > 1900 && day.getYear() < 10_000
                    ? Optional.of(day)
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** 1 250,50 €, 1250.5. */
    static Optional<String> amount(String typed) {
        String plain = typed.replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.');
        return plain.matches("-?[0-9]{1,13}(\\.[0-9]+)?") ? Optional.of(plain) : Optional.empty();
    }

    static Optional<String> whole(String typed) {
        String plain = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        return plain.matches("-?[0-9]{1,9}") ? Optional.of(plain) : Optional.empty();
    }

    /** Without what nobody sees: line ends of another system, blanks at the ends. */
    static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
