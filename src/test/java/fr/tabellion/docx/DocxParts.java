package fr.tabellion.docx;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/** A package opened: its parts by name, its XML as trees. */
public record DocxParts(Map<String, byte[]> parts, List<String> names) {
    static final String W = Namespaces.W;

    public static DocxParts of(byte[] docx) {
        Map<String, byte[]> parts = new TreeMap<>();
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DocxParts(parts, names);
    }

    List<String> xml() {
        return parts.keySet().stream()
                .filter(name -> name.endsWith(".xml") || name.endsWith(".rels"))
                .toList();
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    Element root(String name) {
        return document(name).getDocumentElement();
    }

    Document document(String name) {
        byte[] bytes = parts.get(name);
        if (bytes == null) {
            throw new IllegalArgumentException("no part " + name + " in " + names);
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new ByteArrayInputStream(bytes)));
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new IllegalStateException(name + ": " + e.getMessage(), e);
        }
    }

    /** All elements of that local name in {@code w}, in order, wherever they stand. */
    static List<Element> all(Element root, String name) {
        List<Element> found = new ArrayList<>();
        var nodes = root.getElementsByTagNameNS(W, name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    static List<Element> children(Node parent) {
        List<Element> found = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    static List<Element> children(Node parent, String name) {
        return children(parent).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .toList();
    }

    /** The descendant reached by those names. */
    static Optional<Element> at(Element from, String... names) {
        Optional<Element> here = Optional.of(from);
        for (String name : names) {
            here = here.flatMap(element -> children(element, name).stream().findFirst());
        }
        return here;
    }

    static String val(Element element) {
        return element.getAttributeNS(W, "val");
    }

    static String w(Element element, String attribute) {
        return element.getAttributeNS(W, attribute);
    }

    /** {@code w:val} of the descendant reached by those names; empty when it is not there. */
    static String val(Element from, String... names) {
        return at(from, names).map(DocxParts::val).orElse("");
    }
}
