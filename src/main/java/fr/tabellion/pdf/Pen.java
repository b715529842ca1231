package fr.tabellion.pdf;

import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;

/** Draws on the page at hand; distances are from the top left corner, in points. */
final class Pen {
    private static final double UNDERLINE = 0.12;
    private static final double STRIKE = -0.27;
    private static final double THICKNESS = 0.055;

    /**
     * The strokes of bold letters are that much thicker, and so is the line that goes with them.
     */
    private static final double BOLD = 1.7;

    private static final PdfName SPAN = new PdfName("Span");
    private static final PdfName ACTUAL_TEXT = new PdfName("ActualText");

    private static final int UNKNOWN = -1;

    private final Identified writer;
    private final PdfContentByte content;
    private final double paper;

    /** What shapes are filled with at this point of the page; a colour no look has at its top. */
    private int filling = UNKNOWN;

    Pen(Identified writer, double paper) {
        this.writer = writer;
        this.content = writer.getDirectContent();
        this.paper = paper;
    }

    void text(GlyphRun run, Look look, double from, double to, double baseline) {
        boolean spoken = !run.actual().isEmpty();
        if (spoken) {
            PdfDictionary actual = new PdfDictionary();
            actual.put(ACTUAL_TEXT, new PdfString(run.actual(), PdfObject.TEXT_UNICODE));
            content.beginMarkedContentSequence(SPAN, actual, true);
        }
        fill(look.color());
        content.beginText();
        content.setFontAndSize(look.face().font(), (float) look.size());
        content.setTextMatrix((float) from, up(baseline - look.rise()));
        content.showText(run.array());
        writer.drawn(look.face(), run.all());
        content.endText();
        if (spoken) {
            content.endMarkedContentSequence();
        }
        decorate(look, from, to, baseline);
    }

    private void decorate(Look look, double from, double to, double baseline) {
        double down =
                switch (look.line()) {
                    case NONE -> Double.NaN;
                    case UNDER -> UNDERLINE;
                    case THROUGH -> STRIKE;
                };
        if (!Double.isNaN(down)) {
            double y = baseline - look.rise() + down * look.size();
            double thickness = look.size() * THICKNESS * (look.bold() ? BOLD : 1);
            line(from, y, to, y, thickness, look.color());
        }
    }

    void line(double fromX, double fromY, double toX, double toY, double width, int color) {
        content.setRGBColorStroke(color >> 16, color >> 8 & 0xff, color & 0xff);
        content.setLineWidth((float) width);
        content.moveTo((float) fromX, up(fromY));
        content.lineTo((float) toX, up(toY));
        content.stroke();
    }

    void box(double x, double y, double width, double height, double line, int color) {
        content.setRGBColorStroke(color >> 16, color >> 8 & 0xff, color & 0xff);
        content.setLineWidth((float) line);
        content.rectangle((float) x, up(y + height), (float) width, (float) height);
        content.stroke();
    }

    void filled(double x, double y, double width, double height, int color) {
        fill(color);
        content.rectangle((float) x, up(y + height), (float) width, (float) height);
        content.fill();
    }

    /** A page begins in its own state (ISO 32000-1, 8.4.1). */
    void newPage() {
        filling = UNKNOWN;
    }

    private void fill(int color) {
        if (color == filling) {
            return;
        }
        filling = color;
        content.setRGBColorFill(color >> 16, color >> 8 & 0xff, color & 0xff);
    }

    /** A picture that stands on the baseline. */
    void image(Atom.Picture picture, double x, double baseline) {
        content.addImage(
                picture.image(),
                (float) picture.width(),
                0,
                0,
                (float) picture.height(),
                (float) x,
                up(baseline));
    }

    /** From the bottom of the paper, as PDF counts. */
    float up(double down) {
        return (float) (paper - down);
    }
}
