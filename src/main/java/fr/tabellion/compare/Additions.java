package fr.tabellion.compare;

import fr.tabellion.compare.Change.Added;
import fr.tabellion.compare.Change.Removed;
import fr.tabellion.compare.Change.What;
import fr.tabellion.compare.Clause.Subject;
import fr.tabellion.document.Attributes;
import fr.tabellion.document.Block;
import fr.tabellion.document.Inline;
import fr.tabellion.typography.Agreement;

import java.util.List;
import java.util.Optional;

/**
 * The words for what is added, with its quotation: to a text, among others, or in their place.
 *
 * <pre>
 * après le III de l’annexe d’Antony, il est inséré un III bis ainsi rédigé : « … »
 * sont complétés par deux tirets ainsi rédigés : « … »
 * le deuxième tiret est remplacé par un tiret ainsi rédigé : « … »
 * </pre>
 */
final class Additions {
    private final TextName text;

    Additions(TextName text) {
        this.text = text;
    }

    /** Neighbours that are added at one place share a clause. */
    Clause clause(List<Added> some, Locator provision) {
        return some.getFirst().what() == What.PART
                ? part(some.getFirst(), blocks(some))
                : inserted(some, provision);
    }

    /** A part without a number at the end of a text. */
    static boolean completes(Added added) {
        return added.what() == What.PART
                && added.name() instanceof Step.Titled
                && added.anchor().last();
    }

    /** « Après le III de l’annexe d’Antony, il est inséré un III bis ainsi rédigé : » */
    private Clause part(Added added, List<Block> quoted) {
        boolean numbered = added.name() instanceof Step.Numbered;
        Optional<Step> after = added.anchor().after();
        Sentence sentence = new Sentence();
        if (after.isPresent() && (numbered || !added.anchor().last())) {
            sentence.text("après " + French.the(after.get()) + " " + text.of() + ", ");
        } else if (added.anchor().next().isPresent() && !added.anchor().last()) {
            sentence.text(
                    "avant " + French.the(added.anchor().next().get()) + " " + text.of() + ", ");
        } else {
            sentence.text(text.the() + " est ")
                    .text(Agreement.agreed("complété", text.feminine(), false))
                    .text(" par les dispositions suivantes");
            return new Clause(Locator.WHOLE, Subject.NONE, sentence, quoted);
        }
        boolean feminine = French.isFeminine(added.name());
        sentence.text("il est " + Agreement.agreed("inséré", false, false) + " ")
                .text(French.a(added.name()))
                .text(" ainsi " + Agreement.agreed("rédigé", feminine, false));
        return new Clause(Locator.WHOLE, Subject.NONE, sentence, quoted);
    }

    private Clause inserted(List<Added> some, Locator provision) {
        Added first = some.getFirst();
        Locator context = first.place().from(provision);
        Thing thing = thing(first, some.size());
        boolean completes = first.anchor().last();
        Sentence sentence = new Sentence();
        if (completes) {
            Optional<Step> container = context.last().or(() -> provision.last());
            boolean feminine = container.map(French::isFeminine).orElse(text.feminine());
            boolean plural = container.map(French::isPlural).orElse(false);
            sentence.text(plural ? "sont " : "est ")
                    .text(Agreement.agreed("complété", feminine, plural))
                    .text(" par " + thing.words());
        } else {
            String place =
                    first.anchor()
                            .after()
                            .map(step -> "après " + French.the(step))
                            .or(() -> first.anchor().next().map(s -> "avant " + French.the(s)))
                            .orElse("au début");
            sentence.text(place + ", " + thing.isInserted() + " " + thing.words());
        }
        return quoting(context, completes ? Subject.LAST : Subject.WITHIN, sentence, some);
    }

    /** « le deuxième tiret est remplacé par un tiret ainsi rédigé : « … » » */
    static Clause exchanged(List<Added> some, List<Removed> gone, Locator provision) {
        Added first = some.getFirst();
        Sentence sentence =
                new Sentence()
                        .text(Exchange.named(gone))
                        .text(gone.size() > 1 ? " sont remplacés par " : " est remplacé par ")
                        .text(thing(first, some.size()).words());
        return quoting(first.place().from(provision), Subject.WITHIN, sentence, some);
    }

