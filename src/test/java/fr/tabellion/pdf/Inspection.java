package fr.tabellion.pdf;

import fr.tabellion.theme.Theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with a paper that veraPDF does not see: headers without a scope, headings that skip
 * a level, and whatever is drawn outside the margins, over something else, or at the top of the
 * first page, where the prefecture stamps.
 *
 * <pre>
 * assertThat(Inspection.faults(pdf, theme)).isEmpty();
 * </pre>
 */
public final class Inspection {
    private final Theme.Page page;
    private final Reading reading;
    private final List<Shapes.Shape> shapes;
    private final Map<Integer, List<Reading.Glyph>> letters = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int level;

    private Inspection(byte[] pdf, Theme theme) {
        this.page = theme.page();
        this.reading = Reading.of(pdf);
        this.shapes = Shapes.of(pdf);
        for (Reading.Glyph glyph : reading.glyphs()) {
            if (!blank(glyph)) {
                letters.computeIfAbsent(glyph.page(), p -> new ArrayList<>()).add(glyph);
            }
        }
    }

    public static List<String> faults(byte[] pdf, Theme theme) {
        return of(pdf, theme).faults;
    }

    static Inspection of(byte[] pdf, Theme theme) {
        Inspection inspection = new Inspection(pdf, theme);
        inspection.tags(inspection.reading.root());
        inspection.margins();
        inspection.overlaps();
        for (Shapes.Shape shape : inspection.shapes) {
            inspection.bounds(shape);
            inspection.over(shape);
        }
        return inspection;
    }

    List<String> faults() {
        return faults;
    }

    Reading reading() {
        return reading;
    }

    List<Shapes.Shape> shapes() {
        return shapes;
    }

    // ---- Tags

    private void tags(Reading.Node node) {
        if (node.role().equals("TH") && !node.attributes().containsKey("Scope")) {
            faults.add("TH without Scope: " + node);
        }
        if (node.role().matches("Part|Document")) {
            level = 0;
        }
        if (node.role().matches("H[1-6]")) {
            int here = node.role().charAt(1) - '0';
            if (here > level + 1) {
                faults.add("H" + here + " after H" + level + ": " + node.text());
            }
            level = here;
        }
        node.kids().forEach(this::tags);
    }

    // ---- Letters

    private void margins() {
        double left = Flow.points(page.left()) - 0.1;
        double right = Flow.points(page.width() - page.right()) + 0.1;
        double top = Flow.points(page.top());
        double bottom = Flow.points(page.height() - page.bottom());
        for (Reading.Glyph g : reading.glyphs()) {
            boolean beside = g.x() < left || g.x() + g.width() > right;
            boolean beyond = g.tagged() && (g.baseline() < top || g.baseline() > bottom);
            if (g.page() == 0 && g.baseline() < top) {
                faults.add("where the prefecture stamps: " + g);
            }
            if (!g.text().isBlank() && (beside || beyond)) {
                faults.add("outside the margins: " + g);
            }
        }
    }

    /** Pairs of letters drawn over each other, accents and the tails of letters left out. */
    private void overlaps() {
        Map<Long, List<Reading.Glyph>> bands = new HashMap<>();
        for (Reading.Glyph glyph : reading.glyphs()) {
            if (!blank(glyph)) {
                long band = glyph.page() * 10_000L + Math.round(glyph.baseline() / 4);
                bands.computeIfAbsent(band, b -> new ArrayList<>()).add(glyph);
            }
        }
        for (List<Reading.Glyph> band : bands.values()) {
            band.sort(Comparator.comparingDouble(Reading.Glyph::x));
            for (int i = 1; i < band.size(); i++) {
                Reading.Glyph a = band.get(i - 1);
                Reading.Glyph b = band.get(i);
                if (a.x() + a.width() - b.x() > 0.2 * a.size()) {
                    faults.add(a + " over " + b);
                }
            }
        }
    }

    private static boolean blank(Reading.Glyph glyph) {
        return glyph.text().isBlank() || glyph.size() == 0;
    }

    // ---- Pictures, rules, boxes and grounds

    /** They leave neither the text's width nor, but for furniture, its height. */
    private void bounds(Shapes.Shape shape) {
        double left = Flow.points(page.left()) - 0.6;
        double right = Flow.points(page.width() - page.right()) + 0.6;
        double top = Flow.points(page.header());
        double quiet = Flow.points(page.top()) - 0.6;
        double bottom = Flow.points(page.height() - page.footer());
        if (shape.bounds().getMinX() < left
                || shape.bounds().getMaxX() > right
                || shape.bounds().getMinY() < (shape.page() == 0 ? quiet : top)
                || shape.bounds().getMaxY() > bottom) {
            faults.add("outside the margins: " + shape);
        }
    }

    private void over(Shapes.Shape shape) {
        boolean upright = shape.bounds().getWidth() < 0.01 && shape.bounds().getHeight() > 1;
        if (!shape.picture() && !upright) {
            return;
        }
        for (Reading.Glyph glyph : letters.getOrDefault(shape.page(), List.of())) {
            double y = glyph.baseline() - 1;
            double middle = glyph.x() + glyph.width() / 2;
            if (shape.picture() && shape.bounds().contains(middle, y)) {
                faults.add(glyph + " on " + shape);
            }
            if (upright && through(shape, glyph, y)) {
                faults.add(shape + " through " + glyph);
            }
        }
    }

    /** An upright rule where a letter stands; what underlines or strikes out lies level. */
    private static boolean through(Shapes.Shape rule, Reading.Glyph glyph, double y) {
        double x = rule.bounds().getX();
        boolean level = y > rule.bounds().getMinY() && y < rule.bounds().getMaxY();
        return level && x > glyph.x() + 0.3 && x < glyph.x() + glyph.width() - 0.3;
    }
}
