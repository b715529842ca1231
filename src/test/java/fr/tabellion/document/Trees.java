package fr.tabellion.document;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/**
 * Random papers over the whole tree: the same seed gives the same paper.
 *
 * <pre>
 * Document d = Trees.document(42);
 * Document longer = new Trees(42, Knobs.USUAL.withBlocks(200)).document();
 * Images images = Trees.images();
 * </pre>
 */
public final class Trees {
    /**
     * How large and how wild.
     *
     * @param blocks about how many blocks the body has; 0 for an empty paper
     * @param hostile long words, rows taller than a page, empty blocks, odd characters, headings
     *     that skip a level
     * @param footnotes footnotes in running text
     * @param images pictures in running text
     * @param signatories how many sign; negative for a random number from 0 to 12
     */
    public record Knobs(
            int blocks, boolean hostile, boolean footnotes, boolean images, int signatories) {
        public static final Knobs USUAL = new Knobs(25, true, true, true, -1);

        public Knobs withBlocks(int count) {
            return new Knobs(count, hostile, footnotes, images, signatories);
        }

        public Knobs withSignatories(int count) {
            return new Knobs(blocks, hostile, footnotes, images, count);
        }

        /** Nothing but what a well-made paper has. */
        public Knobs tame() {
            return new Knobs(blocks, false, footnotes, images, signatories);
        }
    }

    private static final String[] WORDS =
            ("le la les de du des et à en pour contrat ville quartier prioritaire commune"
                 + " territoire habitants insertion éducation réussite éducative santé emploi"
                 + " jeunes œuvre cœur où déjà façade maïs aiguë Noël l’État l’égalité d’engagement"
                 + " qu’elle aujourd’hui peut-être Fontenay-aux-Roses Bourg-la-Reine signataires"
                 + " partenaires objectifs priorités accompagnement développement cadre_de_vie"
                 + " prévention délinquance associations conseil_municipal délibération n°\u00a012"
                 + " 25\u00a0% 1\u202f250\u00a0€ «\u00a0politique_de_la_ville\u00a0» ŒUVRE Ÿ L’Haÿ")
                    .split(" ");
    private static final String[] ODD = {
        "Ελληνικά λέξη",
        "Привет мир",
        "☐ à cocher",
        "☑ coché",
        "→ suite",
        "½ ≤ ≥ ≠ × ÷ − ± …",
        "naïve\u00adment",
        "a\u200bb",
        "e\u0301clair",
        "Kreiz-Breizh ñ ç ŵ ŷ",
        "“guillemets”",
        "tiret\u2011insécable",
        "A/B/C",
        "–— ‰ † ‡ • · № ™ © ®",
        "ĳ ł ő ş ț ž đ",
        "ʻokina",
        "<&>\"'"
    };
    private static final String LONG_WORD = "anticonstitutionnellement".repeat(9);
    private static final String LONG_URL =
            "https://www.exemple.fr/politique-de-la-ville/engagements-quartiers-2030/"
                    + "documents/convention-cadre.pdf?version=2024-03-28&annexe=1".repeat(3);

    private final Random random;
    private final Knobs knobs;
    private int parties;
    private int level;
    private boolean inFootnote;

    public Trees(long seed, Knobs knobs) {
        this.random = new Random(seed * 2_862_933_555_777_941_757L + 3_037_000_493L);
        this.knobs = knobs;
    }

    /**
     * A paper of 0 to about 6 pages with everything in it; each twentieth is up to 40 pages long.
     */
    public static Document document(long seed) {
        Knobs knobs = Knobs.USUAL.withBlocks((int) Math.floorMod(seed * 7, 12L));
        if (seed % 20 == 9) {
            knobs = knobs.withBlocks(50);
        }
        return new Trees(seed, seed % 3 == 0 ? knobs.tame() : knobs).document();
    }

    /**
     * A council's note such as the secretariat makes ten of in a week: headings, prose, lists on
     * two levels, links, one small table; about {@code pages} pages.
     */
    public static Document note(int pages) {
        Trees trees = new Trees(pages, new Knobs(0, false, false, false, 0));
        List<Block> body = new ArrayList<>();
        body.add(heading("title", 1, "Contrat de ville «\u00a0Engagements Quartiers 2030\u00a0»"));
        for (int i = 0; i < pages * 2; i++) {
            body.add(heading("", 2, "En matière d’insertion des jeunes, objectif " + (i + 1)));
            body.add(trees.prose(70));
            body.add(trees.prose(45));
            body.add(trees.bullets(2, 4));
            if (i % 8 == 3) {
                body.add(trees.table());
            }
        }
        return new Document(metadata("Note de présentation"), header(), footer(), body);
    }

