package fr.tabellion.pipeline;

import fr.tabellion.compare.Article;
import fr.tabellion.compare.Change;
import fr.tabellion.compare.Comparison;
import fr.tabellion.compare.TextName;
import fr.tabellion.compare.Wording;
import fr.tabellion.document.Block;
import fr.tabellion.document.Document;
import fr.tabellion.model.Avenant;
import fr.tabellion.model.Avenant.Treatment;
import fr.tabellion.model.Body;
import fr.tabellion.model.Contract;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Nearest;
import fr.tabellion.problem.Problem;
import fr.tabellion.register.Sealed;
import fr.tabellion.template.AvenantContent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Computes the avenants of a contract: what was concluded, against what today's data say.
 *
 * <pre>
 * texts in force → avenant 1 of the data (its scope) → … → what no avenant takes up
 * </pre>
 *
 * <p>Without a file of its own the next avenant takes up all that changed. A contract that is not
 * concluded has avenants only where the data have files for them: each adds its communes.
 */
final class Amending {
    /** Where a template keeps room for the text in force with the changes marked. */
    private static final String REDLINE = "redline";

    /** Where a template keeps room for the text that the avenant leaves. */
    private static final String CONSOLIDATED = "consolidated";

    /** Where the trees come from that are compared. */
    interface Texts {
        /** As today's data would have it; empty for a paper that they do not call for. */
        Optional<Drafted> today(String text);

        /** Whether it is not there only because a file that it stands on is broken. */
        boolean isStopped(String text);

        /** How an article calls it. */
        TextName name(String text);

        /**
         * What the data hold of the contract itself.
         *
         * @param communes those whose part is in it
         */
        Optional<Drafted> stated(Predicate<String> communes);

        /** A body, also one that the contract does not name any more. */
        Optional<Body> body(String id);
    }

    /** What came of it. */
    record Result(List<Amendment> amendments, List<Problem> problems) {
        static final Result NONE = new Result(List.of(), List.of());

        Result {
            amendments = List.copyOf(amendments);
            problems = List.copyOf(problems);
        }

        /** Of the texts, and of each avenant. */
        List<Problem> all() {
            return Stream.concat(
                            problems.stream(),
                            amendments.stream().flatMap(one -> one.problems().stream()))
                    .distinct()
                    .toList();
        }
    }

    private final Contract contract;
    private final Sealed vault;
    private final Texts texts;
    private final History history;
    private final Parties parties;
    private final List<Problem> problems = new ArrayList<>();
    private boolean stopped;

    private Amending(Contract contract, Sealed vault, Texts texts) {
        this.contract = contract;
        this.vault = vault;
        this.texts = texts;
        this.history = History.of(vault);
        this.parties = new Parties(contract, vault, texts::body);
    }

    /**
     * The avenants that are not concluded yet, in the order of their numbers.
     *
     * @throws fr.tabellion.register.DamagedException when what was sealed is not what it was
     */
    static Result of(Contract contract, Sealed vault, Texts texts) {
        return vault.register().isSound()
                ? new Amending(contract, vault, texts).result()
                : new Result(List.of(), List.of());
    }

    private Result result() {
        SortedMap<String, Document> inForce = new TreeMap<>();
        vault.inForce().forEach((name, text) -> inForce.put(name, text.document()));
        List<Amendment> amendments = inForce.isEmpty() ? unconcluded() : concluded(inForce);
        return new Result(amendments, problems);
    }

    // ---- A contract that was concluded

    private List<Amendment> concluded(SortedMap<String, Document> inForce) {
        SortedMap<String, Document> today = new TreeMap<>();
        for (String name : inForce.keySet()) {
            texts.today(name)
                    .ifPresentOrElse(
                            drafted -> document(drafted).ifPresent(doc -> today.put(name, doc)),
                            () -> missing(name));
        }
        return stopped || isBroken() ? List.of() : chain(inForce, today);
    }

