package fr.tabellion.markup;

import fr.tabellion.markup.Elements.Rule;
import fr.tabellion.markup.Node.Chars;
import fr.tabellion.markup.Node.Element;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Nearest;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * HTML to {@link Node}s, checked against the table of {@link Elements}: names, attributes, classes,
 * places.
 *
 * <p>What is wrong but well formed is noted and read on; what is not well formed ends the reading.
 */
final class HtmlReader {
    private static final int DEEPEST = 60;
    private static final int EXCERPT = 40;

    /** Made once; asking it for readers changes nothing in it. */
    private static final XMLInputFactory FACTORY = factory();

    private final String html;
    private final MarkupContext context;
    private final Faults faults;
    private final Tags tags;
    private final Deque<Open> open = new ArrayDeque<>();
    private Optional<Element> root = Optional.empty();

    HtmlReader(String html, MarkupContext context, Faults faults) {
        this.html = html;
        this.context = context;
        this.faults = faults;
        this.tags = new Tags(html);
    }

    /**
     * An element whose end has not come yet.
     *
     * @param rule absent for an element that is not in the table
     */
    private record Open(
            String name,
            Optional<Rule> rule,
            String style,
            Map<String, String> attributes,
            List<Node> children,
            AtomicBoolean whole,
            int offset) {}