    /** A paper to be signed by that many, two pages long. */
    public static Document signable(int signatories) {
        Trees trees = new Trees(signatories, new Knobs(0, false, true, false, signatories));
        List<Block> body = new ArrayList<>();
        body.add(heading("title", 1, "Annexe communale"));
        body.add(trees.prose(120));
        body.add(heading("", 2, "Engagements"));
        body.add(trees.bullets(3, 4));
        body.add(trees.prose(200));
        body.add(trees.signatures(signatories));
        return new Document(metadata("Annexe d’Antony"), header(), footer(), body);
    }

    public Document document() {
        List<Block> body = new ArrayList<>();
        if (knobs.blocks > 0 && !(knobs.hostile && chance(4))) {
            body.add(heading("title", 1, "Contrat de ville, papier d’essai"));
            level = 1;
        }
        while (body.size() < knobs.blocks) {
            body.addAll(blocks(0));
        }
        int count = count();
        if (count > 0) {
            body.add(signatures(count));
        }
        return new Document(
                metadata("Papier d’essai « ☑ » <&>"),
                chance(5) ? List.of() : header(),
                chance(5) ? List.of() : footer(),
                body);
    }

    private int count() {
        return knobs.signatories >= 0 ? knobs.signatories : chance(2) ? 0 : random.nextInt(13);
    }

    // ---- Blocks

