package fr.tabellion.pdf;

import fr.tabellion.document.Block;
import fr.tabellion.document.Texts;
import fr.tabellion.theme.Theme;

import java.util.ArrayList;
import java.util.List;

/**
 * Signature blocks side by side, never split: what the signatory is, and room to sign in.
 *
 * <pre>
 * Sect
 * ├ P                « Fait à …, le … »
 * ├ Div
 * │ ├ P              « Pour la commune de Sceaux »
 * │ ├ P              « Le maire »
 * │ └ Form [OBJR]    the field, where the profile is signable
 * └ Div …
 * </pre>
 */
final class Signatories {
    private static final double PADDING = 6;

    /** Rows of boxes that differ by less, some two lines, are made equal, in points. */
    private static final double ALIKE = 30;

    private final Flow flow;

    Signatories(Flow flow) {
        this.flow = flow;
    }

    List<Strip> grid(Block.Signatures signatures, Place place) {
        Tag tag = place.parent().child("Sect").language(signatures.attributes().language());
        List<Strip> strips = new ArrayList<>(flow.strips(signatures.introduction(), place.in(tag)));
        int intro = strips.size();
        Theme.SignatureLook look = flow.theme().signature();
        int columns = Math.max(1, look.columns());
        double gap = Flow.points(look.gap());
        double width = (place.width() - gap * (columns - 1)) / columns;
        List<Block.Signature> all = signatures.signatures();
        List<Signatory> blocks = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            double left = place.left() + i % columns * (width + gap);
            blocks.add(signatory(all.get(i), tag, left, width));
        }
        double tallest = tallest(blocks);
        for (int from = 0; from < all.size(); from += columns) {
            List<Signatory> row = blocks.subList(from, Math.min(all.size(), from + columns));
            double own = tallest(row);
            strips.add(row(row, tallest - own <= ALIKE ? tallest : own, gap));
        }
        for (int i = 1; i <= intro && i < strips.size(); i++) {
            strips.get(i).mayBreak = false;
        }
        if (strips.size() > intro + 1) {
            // One block alone on a page looks as if it belonged to nothing.
            strips.getLast().mayBreak = false;
        }
        return strips;
    }

    private static double tallest(List<Signatory> blocks) {
        return blocks.stream().mapToDouble(b -> Strip.height(b.content)).max().orElse(0);
    }

    private Strip row(List<Signatory> blocks, double text, double gap) {
        double room = Flow.points(flow.theme().signature().height());
        Strip strip = new Strip(2 * PADDING + text + room, PADDING);
        strip.before = 4;
        strip.after = gap;
        for (Signatory block : blocks) {
            block.addTo(strip, text, room);
        }
        return strip;
    }

    private Signatory signatory(Block.Signature signature, Tag parent, double left, double width) {
        Tag tag = parent.child("Div").language(signature.attributes().language());
        String style =
                signature.attributes().style().isEmpty()
                        ? "signature"
                        : signature.attributes().style();
        Place inside = Place.of(tag, left + PADDING, width - 2 * PADDING, style);
        return new Signatory(signature, tag, flow.strips(signature.content(), inside), left, width);
    }

    /** One block laid out. */
    private final class Signatory {
        private final Block.Signature signature;
        private final Tag tag;
        private final List<Strip> content;
        private final double left;
        private final double width;

        Signatory(
                Block.Signature signature,
                Tag tag,
                List<Strip> content,
                double left,
                double width) {
            this.signature = signature;
            this.tag = tag;
            this.content = content;
            this.left = left;
            this.width = width;
        }

        void addTo(Strip strip, double text, double room) {
            int border = Look.color(flow.theme().signature().border());
            strip.add(
                    (sheets, edge) -> {
                        sheets.artifact("Layout");
                        sheets.pen().box(left, edge.top(), width, strip.height, 0.5, border);
                        sheets.close();
                    });
            TableRows.stack(strip, content, PADDING);
            if (flow.profile().signable()) {
                Tag form = tag.child("Form");
                double down = PADDING + text;
                strip.add(
                        (sheets, edge) ->
                                sheets.field(
                                        form,
                                        signature.party(),
                                        tooltip(),
                                        left + PADDING,
                                        edge.top() + down,
                                        width - 2 * PADDING,
                                        room));
            }
        }

        private String tooltip() {
            List<String> words = Texts.paragraphs(signature.content());
            return words.isEmpty() ? signature.party() : String.join(", ", words);
        }
    }
}