    /** Of a broken file its own problem says enough; no avenant is drawn without its changes. */
    private void missing(String name) {
        if (texts.isStopped(name)) {
            stopped = true;
        } else {
            problems.add(Problem.of(Code.W811, place(), name));
        }
    }

    private boolean isBroken() {
        return problems.stream().anyMatch(Problem::isError);
    }

    private Optional<Document> document(Drafted drafted) {
        return switch (drafted) {
            case Drafted.Ready ready -> Optional.of(ready.document());
            case Drafted.Stopped stopped -> {
                problems.addAll(stopped.problems());
                yield Optional.empty();
            }
        };
    }

    /** Each avenant goes on from where the one before it leaves the text. */
    private List<Amendment> chain(
            SortedMap<String, Document> inForce, SortedMap<String, Document> today) {
        List<Amendment> amendments = new ArrayList<>();
        List<AvenantContent.Earlier> earlier = new ArrayList<>(history.avenants());
        SortedMap<String, Document> base = new TreeMap<>(inForce);
        for (Avenant avenant : toCome()) {
            List<Comparison> all = compared(base, today);
            Scope scope = Scope.of(contract, avenant);
            Amendment amendment = amendment(avenant, all, scope, earlier);
            amendments.add(amendment);
            base.putAll(amendment.texts());
            earlier.add(
                    new AvenantContent.Earlier(
                            avenant.number(),
                            avenant.conclusion().flatMap(Contract.Conclusion::date)));
        }
        left(base, today);
        return amendments;
    }

    /** Those that the data have files for, else the next one. */
    private List<Avenant> toCome() {
        int next =
                history.avenants().stream().mapToInt(AvenantContent.Earlier::number).max().orElse(0)
                        + 1;
        List<Avenant> declared =
                contract.avenants().stream().filter(one -> one.number() >= next).toList();
        return declared.isEmpty() ? List.of(Avenant.computed(next)) : declared;
    }

    private static List<Comparison> compared(
            SortedMap<String, Document> base, SortedMap<String, Document> today) {
        List<Comparison> all = new ArrayList<>();
        base.forEach(
                (name, inForce) ->
                        Optional.ofNullable(today.get(name))
                                .ifPresent(now -> all.add(Comparison.of(name, inForce, now))));
        return all;
    }

    /** Says what no avenant takes up, unless somebody put it off or left it out. */
    private void left(SortedMap<String, Document> base, SortedMap<String, Document> today) {
        List<String> treated =
                contract.avenants().stream()
                        .flatMap(one -> one.changes().stream())
                        .filter(one -> one.kind() != Treatment.Kind.RECTIFY)
                        .map(Treatment::ref)
                        .toList();
        List<String> left =
                compared(base, today).stream()
                        .flatMap(one -> one.changes().stream())
                        .map(Change::ref)
                        .filter(ref -> !treated.contains(ref))
                        .distinct()
                        .toList();
        if (!left.isEmpty()) {
            problems.add(Problem.of(Code.W812, place(), String.join(", ", left)));
        }
    }

    private Location place() {
        return Location.of(vault.register().name());
    }

    // ---- A contract that was not

    private List<Amendment> unconcluded() {
        List<Avenant> declared =
                contract.avenants().stream().filter(one -> !one.communes().isEmpty()).toList();
        if (declared.isEmpty()) {
            return List.of();
        }
        List<Amendment> amendments = new ArrayList<>();
        List<AvenantContent.Earlier> earlier = new ArrayList<>();
        List<String> communes = new ArrayList<>();
        for (Avenant avenant : declared) {
            Optional<Document> before = stated(List.copyOf(communes));
            communes.addAll(avenant.communes());
            Optional<Document> after = stated(List.copyOf(communes));
            if (before.isPresent() && after.isPresent()) {
                Comparison comparison = Comparison.of("contrat", before.get(), after.get());
                Scope all = Scope.of(contract, avenant);
                amendments.add(amendment(avenant, List.of(comparison), all, earlier));
            }
            earlier.add(
                    new AvenantContent.Earlier(
                            avenant.number(),
                            avenant.conclusion().flatMap(Contract.Conclusion::date)));
        }
        problems.add(Problem.of(Code.W813, place(), contract.title()));
        return amendments;
    }