    /** The root element; empty where nothing can be made of it. */
    Optional<Element> read() {
        if (refusedDeclaration()) {
            return Optional.empty();
        }
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(html));
            while (reader.hasNext() && open.size() <= DEEPEST) {
                event(reader, reader.next());
            }
        } catch (XMLStreamException e) {
            malformed();
            return Optional.empty();
        }
        if (!open.isEmpty()) {
            Open last = open.peek();
            faults.add(Code.E415, last.offset, last.name, String.valueOf(DEEPEST));
            return Optional.empty();
        }
        return root;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    /** Only {@code <!DOCTYPE html>} is let through, for the browser's sake. */
    private boolean refusedDeclaration() {
        int at = html.indexOf("<!D");
        if (at >= 0 && !html.regionMatches(true, at, "<!DOCTYPE html>", 0, 15)) {
            faults.add(Code.E418, at, excerpt(at));
            return true;
        }
        int section = html.indexOf("<![CDATA[");
        if (section >= 0) {
            faults.add(Code.E418, section, excerpt(section));
        }
        return section >= 0;
    }

    private void event(XMLStreamReader reader, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> text(reader.getText());
            case XMLStreamConstants.ENTITY_REFERENCE -> entity(reader.getLocalName());
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                int at = tags.text();
                faults.add(Code.E418, at, excerpt(at));
            }
            default -> {
                // Comments and the document's own start and end say nothing.
            }
        }
    }

    private void start(XMLStreamReader reader) {
        String name = reader.getLocalName();
        int offset = tags.start();
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        List<String> classes = classes(attributes);
        Optional<Rule> rule = Elements.rule(name, classes);
        rule.ifPresentOrElse(
                known -> {
                    checkPlace(known, offset);
                    checkAttributes(known, attributes, offset);
                },
                () -> unknown(name, classes, offset));
        String style = rule.map(known -> style(known, classes, offset)).orElse("");
        open.push(
                new Open(
                        name,
                        rule,
                        style,
                        attributes,
                        new ArrayList<>(),
                        new AtomicBoolean(true),
                        offset));
    }

    private static List<String> classes(Map<String, String> attributes) {
        String value = attributes.getOrDefault("class", "").strip();
        return value.isEmpty() ? List.of() : List.of(value.split("\\s+"));
    }

    private void end() {
        tags.end();
        Open done = open.pop();
        if (done.rule.isEmpty()) {
            return;
        }
        Element element =
                new Element(
                        done.rule.get(),
                        done.style,
                        done.attributes,
                        List.copyOf(done.children),
                        done.whole.get(),
                        done.offset);
        if (open.isEmpty()) {
            root = Optional.of(element);
        } else {
            open.peek().children.add(element);
        }
    }

    private void text(String text) {
        Open parent = open.peek();
        if (parent == null) {
            return;
        }
        Chars chars = new Chars(text, tags.text());
        boolean allowed = parent.rule.map(Rule::holdsText).orElse(true);
        if (allowed) {
            parent.children.add(chars);
        } else if (!chars.isSpace()) {
            faults.add(Code.E413, chars.offset(), excerpt(chars.offset(), '<'), parent.name);
            parent.whole.set(false);
        }
    }

    private void entity(String name) {
        if (name.equals("nbsp")) {
            text("\u00a0");
        } else {
            int at = html.indexOf("&" + name, tags.cursor());
            faults.add(Code.E417, at, name);
            damage();
        }
    }

    /** The element around holds something that is not read, so that it may look empty. */
    private void damage() {
        if (!open.isEmpty()) {
            open.peek().whole.set(false);
        }
    }

    private void unknown(String name, List<String> classes, int offset) {
        damage();
        List<String> keys = Elements.called(name);
        if (keys.isEmpty()) {
            faults.add(Code.E401, offset, Nearest.to(name, Elements.names()), name);
            return;
        }
        List<String> wanted = keys.stream().map(key -> key.substring(name.length() + 1)).toList();
        List<String> near = classes.stream().flatMap(c -> Nearest.to(c, wanted).stream()).toList();
        faults.add(
                Code.E406,
                offset,
                near,
                name,
                "class",
                String.join(" ", classes),
                String.join(", ", wanted));
    }

    private void checkPlace(Rule rule, int offset) {
        Open parent = open.peek();
        if (parent == null) {
            if (!rule.key().equals("html")) {
                faults.add(Code.E403, offset, rule.key(), "–", "html");
            }
            return;
        }
        parent.rule
                .filter(holder -> !holder.holds().contains(rule.key()))
                .ifPresent(holder -> misplaced(rule, holder, offset));
        if (!rule.neverInside().isEmpty()) {
            open.stream()
                    .flatMap(ancestor -> ancestor.rule.stream())
                    .filter(ancestor -> rule.neverInside().contains(ancestor.key()))
                    .findFirst()
                    .ifPresent(ancestor -> misplaced(rule, ancestor, offset));
        }
    }

    private void misplaced(Rule rule, Rule holder, int offset) {
        damage();
        String allowed =
                holder.holds().stream()
                        .filter(key -> !key.equals(rule.key()))
                        .collect(Collectors.joining(", "));
        faults.add(Code.E403, offset, rule.key(), holder.key(), allowed.isEmpty() ? "–" : allowed);
    }

    private void checkAttributes(Rule rule, Map<String, String> attributes, int offset) {
        for (String attribute : attributes.keySet()) {
            boolean fixed = attribute.equals("class") && !rule.key().equals(rule.name());
            if (!fixed && !rule.attributes().contains(attribute)) {
                unknownAttribute(rule, attribute, offset);
            }
        }
        for (String attribute : rule.required()) {
            if (!attributes.containsKey(attribute)) {
                faults.add(Code.E405, offset, rule.key(), attribute);
            }
        }
    }

    private void unknownAttribute(Rule rule, String attribute, int offset) {
        String allowed = String.join(", ", rule.attributes());
        faults.add(
                Code.E404,
                offset,
                Nearest.to(attribute, rule.attributes()),
                rule.key(),
                attribute,
                allowed.isEmpty() ? "–" : allowed);
    }

    private String style(Rule rule, List<String> classes, int offset) {
        if (classes.isEmpty()) {
            return "";
        }
        String fixed = Elements.fixedClass(rule);
        List<String> styles = classes.stream().filter(c -> !c.equals(fixed)).toList();
        for (String style : styles) {
            if (!context.styles().contains(style)) {
                faults.add(
                        Code.E407, offset, Nearest.to(style, context.styles()), style, rule.name());
            }
        }
        if (styles.size() > 1) {
            faults.add(
                    Code.E406,
                    offset,
                    rule.key(),
                    "class",
                    String.join(" ", styles),
                    styles.getFirst());
        }
        return styles.isEmpty() ? "" : styles.getFirst();
    }

    /** Says what is not well formed: the parser stopped somewhere behind the last good tag. */
    private void malformed() {
        int at = html.indexOf('<', tags.cursor());
        int next = at < 0 ? html.length() : at;
        OptionalInt bad =
                IntStream.range(tags.cursor(), next)
                        .filter(i -> isForbidden(html.charAt(i)) || isBareAmpersand(i))
                        .findFirst();
        if (bad.isPresent() && html.charAt(bad.getAsInt()) != '&') {
            char sign = html.charAt(bad.getAsInt());
            faults.add(Code.E423, bad.getAsInt(), String.format("U+%04X", (int) sign));
        } else if (bad.isPresent()) {
            faults.add(Code.E414, bad.getAsInt(), excerpt(bad.getAsInt()));
        } else if (!open.isEmpty() && (at < 0 || html.startsWith("</", at))) {
            unclosed(open.peek(), next);
        } else {
            faults.add(Code.E414, next, excerpt(next));
        }
    }

    /**
     * @param at where an end tag of another element stands, or the end
     */
    private void unclosed(Open last, int at) {
        String closing = html.substring(Math.min(at + 2, html.length())).split("[\\s>]", 2)[0];
        boolean wasOpened = open.stream().anyMatch(element -> element.name.equals(closing));
        boolean holdsNothing = last.rule.map(rule -> rule.holds().isEmpty()).orElse(false);
        if (!wasOpened && at < html.length()) {
            faults.add(Code.E422, at, closing);
        } else if (holdsNothing) {
            faults.add(Code.E424, last.offset, last.name);
        } else {
            faults.add(Code.E402, last.offset, last.name, excerpt(at));
        }
    }

    /** What XML 1.0 has no way to hold (§2.2). */
    private static boolean isForbidden(char c) {
        return c < ' ' && c != '\t' && c != '\n' || c == '\ufffe' || c == '\uffff';
    }

    private boolean isBareAmpersand(int at) {
        return html.charAt(at) == '&' && !isReference(at);
    }

    private boolean isReference(int ampersand) {
        int semicolon = html.indexOf(';', ampersand);
        return semicolon > 0
                && html.substring(ampersand + 1, semicolon).matches("#?[A-Za-z0-9]{1,12}");
    }

    private String excerpt(int from, char end) {
        String text = excerpt(from);
        int at = text.indexOf(end);
        return at > 0 ? text.substring(0, at).strip() : text;
    }

    private String excerpt(int from) {
        int start = Math.min(from, html.length());
        int end = Math.min(html.length(), start + EXCERPT);
        String text = html.substring(start, end);
        int line = text.indexOf('\n');
        return (line > 0 ? text.substring(0, line) : text).strip();
    }
}
