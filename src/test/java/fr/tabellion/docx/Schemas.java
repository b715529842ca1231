package fr.tabellion.docx;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;

/** Every part against the ECMA-376 transitional schemas, which POI's full schema jar holds. */
public final class Schemas {
    private static final String FOLDER = "/org/apache/poi/schemas/ooxml/src/";
    private static final String COMPATIBILITY =
            "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final Schema SCHEMA = schema();

    /** What {@code wml.xsd} wants of the XML namespace. */
    private static final String XML_NAMESPACE =
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
                targetNamespace="http://www.w3.org/XML/1998/namespace">
              <xs:attribute name="space"><xs:simpleType><xs:restriction base="xs:string">
                <xs:enumeration value="default"/><xs:enumeration value="preserve"/>
              </xs:restriction></xs:simpleType></xs:attribute>
              <xs:attribute name="lang" type="xs:language"/>
            </xs:schema>
            """;

    /** Roots that the schemas know. */
    private static final Set<String> KNOWN =
            Set.of(
                    "document",
                    "glossaryDocument",
                    "styles",
                    "numbering",
                    "settings",
                    "fonts",
                    "hdr",
                    "ftr",
                    "footnotes",
                    "endnotes",
                    "webSettings",
                    "theme",
                    "Relationships",
                    "Properties");

    private Schemas() {}

    /** One line a violation, with its part; empty for a valid package. */
    public static List<String> violations(DocxParts docx) {
        List<String> found = new ArrayList<>();
        for (String part : docx.xml()) {
            Document document = docx.document(part);
            if (KNOWN.contains(document.getDocumentElement().getLocalName())
                    && !part.startsWith("docProps/custom")) {
                preprocess(document.getDocumentElement());
                validate(part, document, found);
            }
        }
        return found;
    }

    private static void validate(String part, Document document, List<String> found) {
        Validator validator = SCHEMA.newValidator();
        validator.setErrorHandler(
                new ErrorHandler() {
                    @Override
                    public void warning(SAXParseException e) {
                        found.add(part + ": " + e.getMessage());
                    }

                    @Override
                    public void error(SAXParseException e) {
                        found.add(part + ": " + e.getMessage());
                    }

                    @Override
                    public void fatalError(SAXParseException e) {
                        found.add(part + ": " + e.getMessage());
                    }
                });
        try {
            validator.validate(new DOMSource(document));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException(part, e);
        }
    }

    /** Markup compatibility (ECMA-376-3): ignorable namespaces go, a fallback takes its place. */
    private static void preprocess(Element root) {
        String ignorable = root.getAttributeNS(COMPATIBILITY, "Ignorable");
        List<String> namespaces = new ArrayList<>(List.of(COMPATIBILITY));
        for (String prefix : ignorable.split("\\s+", -1)) {
            String namespace = prefix.isEmpty() ? null : root.lookupNamespaceURI(prefix);
            if (namespace != null) {
                namespaces.add(namespace);
            }
        }
        strip(root, namespaces);
    }

    private static void strip(Element element, List<String> namespaces) {
        var attributes = element.getAttributes();
        for (int i = attributes.getLength() - 1; i >= 0; i--) {
            if (namespaces.contains(attributes.item(i).getNamespaceURI())) {
                element.removeAttributeNode((org.w3c.dom.Attr) attributes.item(i));
            }
        }
        for (Element child : DocxParts.children(element)) {
            if ("AlternateContent".equals(child.getLocalName())) {
                fallback(element, child, namespaces);
            } else if (namespaces.contains(child.getNamespaceURI())) {
                element.removeChild(child);
            } else {
                strip(child, namespaces);
            }
        }
    }

    private static void fallback(Element parent, Element choice, List<String> namespaces) {
        for (Element fallback : DocxParts.children(choice, "Fallback")) {
            for (Element child : DocxParts.children(fallback)) {
                Node moved = parent.insertBefore(child, choice);
                strip((Element) moved, namespaces);
            }
        }
        parent.removeChild(choice);
    }

    private static Schema schema() {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "all");
            factory.setResourceResolver(
                    (type, namespace, id, system, base) -> input(namespace, system));
            return factory.newSchema(
                    new Source[] {
                        source("wml.xsd"),
                        source("shared-documentPropertiesExtended.xsd"),
                        source("opc-relationships.xsd")
                    });
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Source source(String file) {
        return new StreamSource(open(file), file);
    }

    private static LSInput input(String namespace, String system) {
        try {
            DOMImplementationLS ls =
                    (DOMImplementationLS)
                            DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
            LSInput input = ls.createLSInput();
            input.setSystemId(system == null ? "xml.xsd" : system);
            if (XMLConstants.XML_NS_URI.equals(namespace)) {
                input.setCharacterStream(new StringReader(XML_NAMESPACE));
            } else {
                input.setByteStream(open(system));
            }
            return input;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open(String file) {
        InputStream stream = Schemas.class.getResourceAsStream(FOLDER + file.replaceAll(".*/", ""));
        if (stream == null) {
            throw new IllegalStateException("no schema " + file);
        }
        return stream;
    }
}
