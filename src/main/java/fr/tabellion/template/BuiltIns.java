package fr.tabellion.template;

import fr.tabellion.template.Seen.Listing;

import java.util.Set;

/** What FreeMarker's built-ins make of what stands before them: {@code themes?size} is a number. */
final class BuiltIns {
    private static final Set<String> SAME_LIST =
            Set.of("sort", "sort_by", "reverse", "filter", "take_while", "drop_while");
    private static final Set<String> ELEMENT = Set.of("first", "last", "min", "max");
    private static final Set<String> NUMBERS = Set.of("size", "index", "counter", "length");
    private static final Set<String> TEXTS =
            Set.of(
                    "join",
                    "upper_case",
                    "lower_case",
                    "cap_first",
                    "uncap_first",
                    "trim",
                    "string",
                    "replace",
                    "c",
                    "substring",
                    "remove_ending",
                    "remove_beginning");

    private BuiltIns() {}

    /**
     * The type of {@code left?name(argument)}, as far as it is known.
     *
     * @param argument of a lambda, what it gives
     */
    static Seen result(String name, Seen left, Seen argument) {
        if (name.equals("map")) {
            return new Listing(argument);
        }
        if (SAME_LIST.contains(name)) {
            return left;
        }
        if (ELEMENT.contains(name)) {
            return left.element();
        }
        if (NUMBERS.contains(name)) {
            return Seen.NUMBER;
        }
        if (TEXTS.contains(name)) {
            return Seen.TEXT;
        }
        return name.startsWith("is_") || name.equals("has_content") || name.equals("contains")
                ? Seen.FLAG
                : Seen.ANY;
    }
}
