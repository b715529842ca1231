package fr.tabellion.docx;

import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.w3c.dom.Element;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;

/**
 * A commune's own letterhead: a Word file or template whose styles, page, headers, footers and logo
 * papers take as they are.
 *
 * <pre>
 * switch (Letterhead.read(bytes)) {
 *     case Letterhead.Read read -&gt; new DocxWriter(theme, read.letterhead());
 *     case Letterhead.Refused refused -&gt; …
 * }
 * </pre>
 *
 * Macros never come along, nor does anything else that the parts named above do not lead to. The
 * body goes, but for what stands around a paragraph that says {@code {{contenu}}}.
 */
public final class Letterhead {
    /** Where the text is to come, in a letterhead whose own page shows something. */
    public static final String PLACE = "{{contenu}}";

    private static final Set<String> FURNITURE = Set.of("header", "footer");

    /** The parts that are changed as text: there {@code w} is to be what it is everywhere. */
    private static final Set<String> AS_TEXT = Set.of("styles", "numbering", "hdr", "ftr");

    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    /** Of all parts together, unpacked, in bytes. */
    private static final long LARGEST = 200_000_000;

    private final Map<String, Piece> pieces;
    private final Map<String, List<Pointer>> pointers;
    private final String document;

    /** What reading came to. */
    public sealed interface Reading {}

    public record Read(Letterhead letterhead) implements Reading {}

    /**
     * @param detail for the curious, as the reading library said it
     */
    public record Refused(Reason reason, String detail) implements Reading {}

    /** Why a file is no letterhead. */
    public enum Reason {
        /** No Office file at all. */
        NOT_OFFICE,
        /** A {@code .doc}, or locked with a password: Word can save it as {@code .docx}. */
        OLD_OR_LOCKED,
        /** A workbook, a presentation, an OpenDocument text. */
        NOT_WORD,
        /** Cut short, or not as the standard has it. */
        BROKEN,
        /** In the other conformance class of ECMA-376, which Word writes only when asked to. */
        STRICT,
        /** Small as a file and huge once unpacked, which no letterhead is. */
        TOO_LARGE,
        /** Says {@code {{contenu}}} twice, or elsewhere than alone in a paragraph of the body. */
        PLACE
    }

    /** What its body holds that no paper takes. */
    public enum Left {
        /** On a page that does not say {@code {{contenu}}}. */
        PICTURES,
        /** Likewise. */
        TEXT,
        /** Footnotes and endnotes. */
        NOTES
    }

    /** A part as it was read. */
    static final class Piece {
        private final String type;
        private final byte[] bytes;

        Piece(String type, byte[] bytes) {
            this.type = type;
            this.bytes = bytes;
        }

        String type() {
            return type;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /**
     * One relationship of a part.
     *
     * @param uri what kind it is
     * @param target the name of a part, or an address outside
     */
    record Pointer(String id, String uri, String target, boolean external) {
        /** Its last word, such as {@code header}. */
        String type() {
            return lastWord(uri);
        }
    }

    private Letterhead(
            Map<String, Piece> pieces, Map<String, List<Pointer>> pointers, String document) {
        this.pieces = pieces;
        this.pointers = pointers;
        this.document = document;
    }

    public static Reading read(byte[] file) {
        Optional<Reason> wrong = wrongAtFirstSight(file);
        if (wrong.isPresent()) {
            return new Refused(wrong.get(), "");
        }
        if (!isModest(file)) {
            return new Refused(Reason.TOO_LARGE, "");
        }
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(file))) {
            return read(opened);
        } catch (UnsupportedFileFormatException e) {
            return new Refused(Reason.NOT_WORD, said(e));
        } catch (InvalidFormatException | IOException | OpenXML4JRuntimeException e) {
            return new Refused(Reason.BROKEN, said(e));
        }
    }

    private static Optional<Reason> wrongAtFirstSight(byte[] file) {
        return switch (FileMagic.valueOf(file)) {
            case OOXML -> Optional.empty();
            case OLE2 -> Optional.of(Reason.OLD_OR_LOCKED);
            default -> Optional.of(Reason.NOT_OFFICE);
        };
    }

