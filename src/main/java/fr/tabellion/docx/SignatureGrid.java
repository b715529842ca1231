package fr.tabellion.docx;

import fr.tabellion.document.Block.Alignment;
import fr.tabellion.document.Block.Signature;
import fr.tabellion.document.Block.Signatures;
import fr.tabellion.theme.Theme.SignatureLook;

import java.util.List;

/**
 * Who signs, side by side: a table of two rows for each line of blocks, which no page break parts.
 *
 * <pre>
 * ┌───────────────────────────┐    |    ┌──────────────┐
 * │ Pour la commune de Sceaux │    |    │ Pour l’État  │
 * │                           │    |    │              │
 * └───────────────────────────┘    |    └──────────────┘
 * </pre>
 *
 * The upper row heads the room to sign below it, and is flagged so for those who hear the table.
 */
final class SignatureGrid {
    /** Between a box and what it holds, in points. */
    private static final double PADDING = 6;

    private final Story story;
    private final Signatures block;
    private final Place place;
    private final SignatureLook look;
    private final double left;
    private final long width;
    private final long gap;

    SignatureGrid(Story story, Signatures block, Place place) {
        this.story = story;
        this.block = block;
        this.place = place.inheriting(block.attributes());
        this.look = story.paper().theme().signature();
        this.left = place.left(story.paper().theme());
        int gaps = Math.max(0, look.columns() - 1);
        this.gap = Measure.twips(look.gap());
        this.width =
                (Measure.twips(place.width() - left) - gaps * gap) / Math.max(1, look.columns());
    }

    void write() {
        boolean signed = !block.signatures().isEmpty();
        Place introduction = signed ? place.together().keptAtEnd(true) : place;
        story.blocks(block.introduction(), introduction);
        for (int i = 0; i < block.signatures().size(); i += Math.max(1, look.columns())) {
            if (i > 0) {
                story.signatureGap();
            }
            int end = Math.min(block.signatures().size(), i + Math.max(1, look.columns()));
            line(block.signatures().subList(i, end));
        }
    }

    private void line(List<Signature> signatures) {
        story.beginTable(place);
        Xml out = story.out();
        open(out, signatures);
        out.raw("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (int i = 0; i < signatures.size(); i++) {
            gap(out, i, true);
            names(out, signatures.get(i));
        }
        out.raw("</w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"");
        long room = Measure.twips(look.height()) + Measure.twipsOfPoints(PADDING);
        out.raw(room).raw("\" w:hRule=\"exact\"/></w:trPr>");
        for (int i = 0; i < signatures.size(); i++) {
            gap(out, i, false);
            cell(out, width, borders("left", "bottom", "right"), List.of(), false);
        }
        out.raw("</w:tr></w:tbl>");
        story.endTable(look.gap() * 72 / 25.4);
    }

    private void open(Xml out, List<Signature> signatures) {
        long total = signatures.size() * width + (signatures.size() - 1) * gap;
        out.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"").raw(StyleNames.SIGNATURES);
        out.raw("\"/><w:tblW w:w=\"").raw(total).raw("\" w:type=\"dxa\"/>");
        if (left > 0) {
            out.raw("<w:tblInd w:w=\"").raw(Measure.twips(left)).raw("\" w:type=\"dxa\"/>");
        }
        out.raw("<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0620\" w:firstRow=\"1\"");
        out.raw(" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\"");
        out.raw(" w:noVBand=\"1\"/><w:tblCaption w:val=\"Signatures\"/></w:tblPr><w:tblGrid>");
        for (int i = 0; i < signatures.size(); i++) {
            column(out, i > 0, gap);
            column(out, true, width);
        }
        out.raw("</w:tblGrid>");
    }

    private static void column(Xml out, boolean there, long width) {
        if (there) {
            out.raw("<w:gridCol w:w=\"").raw(width).raw("\"/>");
        }
    }

    private void gap(Xml out, int index, boolean kept) {
        if (index > 0) {
            cell(out, gap, "", List.of(), kept);
        }
    }

    private void names(Xml out, Signature signature) {
        String margins = "<w:tcMar>" + margin("top") + margin("left") + margin("right");
        String properties = borders("top", "left", "right") + margins + "</w:tcMar>";
        cell(out, width, properties, List.of(signature), true);
    }

    private String borders(String... sides) {
        String color = look.border().substring(1);
        return "<w:tcBorders>" + Styles.borders(color, sides) + "</w:tcBorders>";
    }

    private static String margin(String side) {
        long twips = Measure.twipsOfPoints(PADDING);
        return "<w:" + side + " w:w=\"" + twips + "\" w:type=\"dxa\"/>";
    }

    private void cell(
            Xml out, long columns, String properties, List<Signature> content, boolean kept) {
        out.raw("<w:tc><w:tcPr><w:tcW w:w=\"").raw(columns).raw("\" w:type=\"dxa\"/>");
        out.raw(properties).raw("</w:tcPr>");
        Place inside =
                place.cell(
                        "signature",
                        Math.max(
                                1,
                                Measure.millimetres(columns)
                                        - 2 * Measure.millimetresOfPoints(PADDING)),
                        kept,
                        Alignment.NATURAL);
        if (content.isEmpty()) {
            story.cell(List.of(), inside);
        } else {
            Signature signature = content.getFirst();
            story.cell(signature.content(), inside.inheriting(signature.attributes()));
        }
        out.raw("</w:tc>");
    }
}
