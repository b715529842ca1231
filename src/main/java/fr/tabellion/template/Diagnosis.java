package fr.tabellion.template;

import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Nearest;
import fr.tabellion.problem.Problem;

import freemarker.core.NonBooleanException;
import freemarker.core.NonHashException;
import freemarker.core.NonMethodException;
import freemarker.core.NonNumericalException;
import freemarker.core.NonSequenceException;
import freemarker.core.NonSequenceOrCollectionException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * FreeMarker's own messages, which are English and made for programmers, told by what they mean.
 *
 * <pre>
 * Unexpected end of file reached. You have an unclosed #if. …     E321, « &lt;#if&gt; »
 * Encountered "}", but was expecting one of these patterns: …     E331, « } »
 * </pre>
 *
 * <p>The version is pinned in the build; a golden holds each mistake to its words.
 */
final class Diagnosis {
    /** What people may write; the rest of FreeMarker is refused anyway. */
    static final List<String> INSTRUCTIONS =
            List.of(
                    "#if",
                    "#elseif",
                    "#else",
                    "#list",
                    "#items",
                    "#sep",
                    "#break",
                    "#continue",
                    "#switch",
                    "#case",
                    "#default",
                    "#on",
                    "#assign",
                    "#local",
                    "#global",
                    "#macro",
                    "#function",
                    "#nested",
                    "#return",
                    "#include",
                    "#import",
                    "#noparse",
                    "#compress",
                    "#stop",
                    "#ftl");

    private record Rule(Pattern message, Code code) {}

    private static final List<Rule> READING =
            List.of(
                    rule("You have an unclosed (.+?)\\. Check", Code.E321),
                    rule("^Unclosed \"(.+)\"", Code.E321),
                    rule("^Unexpected end of file reached\\.$", Code.E322),
                    rule(
                            "^Encountered \"(.+?)\", but at this place only th[a-z]+ can be closed:"
                                    + " \"?(.+?)\"?\\.(?:\\s|$)",
                            Code.E323),
                    rule("^Expecting (</@>)(?: or (</@.+>))?", Code.E323),
                    rule("^Encountered \"(</?[#@][^\"]*)\", but was", Code.E324),
                    rule(
                            "must be (?:nested )?inside a |can only occur inside |outside a macro"
                                    + "|^Cannot fall back",
                            Code.E324),
                    rule("^You can't have an \"(.)\" here", Code.E324),
                    rule("^Unknown directive: (#\\w+)", Code.E325),
                    rule("^(#\\w+) is an existing directive, but", Code.E326),
                    rule("^(#list) must have either", Code.E326),
                    rule("^Unknown built-in: \"(\\w+)\"", Code.E327),
                    rule(
                            "^You can't (?:use|start an interpolation \\()[ ]?\"?([$#]\\{)",
                            Code.E328),
                    rule("^Lexical error: encountered <EOF> after \"(.*)\"", Code.E329),
                    rule("^Lexical error: encountered \"(.+?)\"", Code.E330),
                    rule("^Encountered \"(.+?)\", but was expecting", Code.E331));

    private static final List<Rule> RUNNING =
            List.of(
                    rule("^Can't convert this string to number: \"(.*)\"", Code.E334),
                    rule("^When calling \\w+ \"(.+?)\", required parameter \"(.+?)\"", Code.E337),
                    rule(
                            "^\\w+ \"(.+?)\" has no parameter with name \"(.+?)\"\\. Valid[^:]*:"
                                    + " (.*)",
                            Code.E338),
                    rule("^(<@prose>): no parameter (\\w+)", Code.E338),
                    rule("^<@prose>: text must be prose", Code.E318),
                    rule(
                            "^\\w+ \"(.+?)\" only accepts (\\d+) parameters, but got (\\d+)",
                            Code.E339),
                    rule("^Can't compare values of these types", Code.E340),
                    rule("Expected a\\(n\\) user-defined directive", Code.E336),
                    rule("^(\\?\\w+|\\w+)\\([.…]*\\):? ", Code.E341),
                    rule("^\\w+ index out of range: The index was (\\d+)", Code.E342),
                    rule("^Can't convert boolean to string", Code.E317));

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private Diagnosis() {}

    private static Rule rule(String message, Code code) {
        return new Rule(Pattern.compile(message), code);
    }

    /**
     * What keeps a template from being read.
     *
     * @param source the template's text
     */
    static Optional<Problem> reading(String message, Location place, String source) {
        return first(READING, message, place).map(problem -> read(problem, source));
    }

    /** What kept a template from being carried out. */
    static Optional<Problem> running(
            Throwable failure, String message, Location place, String blamed) {
        return ofType(failure)
                .filter(code -> !blamed.equals("…"))
                .map(code -> Problem.of(code, place, blamed))
                .or(() -> first(RUNNING, message, place).map(problem -> ran(problem, blamed)));
    }

    private static Optional<Code> ofType(Throwable failure) {
        return switch (failure) {
            case NonBooleanException boole -> Optional.of(Code.E332);
            case NonSequenceException list -> Optional.of(Code.E333);
            case NonSequenceOrCollectionException list -> Optional.of(Code.E333);
            case NonNumericalException number -> Optional.of(Code.E334);
            case NonHashException record -> Optional.of(Code.E335);
            case NonMethodException function -> Optional.of(Code.E336);
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> first(List<Rule> rules, String message, Location place) {
        for (Rule rule : rules) {
            Matcher found = rule.message().matcher(message);
            if (found.find()) {
                String[] groups =
                        IntStream.rangeClosed(1, found.groupCount())
                                .mapToObj(i -> Optional.ofNullable(found.group(i)).orElse(""))
                                .map(Diagnosis::unescaped)
                                .toArray(String[]::new);
                return Optional.of(Problem.of(rule.code(), place, groups));
            }
        }
        return Optional.empty();
    }

    /** FreeMarker quotes as Java does. */
    private static String unescaped(String quoted) {
        return ESCAPE.matcher(quoted)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        Character.toString(Integer.parseInt(found.group(1), 16))))
                .replace("\\\"", "\"")
                .replace("\\'", "'");
    }