    /** A single line is quoted in the sentence, anything else below it. */
    private static Clause quoting(
            Locator context, Subject subject, Sentence sentence, List<Added> some) {
        Added first = some.getFirst();
        boolean plain = first.what() == What.ITEM || first.what() == What.PARAGRAPH;
        if (some.size() == 1 && plain) {
            Optional<List<Inline>> line = line(first.content());
            if (line.isPresent()) {
                sentence.text("\u00a0: ").quote(line.get());
                return new Clause(context, subject, sentence, List.of());
            }
        }
        return new Clause(context, subject, sentence, blocks(some));
    }

    /** What is but one line. */
    static Optional<List<Inline>> line(List<Block> content) {
        return content.size() == 1 && content.getFirst() instanceof Block.Paragraph paragraph
                ? Optional.of(paragraph.content())
                : Optional.empty();
    }

    private static List<Block> blocks(List<Added> some) {
        Added first = some.getFirst();
        if (first.what() == What.ITEM) {
            List<Block.ListItem> items =
                    some.stream()
                            .map(added -> new Block.ListItem(Attributes.NONE, added.content()))
                            .toList();
            return List.of(
                    first.name() instanceof Step.Point
                            ? numbered(first, items)
                            : new Block.BulletList(Attributes.NONE, items));
        }
        if (first.what() == What.ROW) {
            return List.of(table(some));
        }
        return some.stream().flatMap(added -> added.content().stream()).toList();
    }

    private static Block numbered(Added first, List<Block.ListItem> items) {
        String digits = first.name() instanceof Step.Point(String mark) ? mark : "";
        int start = digits.matches("\\d+°") ? Integer.parseInt(digits.replace("°", "")) : 1;
        return new Block.OrderedList(Attributes.NONE, Block.Numbering.DECIMAL, start, items);
    }

    private static Block table(List<Added> rows) {
        Block.Table first = (Block.Table) rows.getFirst().content().getFirst();
        return new Block.Table(
                first.attributes(),
                first.caption(),
                first.columns(),
                first.head(),
                rows.stream()
                        .flatMap(row -> ((Block.Table) row.content().getFirst()).body().stream())
                        .toList());
    }

    // ---- Nouns

    /**
     * What is added, with its participle: « un tiret ainsi rédigé », « deux lignes ainsi rédigées
     * ».
     */
    private record Thing(String noun, boolean feminine, int count, boolean drafted) {
        String words() {
            if (!drafted) {
                return noun;
            }
            String article =
                    count == 1
                            ? (feminine ? "une " : "un ") + noun
                            : French.cardinal(count, feminine) + " " + Agreement.plural(noun);
            return article + " ainsi " + Agreement.agreed("rédigé", feminine, count > 1);
        }

        String isInserted() {
            if (!drafted) {
                return "sont insérées";
            }
            return count == 1
                    ? "il est inséré"
                    : "sont " + Agreement.agreed("inséré", feminine, true);
        }
    }

    private static Thing thing(Added added, int count) {
        return switch (added.what()) {
            case ITEM ->
                    added.name() instanceof Step.Point(String mark) && count == 1
                            ? new Thing(mark, false, 1, true)
                            : new Thing(item(added), false, count, true);
            case PARAGRAPH -> new Thing("alinéa", false, count, true);
            case TABLE -> new Thing("tableau", false, count, true);
            case ROW -> new Thing("ligne", true, count, true);
            case PART, GROUP, BOX -> new Thing("les dispositions suivantes", true, 2, false);
        };
    }

    private static String item(Added added) {
        return switch (added.name()) {
            case Step.Tiret(int ordinal, int depth) when depth > 0 -> "sous-tiret";
            case Step.Point point -> "point";
            default -> "tiret";
        };
    }
}
