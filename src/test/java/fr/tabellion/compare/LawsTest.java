package fr.tabellion.compare;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.compare.Annexe.Item;
import fr.tabellion.compare.Annexe.Theme;
import fr.tabellion.compare.Quotation.Quote;
import fr.tabellion.document.Block;
import fr.tabellion.document.Document;
import fr.tabellion.document.Dump;
import fr.tabellion.document.Inline;
import fr.tabellion.document.Texts;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What holds of any two texts. */
class LawsTest {
    private static final int PAIRS = Boolean.getBoolean("soak") ? 3_000 : 150;

    /** Two texts of one seed, and the comparison. */
    private record Pair(
            long seed, Annexe was, Document before, Document now, Comparison comparison) {
        private static final java.util.Map<Long, Pair> KNOWN =
                new java.util.concurrent.ConcurrentHashMap<>();

        static Pair of(long seed) {
            return seed < 1000 ? KNOWN.computeIfAbsent(seed, Pair::made) : made(seed);
        }

        private static Pair made(long seed) {
            Edits edits = new Edits(seed);
            Annexe before = edits.annexe(2 + (int) (seed % 6));
            Annexe now = edits.edited(before, 1 + (int) (seed % 7));
            return new Pair(
                    seed,
                    now,
                    before.document(),
                    now.document(),
                    Comparison.of("annexe", before.document(), now.document()));
        }
    }

    @Test
    void a_text_applied_is_todays_and_a_redline_rejected_the_one_in_force() {
        for (long seed = 0; seed < PAIRS; seed++) {
            Pair pair = Pair.of(seed);
            Comparison comparison = pair.comparison;
            assertThat(comparison.unexplained()).as("seed " + seed).isEmpty();
            assertThat(Canon.of(comparison.applied()))
                    .as("seed " + seed)
                    .isEqualTo(Canon.of(pair.now));
            assertThat(Dump.write(Redline.rejected(comparison.redline())))
                    .as("seed " + seed)
                    .isEqualTo(Dump.write(pair.before));
            assertThat(Redline.accepted(comparison.redline())).isEqualTo(comparison.applied());
            assertThat(Dump.read(Dump.write(comparison.redline()))).isEqualTo(comparison.redline());
        }
    }

    @Test
    void nothing_changes_between_a_text_and_itself() {
        for (long seed = 0; seed < PAIRS; seed++) {
            Document text = new Edits(seed).annexe(6).document();
            Comparison comparison = Comparison.of("annexe", text, text);
            assertThat(comparison.isEmpty()).as("seed " + seed).isTrue();
            assertThat(comparison.redline()).isEqualTo(text);
        }
    }

