package fr.tabellion.docx;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/** Another program's WordprocessingML, read as a tree and written back. */
final class Markup {
    private static final String COMPATIBILITY =
            "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private Markup() {}

    /**
     * @throws IOException for what is not well-formed, or has a document type, which no Office file
     *     has
     */
    static Element root(byte[] part) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Document document = builder.parse(new InputSource(new ByteArrayInputStream(part)));
            return document.getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    /** The part as characters, from its root on. */
    static String characters(byte[] part) throws IOException {
        String encoding = root(part).getOwnerDocument().getInputEncoding();
        String text = new String(part, encoding == null ? "UTF-8" : encoding);
        return text.substring(text.indexOf('<', Math.max(0, text.indexOf("?>"))));
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream().filter(child -> is(child, name)).toList();
    }

    static boolean is(Element element, String name) {
        return Namespaces.W.equals(element.getNamespaceURI())
                && name.equals(element.getLocalName());
    }

    /** The descendant that the names lead to. */
    static Optional<Element> at(Element from, String... names) {
        Optional<Element> here = Optional.of(from);
        for (String name : names) {
            here = here.flatMap(element -> children(element, name).stream().findFirst());
        }
        return here;
    }

    static String attribute(Element element, String name) {
        return element.getAttributeNS(Namespaces.W, name);
    }

    /** {@code w:val} of the descendant that the names lead to; empty when there is none. */
    static Optional<String> val(Element from, String... names) {
        return at(from, names).map(found -> attribute(found, "val"));
    }

    /** A switch such as {@code w:b}: on when it is there and does not say otherwise. */
    static Optional<Boolean> on(Element from, String... names) {
        return val(from, names)
                .map(value -> !value.equals("0") && !value.equals("false") && !value.equals("off"));
    }

    /** The element as text, to stand in a part whose root declares {@code w} and {@code r}. */
    static String text(Element element) {
        Xml out = new Xml();
        write(out, element, Map.of(Namespaces.W, "w", Namespaces.R, "r"), ignorable(element));
        return out.toString();
    }

    /** The namespaces the part's root lets others ignore; what is in them goes. */
    private static List<String> ignorable(Element element) {
        Element root = element.getOwnerDocument().getDocumentElement();
        List<String> namespaces = new ArrayList<>();
        for (String prefix : root.getAttributeNS(COMPATIBILITY, "Ignorable").split("\\s+", -1)) {
            String namespace = prefix.isEmpty() ? null : root.lookupNamespaceURI(prefix);
            if (namespace != null) {
                namespaces.add(namespace);
            }
        }
        return namespaces;
    }

    private static void write(
            Xml out, Element element, Map<String, String> known, List<String> ignorable) {
        Map<String, String> prefixes = new TreeMap<>(known);
        Xml declared = new Xml();
        String name = name(element, prefixes, declared);
        Xml attributes = new Xml();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (isKept(attribute, ignorable)) {
                attributes.raw(" ").raw(name(attribute, prefixes, declared)).raw("=\"");
                attributes.attribute(attribute.getValue()).raw("\"");
            }
        }
        out.raw("<").raw(name).append(declared).append(attributes);
        if (element.getFirstChild() == null) {
            out.raw("/>");
            return;
        }
        out.raw(">");
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child) {
                child(out, child, prefixes, ignorable);
            } else if (n.getNodeType() == Node.TEXT_NODE
                    || n.getNodeType() == Node.CDATA_SECTION_NODE) {
                out.text(n.getNodeValue());
            }
        }
        out.raw("</").raw(name).raw(">");
    }

    /** Of alternatives the plainest, which every reader knows. */
    private static void child(
            Xml out, Element child, Map<String, String> prefixes, List<String> ignorable) {
        if (COMPATIBILITY.equals(child.getNamespaceURI())) {
            for (Element choice : children(child)) {
                if ("Fallback".equals(choice.getLocalName())) {
                    children(choice).forEach(e -> write(out, e, prefixes, ignorable));
                }
            }
        } else if (!ignorable.contains(child.getNamespaceURI())) {
            write(out, child, prefixes, ignorable);
        }
    }

    private static boolean isKept(Attr attribute, List<String> ignorable) {
        String namespace = attribute.getNamespaceURI();
        return !XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(namespace)
                && !COMPATIBILITY.equals(namespace)
                && (namespace == null || !ignorable.contains(namespace));
    }

    /** With a prefix that is declared here where nothing above does. */
    private static String name(Node node, Map<String, String> prefixes, Xml declared) {
        String namespace = node.getNamespaceURI();
        if (namespace == null) {
            return node.getLocalName();
        }
        if (XMLConstants.XML_NS_URI.equals(namespace)) {
            return "xml:" + node.getLocalName();
        }
        String prefix = prefixes.get(namespace);
        if (prefix == null) {
            prefix = "n" + prefixes.size();
            prefixes.put(namespace, prefix);
            declared.raw(" xmlns:").raw(prefix).raw("=\"").attribute(namespace).raw("\"");
        }
        return prefix + ":" + node.getLocalName();
    }
}
