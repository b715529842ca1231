package fr.tabellion.markup;

import fr.tabellion.markup.Elements.Rule;

import java.util.List;
import java.util.Map;

/** The HTML as it was read: elements known to the table, and text. */
sealed interface Node {
    int offset();

    /**
     * @param style what is left of {@code class} beside the rule's own; empty for none
     * @param whole whether everything in it was fit to be read
     */
    record Element(
            Rule rule,
            String style,
            Map<String, String> attributes,
            List<Node> children,
            boolean whole,
            int offset)
            implements Node {
        String key() {
            return rule.key();
        }

        String attribute(String name) {
            return attributes.getOrDefault(name, "");
        }

        boolean has(String name) {
            return attributes.containsKey(name);
        }

        List<Element> elements() {
            return children.stream()
                    .filter(Element.class::isInstance)
                    .map(Element.class::cast)
                    .toList();
        }

        List<Element> elements(String key) {
            return elements().stream().filter(child -> child.key().equals(key)).toList();
        }

        /** All text below, as it stands. */
        String text() {
            StringBuilder text = new StringBuilder();
            for (Node child : children) {
                text.append(
                        switch (child) {
                            case Element element -> element.text();
                            case Chars chars -> chars.text();
                        });
            }
            return text.toString();
        }
    }

    record Chars(String text, int offset) implements Node {
        boolean isSpace() {
            return text.chars().allMatch(Node::isSpace);
        }
    }

    /** HTML's white space; no-break spaces are text. */
    static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
