package fr.tabellion.pdf;

import fr.tabellion.document.Block;
import fr.tabellion.document.Document;
import fr.tabellion.document.Texts;

import org.openpdf.text.Image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A dossier laid out: its cover and each of its papers, ready to be drawn one after the other.
 *
 * <pre>
 * Document
 * ├ Part                     the cover
 * │ ├ H1 …
 * │ └ Sect > H2, TOC
 * ├ Part (T « Ordre du jour »)
 * └ Part (T « Note de présentation »)
 * </pre>
 */
final class Binding {
    private static final double TO_THE_EDGE = Flow.points(4.5);

    private final Dossier dossier;
    private final List<Layout> layouts = new ArrayList<>();
    private final Map<String, Integer> pages = new HashMap<>();
    private final Layout.Underline underline;
    private int total;

    Binding(Dossier dossier, Fonts fonts) {
        this.dossier = dossier;
        Map<String, Image> pictures = new HashMap<>();
        Flow flow =
                Flow.of(dossier.theme(), fonts, dossier.images(), PdfProfile.FLAT)
                        .sharing(pictures, "cover-")
                        .with(new Contents(dossier.entries()));
        Tag root = Tag.root();
        List<Block> footer = dossier.cover().footer();
        this.underline = new Layout.Underline(flow, footer, TO_THE_EDGE);
        Document cover =
                new Document(
                        dossier.cover().metadata(),
                        dossier.cover().header(),
                        List.of(),
                        dossier.cover().body());
        add(Layout.of(cover, flow, root.child("Part"), underline));
        for (int i = 0; i < dossier.entries().size(); i++) {
            Dossier.Entry entry = dossier.entries().get(i);
            pages.put(Contents.anchor(i), total + 1);
            Tag part = root.child("Part").with("T", Texts.of(entry.title()));
            Flow own =
                    Flow.of(entry.theme(), fonts, dossier.images(), PdfProfile.FLAT)
                            .sharing(pictures, "paper-%d-".formatted(i + 1));
            add(Layout.of(entry.document(), own, part, underline));
        }
    }

    org.openpdf.text.Rectangle size() {
        return layouts.getFirst().size();
    }

    private void add(Layout layout) {
        layouts.add(layout);
        total += layout.pages();
    }

    void draw(org.openpdf.text.Document target, Identified writer) throws IOException {
        Sheets sheets = new Sheets(writer, layouts.getFirst().paper(), total);
        sheets.anchors(pages);
        int number = 0;
        for (int i = 0; i < layouts.size(); i++) {
            Layout layout = layouts.get(i);
            for (int page = 0; page < layout.pages(); page++) {
                if (number > 0) {
                    sheets.close();
                    target.setPageSize(layout.size());
                    target.newPage();
                    sheets.turn(layout.paper());
                }
                writer.setPageEmpty(false);
                if (page == 0 && i > 0) {
                    bookmark(i - 1, sheets);
                }
                layout.draw(page, sheets);
                sheets.count(++number, total);
                underline.draw(layout, sheets);
            }
        }
        sheets.close();
        sheets.identify();
    }

    /** Its point of the agenda, where that begins, and the paper; its headings follow below it. */
    private void bookmark(int index, Sheets sheets) {
        Dossier.Entry entry = dossier.entries().get(index);
        boolean begins =
                index == 0 || !dossier.entries().get(index - 1).group().equals(entry.group());
        if (begins && !entry.group().isEmpty()) {
            sheets.bookmark(-1, Texts.of(entry.group()), 0);
        }
        sheets.bookmark(entry.group().isEmpty() ? -1 : 0, Texts.of(entry.title()), 0);
    }
}
