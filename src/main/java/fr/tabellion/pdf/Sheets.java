package fr.tabellion.pdf;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFormField;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureTreeRoot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pages being drawn: what is open on them, and what belongs to the file as a whole.
 *
 * <p>One leaf of the structure tree is open at a time; opening another closes it. Inside {@link
 * #furniture} nothing is tagged.
 */
final class Sheets {
    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final PdfName OBJR = new PdfName("OBJR");

    private final Identified writer;
    private final Map<String, Integer> anchors = new TreeMap<>();
    private Pen pen;
    private int count;
    private final Map<String, Tag> notes = new TreeMap<>();
    private final Deque<Entry> outline = new ArrayDeque<>();
    private @Nullable Tag open;
    private boolean marked;
    private boolean furniture;
    private int number = 1;

    private record Entry(int level, String title, PdfOutline outline) {}

    Sheets(Identified writer, double paper, int count) {
        this.writer = writer;
        this.pen = new Pen(writer, paper);
        this.count = count;
    }

    Pen pen() {
        return pen;
    }

    PdfStructureTreeRoot structureRoot() {
        return writer.getStructureTreeRoot();
    }

    /** The number of the page at hand, or of all pages. */
    int folio(boolean ofPages) {
        return ofPages ? count : number;
    }

    /** The page at hand is that one of so many. */
    void count(int page, int of) {
        number = page;
        count = of;
        pen.newPage();
    }

    /** A page of another paper may have another height. */
    void turn(double paper) {
        pen = new Pen(writer, paper);
    }

    /** The pages of the file that links inside it lead to, by target. */
    void anchors(Map<String, Integer> pages) {
        anchors.putAll(pages);
    }

    /** The page that a target is on. */
    int page(String anchor) {
        return anchors.getOrDefault(anchor, 0);
    }

    private PdfContentByte content() {
        return writer.getDirectContent();
    }

    // ---- Marked content

    /** What is drawn next belongs to that element. */
    void open(Tag tag) {
        if (!furniture && open != tag) {
            close();
            content().beginMarkedContentSequence(tag.element(this));
            open = tag;
            marked = true;
        }
    }

    /** What is drawn next is no content: rules, grounds, decoration. */
    void artifact(String type) {
        if (!furniture) {
            close();
            begin(type, "");
        }
    }

    void close() {
        if (marked && !furniture) {
            content().endMarkedContentSequence();
            open = null;
            marked = false;
        }
    }

    /** All that is drawn meanwhile is one artifact: header, footer, a table's head repeated. */
    void furniture(String subtype, Runnable drawing) {
        close();
        begin("Pagination", subtype);
        furniture = true;
        drawing.run();
        furniture = false;
        close();
    }

    private void begin(String type, String subtype) {
        PdfDictionary properties = new PdfDictionary();
        properties.put(PdfName.TYPE, new PdfName(type));
        if (!subtype.isEmpty()) {
            properties.put(PdfName.SUBTYPE, new PdfName(subtype));
        }
        content().beginMarkedContentSequence(ARTIFACT, properties, true);
        marked = true;
    }

    /** Makes the element even if it stays empty. */
    void touch(Tag tag) {
        if (!furniture) {
            tag.element(this);
        }
    }

    // ---- Elements with something of their own

    void figure(Atom.Picture picture, double x, double baseline) {
        float bottom = pen.up(baseline);
        PdfArray box = new PdfArray();
        box.add(new PdfNumber((float) x));
        box.add(new PdfNumber(bottom));
        box.add(new PdfNumber((float) (x + picture.width())));
        box.add(new PdfNumber((float) (bottom + picture.height())));
        picture.tag()
                .attribute("Layout", "Placement", new PdfName("Inline"))
                .attribute("Layout", "BBox", box);
        open(picture.tag());
    }

    /**
     * The note comes right after its mark when read.
     *
     * @param top of the mark’s line, where a click on the note’s number leads back to
     */
    void announce(Footnotes.Note note, double top) {
        if (!furniture) {
            close();
            destination(Footnotes.mark(note.id()), top);
            note.tag().element(this);
            notes.put(note.id(), note.tag());
        }
    }

    /** A place that links of this paper lead to. */
    void destination(String name, double top) {
        if (!furniture) {
            PdfDestination destination = new PdfDestination(PdfDestination.XYZ, 0, pen.up(top), 0);
            content().localDestination(name, destination);
        }
    }

    /** The links of a line: an annotation over what has just been drawn. */
    void link(Ink ink, double from, double to, double baseline) {
        Hyperlink link = ink.link();
        if (link == null || furniture) {
            return;
        }
        double size = ink.look().size();
        PdfAnnotation annotation =
                new PdfAnnotation(
                        writer,
                        (float) from,
                        pen.up(baseline + 0.25 * size),
                        (float) to,
                        pen.up(baseline - 0.8 * size),
                        action(link));
        annotation.put(PdfName.BORDER, new PdfArray(new float[] {0, 0, 0}));
        annotation.put(PdfName.CONTENTS, new PdfString(link.words(), PdfObject.TEXT_UNICODE));
        annotation.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
        annotation.setPage();
        reference(link.tag(), annotation);
        writer.addAnnotation(annotation);
    }

    private PdfAction action(Hyperlink link) {
        Integer page = anchors.get(link.target());
        return page == null
                ? link.action()
                : PdfAction.gotoLocalPage(page, new PdfDestination(PdfDestination.FIT), writer);
    }

    /** A field to sign in, named after the party. */
    void field(
            Tag form,
            String party,
            String tooltip,
            double x,
            double top,
            double width,
            double height) {
        close();
        PdfFormField field = PdfFormField.createSignature(writer);
        field.setWidget(
                new org.openpdf.text.Rectangle(
                        (float) x, pen.up(top + height), (float) (x + width), pen.up(top)),
                null);
        // A full stop would part the name into a field and its kid (ISO 32000-1, 12.7.3.2).
        field.setFieldName(party.replace('.', '_'));
        field.setUserName(tooltip);
        field.setFlags(PdfAnnotation.FLAGS_PRINT);
        field.setPage();
        PdfDictionary appearance = new PdfDictionary();
        appearance.put(
                PdfName.N,
                content().createTemplate((float) width, (float) height).getIndirectReference());
        field.put(PdfName.AP, appearance);
        reference(form, field);
        writer.addAnnotation(field);
    }

    private void reference(Tag tag, PdfAnnotation annotation) {
        PdfIndirectReference element = tag.element(this).getReference();
        annotation.put(
                PdfName.STRUCTPARENT, new PdfNumber(structureRoot().addExistingObject(element)));
        PdfDictionary reference = new PdfDictionary(OBJR);
        reference.put(new PdfName("Obj"), annotation.getIndirectReference());
        reference.put(PdfName.PG, writer.getCurrentPage());
        tag.annotation(this, reference);
    }

    void bookmark(int level, String title, double top) {
        if (furniture || title.isEmpty()) {
            return;
        }
        if (level == 1 && isSaid(title)) {
            return;
        }
        while (!outline.isEmpty() && outline.element().level() >= level) {
            outline.pop();
        }
        PdfOutline parent =
                outline.isEmpty() ? writer.getRootOutline() : outline.element().outline();
        PdfDestination destination = new PdfDestination(PdfDestination.XYZ, 0, pen.up(top), 0);
        destination.addPage(writer.getCurrentPage());
        outline.push(new Entry(level, title, new PdfOutline(parent, destination, title)));
    }

    /** A paper's own title adds nothing below the same bookmark of its dossier. */
    private boolean isSaid(String title) {
        Entry above = outline.peek();
        return above != null && above.level() < 1 && above.title().equalsIgnoreCase(title);
    }

    /** The elements that have an ID, by it (ISO 32000-1, 14.7.2). */
    void identify() {
        if (notes.isEmpty()) {
            return;
        }
        List<PdfObject> names = new ArrayList<>();
        notes.forEach(
                (id, tag) -> {
                    names.add(new PdfString(id));
                    names.add(tag.element(this).getReference());
                });
        PdfArray pairs = new PdfArray();
        names.forEach(pairs::add);
        PdfDictionary tree = new PdfDictionary();
        tree.put(PdfName.NAMES, pairs);
        structureRoot().put(new PdfName("IDTree"), tree);
    }
}