    /** Counted before anything is kept: what is unpacked by then is thrown away. */
    private static boolean isModest(byte[] file) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            long left = LARGEST;
            while (left > 0 && zip.getNextEntry() != null) {
                left -= zip.skip(left);
            }
            return left > 0;
        } catch (IOException | IllegalArgumentException e) {
            // Broken in a way that the package's reader has words for.
            return true;
        }
    }

    private static Reading read(OPCPackage opened) throws InvalidFormatException, IOException {
        for (PackageRelationship relationship : opened.getRelationships()) {
            if (relationship.getRelationshipType().endsWith("/officeDocument")) {
                PackagePart main = opened.getPart(relationship);
                if (main != null && main.getContentType().contains("word")) {
                    return read(main);
                }
            }
        }
        return new Refused(Reason.NOT_WORD, "");
    }

    private static Reading read(PackagePart main) throws InvalidFormatException, IOException {
        Map<String, Piece> pieces = new LinkedHashMap<>();
        Map<String, List<Pointer>> pointers = new LinkedHashMap<>();
        gather(main, pieces, pointers);
        Letterhead letterhead = new Letterhead(pieces, pointers, name(main));
        // What cannot be read is to be found now, not in the middle of a batch.
        Optional<Refused> foreign = foreign(letterhead);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        LetterheadStyles.of(letterhead);
        LetterheadBody body = LetterheadBody.of(letterhead);
        return body.isMisplaced() ? new Refused(Reason.PLACE, "") : new Read(letterhead);
    }

    /** A part that no Word would write in a file called {@code .docx}. */
    private static Optional<Refused> foreign(Letterhead letterhead) throws IOException {
        for (Map.Entry<String, Piece> entry : letterhead.pieces.entrySet()) {
            if (entry.getValue().type().endsWith("+xml")) {
                Element root = Markup.root(entry.getValue().bytes());
                String namespace = String.valueOf(root.getNamespaceURI());
                boolean document = entry.getKey().equals(letterhead.document);
                if (namespace.startsWith(STRICT)) {
                    return Optional.of(new Refused(Reason.STRICT, ""));
                }
                if (document && !Namespaces.W.equals(namespace)
                        || AS_TEXT.contains(root.getLocalName()) && !"w".equals(root.getPrefix())) {
                    return Optional.of(new Refused(Reason.BROKEN, root.getNodeName()));
                }
            }
        }
        return Optional.empty();
    }

    /** The part and all it leads to, but for code: macros are neither run nor copied. */
    private static void gather(
            PackagePart part, Map<String, Piece> pieces, Map<String, List<Pointer>> pointers)
            throws InvalidFormatException, IOException {
        if (pieces.containsKey(name(part))) {
            return;
        }
        try (var content = part.getInputStream()) {
            pieces.put(name(part), new Piece(part.getContentType(), content.readAllBytes()));
        }
        List<Pointer> found = new ArrayList<>();
        for (PackageRelationship relationship : part.getRelationships()) {
            boolean external = relationship.getTargetMode() == TargetMode.EXTERNAL;
            String type = relationship.getRelationshipType();
            if (external) {
                String target = relationship.getTargetURI().toString();
                found.add(new Pointer(relationship.getId(), type, target, true));
            } else if (!isCode(lastWord(type))) {
                PackagePart target = part.getRelatedPart(relationship);
                if (target != null) {
                    found.add(new Pointer(relationship.getId(), type, name(target), false));
                    gather(target, pieces, pointers);
                }
            }
        }
        pointers.put(name(part), found);
    }

    private static boolean isCode(String type) {
        return type.startsWith("vba")
                || type.startsWith("wordVba")
                || type.equals("keyMapCustomizations")
                || type.equals("attachedToolbars")
                || type.equals("control")
                || type.equals("oleObject")
                || type.equals("package");
    }

    private static String lastWord(String type) {
        return type.substring(type.lastIndexOf('/') + 1);
    }

    private static String name(PackagePart part) {
        return part.getPartName().getName().substring(1);
    }

    private static String said(Exception e) {
        return String.valueOf(e.getMessage());
    }

    /** What of its body no paper will show. */
    public Set<Left> left() {
        try {
            return LetterheadBody.of(this).left();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- For the skeleton

    String document() {
        return document;
    }

    byte[] bytes(String part) {
        return piece(part).bytes();
    }

    Piece piece(String part) {
        Piece piece = pieces.get(part);
        if (piece == null) {
            throw new IllegalArgumentException("no part " + part);
        }
        return piece;
    }

    List<Pointer> pointers(String part) {
        return pointers.getOrDefault(part, List.of());
    }

    /** The part of that kind that the document leads to, such as {@code styles}. */
    Optional<String> part(String type) {
        return pointers(document).stream()
                .filter(pointer -> pointer.type().equals(type) && !pointer.external())
                .map(Pointer::target)
                .findFirst();
    }

    static boolean isFurniture(Pointer pointer) {
        return FURNITURE.contains(pointer.type());
    }
}
