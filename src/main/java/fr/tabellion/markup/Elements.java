package fr.tabellion.markup;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of elements: all that a paper's HTML may hold, and nothing else. */
final class Elements {
    /** Character data, as an entry of {@link Rule#holds}. */
    static final String TEXT = "text";

    /**
     * An element is known by its name, or by its name and a fixed class. {@code class} names a
     * style of the theme; {@code !} marks a required attribute.
     */
    private static final String TABLE =
            """
            element            | attributes                  | holds                     | never inside  | becomes
            html               | lang!                       | head body                 |               | Document
            head               |                             | title meta                |               | Metadata
            title              |                             | text                      |               | Metadata.title
            meta               | name! content!              |                           |               | Metadata.subject, author, keywords, date
            body               |                             | header footer flow break  |               | Document.body
            header             |                             | p table                   |               | Document.header
            footer             |                             | p table                   |               | Document.footer
            section            | class data-ref lang         | flow break                |               | Section
            section.signatures | class data-ref lang         | block section.signature   |               | Signatures
            section.signature  | class data-ref lang data-party! | inline p ul           |               | Signature
            div.keep           | class data-ref lang         | flow                      |               | Keep
            blockquote         | class data-ref lang         | inline block              |               | Quote
            h1                 | class data-ref lang         | inline                    |               | Heading
            h2                 | class data-ref lang         | inline                    |               | Heading
            h3                 | class data-ref lang         | inline                    |               | Heading
            h4                 | class data-ref lang         | inline                    |               | Heading
            h5                 | class data-ref lang         | inline                    |               | Heading
            h6                 | class data-ref lang         | inline                    |               | Heading
            p                  | class data-ref lang         | inline                    |               | Paragraph
            ul                 | class data-ref lang         | li                        |               | BulletList
            ol                 | class data-ref lang type start | li                     |               | OrderedList
            li                 | class data-ref lang         | inline block              |               | ListItem
            table              | class data-ref lang         | caption col thead tbody tr | table        | Table
            caption            |                             | inline                    |               | Table.caption
            col                | width                       |                           |               | Column
            thead              |                             | tr                        |               | Table.head
            tbody              |                             | tr                        |               | Table.body
            tr                 | class data-ref lang         | th td                     |               | Row
            th                 | class data-ref lang rowspan colspan align | inline block |              | Cell
            td                 | class data-ref lang rowspan colspan align | inline block |              | Cell
            hr.page            |                             |                           |               | PageBreak
            strong             |                             | inline                    |               | Strong
            em                 |                             | inline                    |               | Emphasis
            sup                |                             | inline                    |               | Superscript
            sub                |                             | inline                    |               | Subscript
            code               |                             | text                      |               | Code
            abbr               | title!                      | inline                    | abbr          | Abbreviation
            span               | class lang                  | inline                    |               | Span
            span.blank         | data-ref!                   | text                      |               | Blank
            a                  | href!                       | inline                    | a             | Link
            img                | src! alt!                   |                           |               | Image
            br                 |                             |                           |               | LineBreak
            page               |                             |                           |               | PageNumber
            pages              |                             |                           |               | PageCount
            aside.footnote     |                             | inline p ul ol            | aside.footnote header footer | Footnote
            """;

    private static final Map<String, List<String>> GROUPS =
            Map.of(
                    "inline",
                    words(
                            "text strong em sup sub code abbr span span.blank a img br page pages"
                                    + " aside.footnote"),
                    "block",
                    words("p ul ol table blockquote div.keep"),
                    "flow",
                    words(
                            "p ul ol table blockquote div.keep h1 h2 h3 h4 h5 h6 section"
                                    + " section.signatures"),
                    "break",
                    words("hr.page"));

    private static final Map<String, Rule> RULES = read();

    private Elements() {}

    /**
     * A line of the table.
     *
     * @param key the element's name, or name and class: {@code hr.page}
     * @param holds keys of the elements it may hold, and {@code text}
     */
    record Rule(
            String key,
            String name,
            List<String> attributes,
            List<String> required,
            Set<String> holds,
            List<String> neverInside) {
        boolean holdsText() {
            return holds.contains(TEXT);
        }
    }

    /** The rule for that element with those classes. */
    static Optional<Rule> rule(String name, List<String> classes) {
        for (String fixed : classes) {
            Rule rule = RULES.get(name + "." + fixed);
            if (rule != null) {
                return Optional.of(rule);
            }
        }
        return Optional.ofNullable(RULES.get(name));
    }

    /** The class that makes the rule what it is: {@code page} of {@code hr.page}; else empty. */
    static String fixedClass(Rule rule) {
        return rule.key().substring(rule.name().length()).replace(".", "");
    }

    /** The elements of that name: {@code hr} gives {@code hr.page}. */
    static List<String> called(String name) {
        return RULES.values().stream().filter(r -> r.name().equals(name)).map(Rule::key).toList();
    }

    static Set<String> names() {
        return RULES.values().stream().map(Rule::name).collect(Collectors.toSet());
    }

    /** Whether the element flows in a line of text. */
    static boolean isInline(String key) {
        return GROUPS.getOrDefault("inline", List.of()).contains(key);
    }

    private static Map<String, Rule> read() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        TABLE.lines().skip(1).map(Elements::line).forEach(rule -> rules.put(rule.key(), rule));
        return rules;
    }

    private static Rule line(String line) {
        List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        String key = cells.get(0);
        List<String> attributes = words(cells.get(1));
        return new Rule(
                key,
                key.replaceFirst("\\..*", ""),
                attributes.stream().map(a -> a.replace("!", "")).toList(),
                attributes.stream().filter(a -> a.endsWith("!")).map(Elements::bare).toList(),
                expand(words(cells.get(2))),
                words(cells.get(3)));
    }

    private static String bare(String required) {
        return required.substring(0, required.length() - 1);
    }

    private static Set<String> expand(List<String> words) {
        return words.stream()
                .flatMap(word -> GROUPS.getOrDefault(word, List.of(word)).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
}
