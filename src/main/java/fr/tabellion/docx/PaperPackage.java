package fr.tabellion.docx;

import fr.tabellion.document.Block;
import fr.tabellion.document.Document;
import fr.tabellion.docx.Pictures.Media;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** The package of one paper: its own parts beside those its skeleton holds ready. */
final class PaperPackage {
    private static final String HEADER = "headerTabellion.xml";
    private static final String FOOTER = "footerTabellion.xml";
    private static final String FIRST_FOOTER = "footerTabellionFirst.xml";

    /** Ungrouping it is the only way to what it holds, but for the controls. */
    private static final String LOCKED =
            "<w:sdt><w:sdtPr><w:id w:val=\"999\"/><w:lock w:val=\"contentLocked\"/><w:group/>"
                    + "</w:sdtPr><w:sdtContent>";

    private final Paper paper;
    private final Skeleton skeleton;
    private final Document document;
    private final Relationships relationships = new Relationships("r");
    private final List<Part> parts = new ArrayList<>();
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final StringBuilder types = new StringBuilder();

    PaperPackage(Paper paper, Document document) {
        this.paper = paper;
        this.skeleton = paper.skeleton();
        this.document = document;
    }

    byte[] bytes(DocxProfile profile) {
        try {
            String body = body(profile);
            String section = section();
            add(
                    "word/document.xml",
                    Xml.part(
                            Namespaces.openStory("w:document")
                                    + body
                                    + section
                                    + "</w:body></w:document>"));
            footnotes();
            numbering();
            media();
            glossary();
            add("docProps/core.xml", Properties.core(document.metadata()));
            add("word/_rels/document.xml.rels", documentRelationships());
            parts.addAll(skeleton.parts());
            parts.addFirst(contentTypes());
            return Zip.of(parts);
        } finally {
            deflater.end();
        }
    }

    private String body(DocxProfile profile) {
        Story story = new Story(paper, relationships, Story.Notes.REFERRED);
        story.whole(document.body(), Place.of("body", skeleton.textWidth()));
        return switch (profile) {
            case OPEN -> around(story.out().toString());
            case PROTECTED -> around(LOCKED + story.out() + "</w:sdtContent></w:sdt>");
        };
    }

    private String around(String text) {
        return "<w:body>" + skeleton.before() + text + skeleton.after();
    }

    /**
     * The first page has no header: the prefecture's stamp lands there. It has the footer of all
     * others, which takes a part of its own.
     */
    private String section() {
        StringBuilder references = new StringBuilder(skeleton.furniture().references());
        boolean header = !document.header().isEmpty() && !skeleton.furniture().header();
        boolean footer = !document.footer().isEmpty() && !skeleton.furniture().footer();
        boolean titlePage = header || skeleton.furniture().titlePage();
        if (header) {
            furniture("w:hdr", "header", HEADER, document.header());
            references.append(reference("header", "default", HEADER));
        }
        if (footer) {
            Part part = furniture("w:ftr", "footer", FOOTER, document.footer());
            references.append(reference("footer", "default", FOOTER));
            if (titlePage) {
                again(part, FIRST_FOOTER);
                references.append(reference("footer", "first", FIRST_FOOTER));
            }
        }
        return "<w:sectPr>"
                + references
                + skeleton.page()
                + (titlePage ? "<w:titlePg/>" : "")
                + "</w:sectPr>";
    }

    private Part furniture(String root, String style, String name, List<Block> blocks) {
        Story story = new Story(paper, new Relationships("r"), Story.Notes.DISPLACED);
        story.whole(blocks, Place.of(style, skeleton.textWidth()));
        Part part =
                add(
                        "word/" + name,
                        Xml.part(Namespaces.openStory(root) + story.out() + "</" + root + ">"));
        relationships(name, story);
        types.append(
                Boilerplate.override(
                        part.name(),
                        style.equals("header")
                                ? Boilerplate.HEADER_TYPE
                                : Boilerplate.FOOTER_TYPE));
        return part;
    }

    /** The same part once more, with what it points to. */
    private void again(Part part, String name) {
        String own = "word/_rels/" + part.name().substring("word/".length()) + ".rels";
        List<Part> pointed = parts.stream().filter(other -> other.name().equals(own)).toList();
        pointed.forEach(other -> parts.add(other.named("word/_rels/" + name + ".rels")));
        parts.add(part.named("word/" + name));
        types.append(Boilerplate.override("word/" + name, Boilerplate.FOOTER_TYPE));
    }

    private String reference(String kind, String type, String name) {
        return "<w:"
                + kind
                + "Reference w:type=\""
                + type
                + "\" r:id=\""
                + relationships.part(kind, name)
                + "\"/>";
    }

    private void footnotes() {
        Footnotes footnotes = paper.footnotes();
        if (footnotes.isEmpty()) {
            parts.add(skeleton.plainFootnotes());
        } else {
            footnotes.write();
            add(Skeleton.FOOTNOTES, footnotes.part());
            relationships("footnotes.xml", footnotes.story());
        }
    }

    private void numbering() {
        Xml nums = paper.lists().nums();
        if (nums.isEmpty()) {
            parts.add(skeleton.plainNumbering());
        } else {
            add(
                    Skeleton.NUMBERING,
                    Xml.part(skeleton.numberingOpen() + nums + skeleton.numberingClose()));
        }
    }

    private void media() {
        for (Media media : paper.pictures().media()) {
            add("word/" + media.name(), paper.pictures().bytes(media));
        }
    }

    private void glossary() {
        Glossary glossary = paper.controls().glossary();
        if (!glossary.isEmpty()) {
            add(Glossary.NAME, glossary.part());
            parts.add(Glossary.STYLES);
            parts.add(Glossary.RELATIONSHIPS);
            types.append(Glossary.TYPES);
            relationships.part("glossaryDocument", "glossary/document.xml");
        }
    }

    private void relationships(String name, Story story) {
        if (!story.relationships().isEmpty()) {
            byte[] content = Relationships.part(story.relationships().elements().toString());
            add("word/_rels/" + name + ".rels", content);
        }
    }

    private byte[] documentRelationships() {
        return Relationships.part(skeleton.relationships() + relationships.elements());
    }

    private Part contentTypes() {
        String root =
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">";
        return Part.of(
                "[Content_Types].xml",
                Xml.part(root + skeleton.types() + types + "</Types>"),
                deflater);
    }

    private Part add(String name, byte[] content) {
        Part part = Part.of(name, content, deflater);
        parts.add(part);
        return part;
    }
}
