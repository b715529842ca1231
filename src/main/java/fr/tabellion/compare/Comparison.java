package fr.tabellion.compare;

import fr.tabellion.compare.Redline.Fate;
import fr.tabellion.document.Block;
import fr.tabellion.document.Document;
import fr.tabellion.problem.Problem;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A concluded text against today's: what changed, provision by provision.
 *
 * <pre>
 * Comparison.of("annexe-antony", inForce, today)
 *     .without(change -> change.ref().equals("antony/commitment:3"))
 *     .redline()
 * </pre>
 *
 * <p>The text in force keeps its order, its numbers, its typography, its header and footer: only
 * contractual fields change it. Whatever else differs is {@link #unexplained}.
 */
public final class Comparison {
    private final String text;
    private final Document inForce;
    private final Document redline;
    private final List<Amended> provisions;
    private final List<Problem> unexplained;

    private Comparison(
            String text,
            Document inForce,
            Document redline,
            List<Amended> provisions,
            List<Problem> unexplained) {
        this.text = text;
        this.inForce = inForce;
        this.redline = redline;
        this.provisions = provisions;
        this.unexplained = unexplained;
    }

    /**
     * @param text the paper's name, such as {@code annexe-antony}, for messages
     * @param inForce as concluded, or as the last avenant left it
     * @param today as today's data would have it
     */
    public static Comparison of(String text, Document inForce, Document today) {
        Ledger ledger = new Ledger(text);
        List<Block> body = Merger.merge(inForce.body(), today.body(), ledger);
        return new Comparison(
                text, inForce, with(inForce, body), ledger.amended(), ledger.unexplained());
    }

    private static Document with(Document document, List<Block> body) {
        return new Document(document.metadata(), document.header(), document.footer(), body);
    }

    public String text() {
        return text;
    }

    public Document inForce() {
        return inForce;
    }

    /** In the order of the text in force. */
    public List<Amended> provisions() {
        return provisions;
    }

    public List<Change> changes() {
        return provisions.stream().flatMap(amended -> amended.changes().stream()).toList();
    }

    /**
     * Differences that no contractual field explains: they make no article, and stay as they were.
     */
    public List<Problem> unexplained() {
        return unexplained;
    }

    public boolean isEmpty() {
        return provisions.isEmpty();
    }

    /** As if those changes had not been made: left out or deferred by a person. */
    public Comparison without(Predicate<Change> leftOut) {
        Set<String> out = new HashSet<>();
        changes().stream().filter(leftOut).forEach(change -> out.add(change.id()));
        List<Amended> left =
                provisions.stream()
                        .map(amended -> without(amended, out))
                        .filter(amended -> !amended.changes().isEmpty())
                        .toList();
        Document settled =
                Redline.settled(redline, id -> out.contains(id) ? Fate.REJECTED : Fate.MARKED);
        return new Comparison(text, inForce, settled, left, unexplained);
    }

    private static Amended without(Amended amended, Set<String> out) {
        return new Amended(
                amended.ref(),
                amended.place(),
                amended.changes().stream().filter(change -> !out.contains(change.id())).toList());
    }

    /** The text in force with the changes applied, its numbers kept: the next baseline. */
    public Document applied() {
        return Redline.accepted(redline);
    }

    /** One tree with both: accepted it reads as {@link #applied}, rejected as the text in force. */
    public Document redline() {
        return redline;
    }

    /**
     * {@link #applied} for reading, each changed passage with a footnote that names its avenant;
     * without signature blocks, which belong to what was signed.
     *
     * @param notice what the text says of itself, under its title; empty for nothing
     * @param note « Modifié par l’avenant n° 1 du 3 mars 2026 »
     */
    public Document consolidated(String notice, Function<Change, String> note) {
        return with(redline, Consolidation.of(redline.body(), changes(), notice, note));
    }
}
