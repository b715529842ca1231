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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    private static final Set<String> FURNITURE = Set.of("header", "footer");

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
        BROKEN
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
        Element root = Markup.root(letterhead.bytes(name(main)));
        if (!Namespaces.W.equals(root.getNamespaceURI()) || !"w".equals(root.getPrefix())) {
            return new Refused(Reason.BROKEN, root.getNodeName());
        }
        // What cannot be read is to be found now, not in the middle of a batch.
        LetterheadStyles.of(letterhead);
        return new Read(letterhead);
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