    /** The same, with what the template itself can add. */
    private static Problem read(Problem problem, String source) {
        List<String> given = problem.arguments();
        Location place = problem.location();
        return switch (problem.code()) {
            case E321 -> unclosed(given.getFirst(), place, source);
            case E329 -> quotation(given.getFirst(), place, source);
            case E323 ->
                    given.getFirst().equals("</@>")
                            ? Problem.of(Code.E323, place, tag(source, place), tags(given.get(1)))
                            : Problem.of(Code.E323, place, given.getFirst(), tags(given.get(1)));
            case E324 ->
                    given.isEmpty() ? Problem.of(Code.E324, place, tag(source, place)) : problem;
            case E325 ->
                    Problem.of(Code.E325, place, given.getFirst(), known())
                            .near(Nearest.to(given.getFirst(), INSTRUCTIONS));
            case E327 -> problem.near(Nearest.to(given.getFirst(), Words.KNOWN));
            default -> problem;
        };
    }

    private static Problem ran(Problem problem, String blamed) {
        List<String> given = problem.arguments();
        return switch (problem.code()) {
            case E317, E336, E340 -> Problem.of(problem.code(), problem.location(), blamed);
            case E338 -> {
                String known = given.size() > 2 ? given.get(2) : "text, level";
                yield Problem.of(Code.E338, problem.location(), given.get(0), given.get(1), known)
                        .near(Nearest.to(given.get(1), Arrays.asList(known.split(", ", -1))));
            }
            default -> problem;
        };
    }

    private static String known() {
        return String.join(", ", INSTRUCTIONS.subList(0, 10)) + "…";
    }

    /** « #macro or #function » is « &lt;#macro&gt;, &lt;#function&gt; ». */
    private static String tags(String names) {
        List<String> tags = new ArrayList<>();
        for (String name : names.split("\"? or \"?|\"?, \"?", -1)) {
            tags.add(name.matches("[#@].*") ? "<" + name.replace("...", "…") + ">" : name);
        }
        return String.join(", ", tags);
    }

    /** Where it was opened: FreeMarker names the end of the file, where nothing is to be seen. */
    private static Problem unclosed(String name, Location end, String source) {
        if (!name.matches("[#@].*")) {
            return Problem.of(Code.E321, end, name.equals("\"{\"") ? "${" : name.replace("\"", ""));
        }
        String names =
                name.startsWith("@") ? "@[\\w.]+" : name.replace(" or ", "|").replaceAll("\\s", "");
        Matcher tags = Pattern.compile("<(/?)(" + names + ")\\b[^>]*?(/?)>").matcher(source);
        List<Integer> open = new ArrayList<>();
        while (tags.find()) {
            if (!tags.group(1).isEmpty() && !open.isEmpty()) {
                open.removeLast();
            } else if (tags.group(1).isEmpty() && tags.group(3).isEmpty()) {
                open.add(tags.start());
            }
        }
        return open.isEmpty()
                ? Problem.of(Code.E321, end, tags(name))
                : Problem.of(
                        Code.E321,
                        Location.at(
                                end.file(),
                                line(source, open.getLast()),
                                column(source, open.getLast())),
                        tagAt(source, open.getLast()));
    }

    /** The text that was opened runs to the end of the file: its first line tells which. */
    private static Problem quotation(String rest, Location end, String source) {
        String line = rest.split("\\\\n|\n", 2)[0];
        int from = source.lastIndexOf(line);
        Location place =
                from < 0 ? end : Location.at(end.file(), line(source, from), column(source, from));
        return Problem.of(Code.E329, place, line);
    }

    private static int line(String source, int offset) {
        return 1 + (int) source.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    private static int column(String source, int offset) {
        return offset - source.lastIndexOf('\n', offset - 1);
    }

    /** The instruction that starts at a place. */
    private static String tag(String source, Location place) {
        List<String> lines = source.lines().toList();
        if (place.line() < 1 || place.line() > lines.size()) {
            return "…";
        }
        String line = lines.get(place.line() - 1);
        int from = Math.clamp(place.column() - 1, 0, line.length());
        return tagAt(line, line.startsWith("<", from) ? from : Math.max(0, from - 1));
    }

    private static String tagAt(String text, int from) {
        int end = text.indexOf('>', from);
        String tag = text.substring(from, end < 0 ? text.length() : end + 1);
        return tag.length() > 40 ? tag.substring(0, 40) + "…" : tag;
    }

    /** What may follow « ? » in a template. */
    private static final class Words {
        static final List<String> KNOWN =
                List.of(
                        "abs",
                        "c",
                        "cap_first",
                        "capitalize",
                        "chunk",
                        "contains",
                        "counter",
                        "ends_with",
                        "filter",
                        "first",
                        "has_content",
                        "has_next",
                        "index",
                        "index_of",
                        "is_first",
                        "is_last",
                        "item_parity",
                        "join",
                        "keys",
                        "last",
                        "length",
                        "lower_case",
                        "map",
                        "max",
                        "min",
                        "number",
                        "remove_beginning",
                        "remove_ending",
                        "replace",
                        "reverse",
                        "round",
                        "seq_contains",
                        "size",
                        "sort",
                        "sort_by",
                        "split",
                        "starts_with",
                        "string",
                        "substring",
                        "switch",
                        "then",
                        "trim",
                        "uncap_first",
                        "upper_case",
                        "values");
    }
}