    @Test
    void what_was_applied_does_not_change_again() {
        for (long seed = 0; seed < PAIRS; seed++) {
            Pair pair = Pair.of(seed);
            Comparison again = Comparison.of("annexe", pair.comparison.applied(), pair.now);
            assertThat(again.changes()).as("seed " + seed).isEmpty();
            assertThat(again.unexplained()).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void each_mark_belongs_to_one_change_and_each_change_to_one_article() {
        for (long seed = 0; seed < PAIRS; seed++) {
            Comparison comparison = Pair.of(seed).comparison;
            List<String> changes = comparison.changes().stream().map(Change::id).toList();
            assertThat(changes).as("seed " + seed).doesNotHaveDuplicates();
            assertThat(marks(comparison.redline()))
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(new java.util.TreeSet<>(changes));
            List<Change> stated =
                    Wording.articles(List.of(new Wording.Cited(ArticlesTest.ANTONY, comparison)))
                            .stream()
                            .flatMap(article -> article.changes().stream())
                            .toList();
            assertThat(stated).containsExactlyElementsOf(comparison.changes());
        }
    }

    private static java.util.Set<String> marks(Document redline) {
        java.util.Set<String> marks = new java.util.TreeSet<>();
        Matcher mark = Pattern.compile("change=\"(\\d+)\"").matcher(Dump.write(redline));
        while (mark.find()) {
            marks.add(mark.group(1));
        }
        return marks;
    }

    @Test
    void two_avenants_say_in_the_end_what_one_would() {
        for (long seed = 0; seed < PAIRS; seed++) {
            Edits edits = new Edits(seed);
            Annexe first = edits.annexe(5);
            Annexe second = edits.edited(first, 3);
            Annexe third = edits.edited(second, 3);
            Document one = Comparison.of("annexe", first.document(), second.document()).applied();
            Document two = Comparison.of("annexe", one, third.document()).applied();
            Document both = Comparison.of("annexe", first.document(), third.document()).applied();
            assertThat(Canon.of(two)).as("seed " + seed).isEqualTo(Canon.of(both));
        }
    }

    @Test
    void changes_left_out_leave_the_others_as_they_are() {
        for (long seed = 0; seed < PAIRS; seed++) {
            Comparison comparison = Pair.of(seed).comparison;
            Comparison odd = comparison.without(c -> Integer.parseInt(c.id()) % 2 == 0);
            assertThat(marks(odd.redline()))
                    .isEqualTo(
                            new java.util.TreeSet<>(
                                    odd.changes().stream().map(Change::id).toList()));
            assertThat(Redline.rejected(odd.redline())).isEqualTo(comparison.inForce());
            assertThat(comparison.without(c -> true).redline()).isEqualTo(comparison.inForce());
        }
    }

    @Test
    void a_consolidated_text_without_its_notes_is_the_text_applied() {
        for (long seed = 0; seed < PAIRS; seed++) {
            Comparison comparison = Pair.of(seed).comparison;
            Document consolidated = comparison.consolidated("", change -> "NOTE " + change.id());
            String words = String.join("\n", Texts.of(consolidated));
            for (Change change : comparison.changes()) {
                // Who signed is told by the signed avenants.
                if (change instanceof Change.PartyJoined || change instanceof Change.PartyLeft) {
                    continue;
                }
                assertThat(words).as("seed " + seed).contains("NOTE " + change.id());
            }
            String dump = Dump.write(consolidated);
            String left =
                    dump.replaceAll("(?m)^    paragraph style=\"notice\"\\n      \"NOTE.*\\n", "");
            String bare = left.replaceAll("(?m)^( *)footnote\\n(?:\\1 .*\\n)*", "");
            String applied = Dump.write(comparison.applied());
            assertThat(bare)
                    .as("seed " + seed)
                    .isEqualTo(applied.replaceAll("(?m)^    signatures\\n(?:     .*\\n)*", ""));
        }
    }

    @Test
    void quoted_words_stand_once_and_exchanged_give_todays_passage() {
        int quoted = 0;
        for (long seed = 0; seed < PAIRS; seed++) {
            for (Change change : Pair.of(seed).comparison.changes()) {
                if (change instanceof Change.Reworded reworded) {
                    quoted += exchange(reworded.before(), reworded.after(), "seed " + seed);
                } else if (change instanceof Change.CellChanged cell) {
                    quoted += exchange(cell.before(), cell.after(), "seed " + seed);
                }
            }
        }
        assertThat(quoted).isGreaterThan(PAIRS / 4);
    }

    /** All at once, as a reader of the article would: from the last to the first. */
    private static int exchange(List<Inline> before, List<Inline> after, String seed) {
        List<Quote> quotes = Quotation.of(before, after);
        String passage = Texts.of(before);
        String text = passage;
        for (Quote quote : quotes.reversed()) {
            String old =
                    switch (quote) {
                        case Quote.Replaced r -> Strand.text(r.before());
                        case Quote.Deleted d -> Strand.text(d.before());
                        case Quote.Inserted i -> Strand.text(i.anchor());
                    };
            assertThat(passage.split(Pattern.quote(old), -1)).as(seed).hasSize(2);
            String now =
                    switch (quote) {
                        case Quote.Replaced r -> Strand.text(r.now());
                        case Quote.Deleted d -> "";
                        case Quote.Inserted i when i.after() -> old + " " + Strand.text(i.now());
                        case Quote.Inserted i -> Strand.text(i.now()) + " " + old;
                    };
            int at = passage.indexOf(old);
            text = text.substring(0, at) + now + text.substring(at + old.length());
        }
        if (!quotes.isEmpty()) {
            assertThat(Strand.key(text)).as(seed).isEqualTo(Strand.key(Texts.of(after)));
        }
        return quotes.size();
    }

    // ---- Hostile texts

    @Test
    void items_that_read_alike_are_told_apart_by_their_number() {
        Annexe before = new Annexe();
        Theme theme = new Theme("emploi", "Emploi");
        for (int i = 0; i < 5; i++) {
            theme.of("ville").add(new Item("Soutenir l’emploi"));
        }
        before.themes.add(theme);
        Annexe now = before.copy();
        now.theme("emploi").of("ville").remove(2);
        now.theme("emploi").of("ville").get(0).text = "Soutenir l’emploi des jeunes";
        Comparison comparison = Comparison.of("annexe", before.document(), now.document());
        assertThat(Canon.of(comparison.applied())).isEqualTo(Canon.of(now.document()));
        assertThat(comparison.changes()).hasSize(2);
    }

    @Test
    void texts_swapped_between_two_items_with_ids_are_two_changes() {
        Annexe before = Annexe.sample();
        before.theme("emploi").of("ville").get(0).id = "un";
        before.theme("emploi").of("ville").get(1).id = "deux";
        Annexe now = before.copy();
        Item one = now.theme("emploi").of("ville").get(0);
        Item two = now.theme("emploi").of("ville").get(1);
        String text = one.text;
        one.text = two.text;
        two.text = text;
        Comparison comparison = Comparison.of("annexe", before.document(), now.document());
        assertThat(comparison.changes()).hasSize(2).allMatch(c -> c instanceof Change.Reworded);
        assertThat(Canon.of(comparison.applied())).isEqualTo(Canon.of(now.document()));
    }

    @Test
    void an_empty_text_takes_all_of_todays_and_gives_it_back() {
        Document full = Annexe.sample().document();
        List<Block> nothing = new ArrayList<>();
        Document empty = new Document(full.metadata(), full.header(), full.footer(), nothing);
        Comparison grown = Comparison.of("annexe", empty, full);
        assertThat(grown.provisions()).as("one article completes it").hasSize(1);
        assertThat(Redline.rejected(grown.redline())).isEqualTo(empty);
        Comparison shrunk = Comparison.of("annexe", full, empty);
        assertThat(Redline.rejected(shrunk.redline())).isEqualTo(full);
    }

    @Test
    void five_hundred_items_in_another_order_and_every_tenth_reworded() {
        Annexe before = new Annexe();
        Theme theme = new Theme("emploi", "Emploi");
        for (int i = 0; i < 500; i++) {
            theme.of("ville").add(new Item("Engagement " + i + " pour la ville et ses habitants"));
        }
        before.themes.add(theme);
        Annexe now = before.copy();
        List<Item> items = now.theme("emploi").of("ville");
        for (int i = 0; i < 500; i += 10) {
            items.get(i).text = items.get(i).text.replace("habitants", "quartiers");
        }
        Collections.shuffle(items, new java.util.Random(1));
        Comparison comparison = Comparison.of("annexe", before.document(), now.document());
        assertThat(comparison.changes()).hasSize(50).allMatch(c -> c instanceof Change.Reworded);
        assertThat(Canon.of(comparison.applied())).isEqualTo(Canon.of(now.document()));
    }
}
