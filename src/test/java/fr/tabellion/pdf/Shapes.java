package fr.tabellion.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What is drawn on the pages of a PDF beside letters: pictures, rules, boxes and grounds. */
final class Shapes extends PDFGraphicsStreamEngine {
    /**
     * @param bounds in points from the top left corner of the paper
     */
    record Shape(int page, boolean picture, Rectangle2D bounds) {}

    private final List<Shape> shapes = new ArrayList<>();
    private final GeneralPath path = new GeneralPath();
    private final int number;

    private Shapes(PDPage page, int number) {
        super(page);
        this.number = number;
    }

    static List<Shape> of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Shape> all = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                Shapes shapes = new Shapes(document.getPage(page), page);
                shapes.processPage(document.getPage(page));
                all.addAll(shapes.shapes);
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(boolean picture, Rectangle2D up) {
        double paper = getPage().getMediaBox().getHeight();
        shapes.add(
                new Shape(
                        number,
                        picture,
                        new Rectangle2D.Double(
                                up.getX(), paper - up.getMaxY(), up.getWidth(), up.getHeight())));
    }

    private void painted() {
        add(false, path.getBounds2D());
        path.reset();
    }

    @Override
    public void drawImage(PDImage image) {
        Matrix place = getGraphicsState().getCurrentTransformationMatrix();
        add(
                true,
                new Rectangle2D.Double(
                        place.getTranslateX(),
                        place.getTranslateY(),
                        place.getScalingFactorX(),
                        place.getScalingFactorY()));
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        moveTo((float) a.getX(), (float) a.getY());
        lineTo((float) b.getX(), (float) b.getY());
        lineTo((float) c.getX(), (float) c.getY());
        lineTo((float) d.getX(), (float) d.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void strokePath() {
        painted();
    }

    @Override
    public void fillPath(int windingRule) {
        painted();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        painted();
    }

    @Override
    public void clip(int windingRule) {}

    @Override
    public void shadingFill(COSName shadingName) {}
}
