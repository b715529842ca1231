package fr.tabellion.docx;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one part points to (ECMA-376-2, 9.3); the same target asked for twice has one id.
 *
 * <pre>
 * relationships.link("https://www.sceaux.fr")  // rId1
 * </pre>
 */
final class Relationships {
    static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String NAMESPACE =
            "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<Target, String> ids = new LinkedHashMap<>();
    private final String prefix;

    private record Target(String type, String target, boolean external) {}

    /**
     * @param prefix of the ids, other than those a letterhead uses already
     */
    Relationships(String prefix) {
        this.prefix = prefix;
    }

    /** A part, relative to the folder of the part that points. */
    String part(String type, String target) {
        return id(new Target(type, target, false));
    }

    String link(String address) {
        return id(new Target("hyperlink", Address.of(address), true));
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    /** The elements alone, to stand among others. */
    Xml elements() {
        Xml out = new Xml();
        ids.forEach((target, id) -> element(out, target, id));
        return out;
    }

    static byte[] part(String elements) {
        return Xml.part(
                "<Relationships xmlns=\"" + NAMESPACE + "\">" + elements + "</Relationships>");
    }

    private String id(Target target) {
        String id = ids.get(target);
        if (id == null) {
            id = prefix + (ids.size() + 1);
            ids.put(target, id);
        }
        return id;
    }

    private static void element(Xml out, Target target, String id) {
        out.raw("<Relationship Id=\"").raw(id).raw("\" Type=\"").raw(OFFICE).raw(target.type);
        out.raw("\" Target=\"").attribute(target.target).raw("\"");
        out.raw(target.external ? " TargetMode=\"External\"/>" : "/>");
    }
}