    private Optional<Document> stated(List<String> communes) {
        return texts.stated(communes::contains).flatMap(this::document);
    }

    // ---- One avenant

    private Amendment amendment(
            Avenant avenant,
            List<Comparison> all,
            Scope scope,
            List<AvenantContent.Earlier> earlier) {
        List<Comparison> taken =
                all.stream().map(one -> one.without(change -> !scope.takes(change))).toList();
        List<Article> articles = articles(taken, scope);
        Map<String, List<Block>> grafts = new LinkedHashMap<>();
        List<AvenantContent.Article> titles = new ArrayList<>();
        for (Article article : articles) {
            String ref = "avenant/article-" + (titles.size() + 1);
            titles.add(new AvenantContent.Article(article.title(), ref));
            grafts.put(ref, article.content());
        }
        grafts.put(REDLINE, redline(taken));
        grafts.put(CONSOLIDATED, history.consolidated(avenant, taken));
        Parties.Present present = parties.of(all, taken);
        return new Amendment(
                avenant,
                new AvenantContent(
                        titles, earlier, history.parent(), present.parties(), period(all, scope)),
                taken,
                grafts,
                present.gone(),
                Stream.concat(
                                taken.stream().flatMap(one -> one.unexplained().stream()),
                                strangers(avenant, present))
                        .toList());
    }

    /** Délibérations of those who are no parties to it; a body that is nowhere was told already. */
    private Stream<Problem> strangers(Avenant avenant, Parties.Present present) {
        List<String> known = present.parties().stream().map(Contract.Party::body).toList();
        String file = vault.register().name() + "/avenants/" + avenant.number() + ".json";
        return avenant.authorisations().stream()
                .map(Avenant.Authorisation::party)
                .filter(party -> !known.contains(party))
                .map(
                        party ->
                                Problem.of(
                                                Code.E203,
                                                Location.of(file),
                                                party,
                                                String.join(", ", known))
                                        .near(Nearest.to(party, known)));
    }

    /** The years in force where they are to change; what no avenant brings is in force already. */
    private static Optional<String> period(List<Comparison> all, Scope scope) {
        return all.stream()
                .flatMap(one -> one.changes().stream())
                .filter(change -> !scope.omits(change))
                .filter(Change.PeriodChanged.class::isInstance)
                .map(Change.PeriodChanged.class::cast)
                .map(Change.PeriodChanged::years)
                .findFirst();
    }

    /** Slips of the pen are put right in articles of their own, which say so. */
    private List<Article> articles(List<Comparison> taken, Scope scope) {
        List<Article> articles = new ArrayList<>(worded(taken, change -> !scope.rectifies(change)));
        for (Article slip : worded(taken, scope::rectifies)) {
            articles.add(
                    new Article(
                            slip.ref(),
                            "Rectification d’une erreur matérielle",
                            slip.content(),
                            slip.changes()));
        }
        return articles;
    }

    private List<Article> worded(List<Comparison> taken, Predicate<Change> wanted) {
        return Wording.articles(
                taken.stream()
                        .map(one -> one.without(wanted.negate()))
                        .map(one -> new Wording.Cited(texts.name(one.text()), one))
                        .toList());
    }

    /** All texts with their changes marked; who signs is no business of theirs. */
    private static List<Block> redline(List<Comparison> taken) {
        List<Block> body = new ArrayList<>();
        for (Comparison one : taken) {
            if (!one.isEmpty()) {
                if (!body.isEmpty()) {
                    body.add(new Block.PageBreak());
                }
                one.redline().body().stream().filter(Amending::isText).forEach(body::add);
            }
        }
        return body;
    }

    /** The notice stands on the paper itself already. */
    static boolean isText(Block block) {
        return !(block instanceof Block.Signatures) && !block.attributes().style().equals("notice");
    }
}