    /** One or two blocks that may stand at the top level or in a section. */
    private List<Block> blocks(int depth) {
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> List.of(heading(), prose(60));
            case 3 -> List.of(bullets(1 + random.nextInt(5), 3));
            case 4 -> List.of(ordered(1 + random.nextInt(3)));
            case 5 -> List.of(table());
            case 6 -> List.of(new Block.Quote(attributes(), several(1, 2, i -> prose(40))));
            case 7 -> depth > 2 ? List.of() : List.of(section(depth));
            case 8 ->
                    List.of(
                            new Block.Keep(
                                    attributes(), List.of(prose(30), bullets(1, 3), prose(10))));
            case 9 -> chance(3) ? List.of(new Block.PageBreak()) : List.of(prose(90));
            case 10 -> List.of(new Block.Paragraph(styled("subtitle"), inlines(6, 1)));
            default -> List.of(prose(10 + random.nextInt(120)));
        };
    }

    private Block section(int depth) {
        List<Block> content = new ArrayList<>();
        content.add(heading());
        for (int i = random.nextInt(4); i > 0; i--) {
            content.addAll(blocks(depth + 1));
        }
        return new Block.Section(new Attributes("", "ref-" + random.nextInt(99), ""), content);
    }

    private Block heading() {
        int deepest = Math.min(6, level + 1);
        level = 1 + random.nextInt(deepest);
        return new Block.Heading(attributes(), level, inlines(2 + random.nextInt(8), 1));
    }

    private static Block heading(String style, int level, String text) {
        return new Block.Heading(Attributes.style(style), level, List.of(new Inline.Text(text)));
    }

    private Block.Paragraph prose(int words) {
        if (knobs.hostile && chance(25)) {
            return new Block.Paragraph(attributes(), List.of());
        }
        return new Block.Paragraph(attributes(), inlines(words, 2));
    }

    private Block bullets(int depth, int items) {
        return new Block.BulletList(
                attributes(), several(1, items, i -> item(i, depth - 1, items)));
    }

    private Block ordered(int depth) {
        Block.Numbering[] all = Block.Numbering.values();
        return new Block.OrderedList(
                attributes(),
                all[random.nextInt(all.length)],
                chance(3) ? 1 + random.nextInt(30) : 1,
                several(1, 5, i -> item(i, depth - 1, 3)));
    }

    /** Every first item goes on to the wanted depth, so that lists five deep come about. */
    private Block.ListItem item(int index, int deeper, int items) {
        List<Block> content = new ArrayList<>();
        if (!(knobs.hostile && chance(30))) {
            content.add(prose(3 + random.nextInt(25)));
        }
        if (deeper > 0 && (index == 0 || chance(3))) {
            content.add(chance(4) ? ordered(deeper) : bullets(deeper, items));
        }
        if (chance(8)) {
            content.add(prose(20));
        }
        return new Block.ListItem(attributes(), content);
    }

    // ---- Tables

    private Block table() {
        int columns = 1 + random.nextInt(5);
        int rows = knobs.hostile && chance(12) ? 40 + random.nextInt(60) : 1 + random.nextInt(12);
        List<Block.Row> head =
                several(0, 2, i -> new Block.Row(attributes(), cells(columns, () -> head())));
        return new Block.Table(
                attributes(),
                chance(2) ? inlines(5, 0) : List.of(),
                widths(columns),
                head,
                body(columns, rows));
    }

    private List<Block.Column> widths(int columns) {
        return IntStream.range(0, columns)
                .mapToObj(i -> new Block.Column(chance(2) ? 0 : 10 + random.nextInt(20)))
                .toList();
    }

    private static List<Block.Cell> cells(int columns, Supplier<Block.Cell> cell) {
        List<Block.Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            cells.add(cell.get());
        }
        return cells;
    }

    private Block.Cell head() {
        return cell(true, 1, 1, List.of(new Block.Paragraph(Attributes.NONE, inlines(2, 0))));
    }

    /** Rows that cover every place of the grid once, with spans of rows and columns in it. */
    private List<Block.Row> body(int columns, int rows) {
        int[] covered = new int[columns];
        List<Block.Row> body = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Block.Cell> cells = new ArrayList<>();
            for (int column = 0; column < columns; ) {
                if (covered[column] > 0) {
                    covered[column++]--;
                    continue;
                }
                int width = 1;
                while (chance(9) && column + width < columns && covered[column + width] == 0) {
                    width++;
                }
                int height = chance(9) ? Math.min(rows - row, 2 + random.nextInt(2)) : 1;
                cells.add(cell(column == 0 && chance(3), height, width, content(rows)));
                for (int i = 0; i < width; i++) {
                    covered[column++] = height - 1;
                }
            }
            body.add(new Block.Row(attributes(), cells));
        }
        return body;
    }

    private List<Block> content(int rows) {
        if (knobs.hostile && chance(60)) {
            return several(2, 5, i -> prose(200));
        }
        if (rows < 15 && chance(8)) {
            return List.of(prose(4), bullets(1 + random.nextInt(2), 2));
        }
        return chance(15) ? List.of() : List.of(prose(1 + random.nextInt(9)));
    }

    private Block.Cell cell(boolean header, int rows, int columns, List<Block> content) {
        Block.Alignment[] all = Block.Alignment.values();
        return new Block.Cell(
                attributes(), header, rows, columns, all[random.nextInt(all.length)], content);
    }

    // ---- Signatures

    private Block signatures(int count) {
        return new Block.Signatures(
                attributes(),
                List.of(
                        new Block.Paragraph(
                                Attributes.NONE,
                                List.of(
                                        new Inline.Text("Fait à "),
                                        new Inline.Blank("place", "……………"),
                                        new Inline.Text(", le "),
                                        new Inline.Blank("date", "……………")))),
                several(count, count, i -> signature()));
    }

    private Block.Signature signature() {
        String party = "partie-" + ++parties;
        return new Block.Signature(
                Attributes.NONE,
                party,
                List.of(
                        paragraph("Pour la commune de " + party),
                        paragraph(
                                parties % 2 == 0 ? "Le maire" : "Madame Élise L’Herbier, maire")));
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(Attributes.NONE, List.of(new Inline.Text(text)));
    }

    // ---- Inlines

    private List<Inline> inlines(int words, int depth) {
        List<Inline> content = new ArrayList<>();
        int left = words;
        while (left > 0) {
            int some = Math.min(left, 1 + random.nextInt(knobs.blocks == 0 ? 40 : 12));
            content.add(new Inline.Text(text(some) + " "));
            left -= some;
            if (depth > 0 && left > 0 && chance(2)) {
                content.add(knobs.blocks == 0 ? plain() : special(depth));
                content.add(new Inline.Text(" "));
            }
        }
        content.add(new Inline.Text(text(1) + "."));
        return merged(content);
    }

    /** What a note really has in its lines. */
    private Inline plain() {
        return switch (random.nextInt(4)) {
            case 0 -> new Inline.Strong(List.of(new Inline.Text(text(3))));
            case 1 -> new Inline.Emphasis(List.of(new Inline.Text(text(2))));
            case 2 ->
                    new Inline.Link("https://sig.ville.gouv.fr/", List.of(new Inline.Text("SIG")));
            default -> new Inline.Text(word());
        };
    }

    private Inline special(int depth) {
        return switch (random.nextInt(17)) {
            case 0, 1, 2 -> new Inline.Strong(inlines(3, depth - 1));
            case 3, 4 -> new Inline.Emphasis(inlines(3, depth - 1));
            case 5 -> new Inline.Superscript(List.of(new Inline.Text("er")));
            case 6 -> new Inline.Subscript(List.of(new Inline.Text("2")));
            case 7 -> new Inline.Code("data/contrat.json?x=1 && y");
            case 8 ->
                    new Inline.Abbreviation(
                            "quartier prioritaire de la politique de la ville",
                            List.of(new Inline.Text("QPV")));
            case 9 -> new Inline.Span("en", "", inlines(2, 0));
            case 10 -> new Inline.Span("", chance(2) ? "quote" : "code", inlines(2, 0));
            case 11, 12 ->
                    new Inline.Link(
                            "https://sig.ville.gouv.fr/Territoire/"
                                    + random.nextInt(999)
                                    + "?a=b&c",
                            chance(4) && knobs.hostile
                                    ? List.of(new Inline.Text(LONG_URL))
                                    : inlines(3, 0));
            case 13 -> knobs.footnotes && !inFootnote ? footnote() : new Inline.LineBreak();
            case 14 -> knobs.images ? image() : new Inline.LineBreak();
            case 15 -> new Inline.LineBreak();
            default -> new Inline.Blank("number", "……………");
        };
    }

    /** No footnote within a footnote: Word knows none. */
    private Inline footnote() {
        inFootnote = true;
        List<Block> content =
                chance(6)
                        ? List.of(prose(20), bullets(1, 2))
                        : List.of(prose(5 + random.nextInt(40)));
        inFootnote = false;
        return new Inline.Footnote(content);
    }

    private Inline image() {
        return switch (random.nextInt(4)) {
            case 0 -> new Inline.Image("logo.png", "Ville de Sceaux");
            case 1 -> new Inline.Image("photo.jpg", "Le quartier des Blagis, vu du parc");
            case 2 -> new Inline.Image("haut.png", "Une frise");
            default -> new Inline.Image("gris.png", "");
        };
    }

    private String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(word());
        }
        return text.toString();
    }

    private String word() {
        if (knobs.hostile && chance(120)) {
            return LONG_WORD;
        }
        if (knobs.hostile && chance(60)) {
            return ODD[random.nextInt(ODD.length)];
        }
        return WORDS[random.nextInt(WORDS.length)].replace('_', ' ');
    }

    /** As the tree promises: neighbouring texts are one. */
    private static List<Inline> merged(List<Inline> content) {
        List<Inline> merged = new ArrayList<>();
        for (Inline inline : content) {
            if (inline instanceof Inline.Text(String value)
                    && !merged.isEmpty()
                    && merged.getLast() instanceof Inline.Text(String before)) {
                merged.set(merged.size() - 1, new Inline.Text((before + value).replace("  ", " ")));
            } else {
                merged.add(inline);
            }
        }
        return merged;
    }

    // ---- Furniture

    private Attributes attributes() {
        return chance(20) ? new Attributes("", "ref-" + random.nextInt(99), "en") : Attributes.NONE;
    }

    private Attributes styled(String style) {
        return new Attributes(style, chance(2) ? "" : "r" + random.nextInt(9), "");
    }

    private static Metadata metadata(String title) {
        return new Metadata(
                title,
                "Politique de la ville",
                "Ville de Sceaux",
                List.of("contrat de ville", "Blagis"),
                "fr-FR",
                LocalDate.of(2024, 3, 28));
    }

    private static List<Block> header() {
        return List.of(paragraph("Ville de Sceaux – séance du 28 mars 2024"));
    }

    private static List<Block> footer() {
        return List.of(
                new Block.Paragraph(
                        Attributes.NONE,
                        List.of(
                                new Inline.Text("Page "),
                                new Inline.PageNumber(),
                                new Inline.Text(" / "),
                                new Inline.PageCount())));
    }

    /** The pictures the trees name: opaque, with an alpha channel, JPEG, grey; one very tall. */
    public static Images images() {
        return Holder.IMAGES;
    }

    private static final class Holder {
        private static final Images IMAGES =
                new Images(
                        Map.of(
                                "logo.png", picture("png", 120, 60, BufferedImage.TYPE_INT_ARGB),
                                "photo.jpg", picture("jpg", 900, 600, BufferedImage.TYPE_INT_RGB),
                                "haut.png", picture("png", 40, 1800, BufferedImage.TYPE_INT_RGB),
                                "gris.png", picture("png", 30, 30, BufferedImage.TYPE_BYTE_GRAY)));
    }

    private static byte[] picture(String format, int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.BLUE, width, height, Color.ORANGE));
        pen.fillOval(0, 0, width, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    // ---- Chance

    /** One time in {@code n}. */
    private boolean chance(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> List<T> several(int least, int most, IntFunction<T> each) {
        List<T> list = new ArrayList<>();
        int count = least + random.nextInt(most - least + 1);
        for (int i = 0; i < count; i++) {
            list.add(each.apply(i));
        }
        return list;
    }
}
