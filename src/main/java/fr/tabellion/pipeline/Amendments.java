package fr.tabellion.pipeline;

import fr.tabellion.compare.DiffLine;
import fr.tabellion.compare.TextName;
import fr.tabellion.document.Block;
import fr.tabellion.document.Document;
import fr.tabellion.model.Body;
import fr.tabellion.model.Contract;
import fr.tabellion.model.Gender;
import fr.tabellion.problem.Problem;
import fr.tabellion.register.DamagedException;
import fr.tabellion.template.Subject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/**
 * The avenants that contracts are to have, computed when their papers are planned.
 *
 * <pre>
 * Plan plan = amendments.plan(contract);                            // the avenants among its papers
 * drafting.draft(paper, amendments.grafts(paper.subject()));        // with the articles in them
 * </pre>
 */
final class Amendments {
    private final Planner planner;
    private final Registers registers;
    private final Obstacles obstacles;
    private final Drafting drafting;
    private final Bodies bodies;
    private final Map<String, Amending.Result> byContract = new ConcurrentSkipListMap<>();

    Amendments(
            Planner planner,
            Registers registers,
            Obstacles obstacles,
            Drafting drafting,
            Bodies bodies) {
        this.planner = planner;
        this.registers = registers;
        this.obstacles = obstacles;
        this.drafting = drafting;
        this.bodies = bodies;
    }

    /** The papers of a contract, its avenants included. */
    Plan plan(Contract contract) {
        Map<String, Paper> papers = new HashMap<>();
        planner.contract(contract, List.of())
                .papers()
                .forEach(paper -> papers.put(paper.name(), paper));
        Amending.Result result = computed(contract, new Compared(contract, papers));
        byContract.put(contract.id(), result);
        return planner.contract(contract, result.amendments());
    }

    private Amending.Result computed(Contract contract, Amending.Texts texts) {
        try {
            return Amending.of(contract, registers.of("contracts/" + contract.id()), texts);
        } catch (DamagedException e) {
            return new Amending.Result(List.of(), List.of(e.problem()));
        }
    }

    /** A text without what avenants put into it. */
    private Drafted text(Paper paper) {
        return obstacles.unlessStopped(paper, () -> drafting.draft(paper, Grafts.NONE));
    }

    /** That which a paper belongs to. */
    Optional<Amendment> of(Subject subject) {
        return subject instanceof Subject.OfAvenant one
                ? of(one.contract().id()).amendments().stream()
                        .filter(known -> known.avenant().number() == one.avenant().number())
                        .findFirst()
                : Optional.empty();
    }

    /** The avenants of a contract that are not concluded, and what is to be said of them. */
    Amending.Result of(String contract) {
        return byContract.getOrDefault(contract, Amending.Result.NONE);
    }

    /** What the program puts into the papers of an avenant. */
    Grafts grafts(Subject subject) {
        Map<String, List<Block>> blocks = of(subject).map(Amendment::grafts).orElse(Map.of());
        return new Grafts(blocks);
    }

    /**
     * The texts in force that a paper settles once it is concluded: itself, if it is signed; those
     * that an avenant leaves.
     *
     * @param tree of the paper
     */
    SortedMap<String, Document> settled(Paper paper, Document tree) {
        return switch (paper.kind().audience()) {
            case COMMUNE, CONTRACT ->
                    paper.kind().signable() || paper.kind().basis()
                            ? new TreeMap<>(Map.of(paper.name(), tree))
                            : new TreeMap<>();
            case AVENANT ->
                    of(paper.subject())
                            .map(one -> new TreeMap<>(one.texts()))
                            .orElseGet(TreeMap::new);
            case AGENDA_ITEM, SESSION -> new TreeMap<>();
        };
    }

    List<Difference> differences() {
        List<Difference> all = new ArrayList<>();
        byContract.forEach(
                (contract, result) ->
                        result.amendments().forEach(one -> all.addAll(differences(contract, one))));
        return all;
    }

    private static List<Difference> differences(String contract, Amendment amendment) {
        int number = amendment.avenant().number();
        return amendment.comparisons().stream()
                .filter(one -> !one.isEmpty())
                .map(one -> new Difference(contract, number, one.text(), DiffLine.of(one)))
                .toList();
    }

    List<Problem> problems() {
        List<Problem> all = new ArrayList<>();
        byContract.values().forEach(result -> all.addAll(result.all()));
        return all;
    }

    /** The texts of a contract as today's data would have them. */
    private final class Compared implements Amending.Texts {
        private final Contract contract;
        private final Map<String, Paper> papers;

        Compared(Contract contract, Map<String, Paper> papers) {
            this.contract = contract;
            this.papers = papers;
        }

        @Override
        public Optional<Drafted> today(String text) {
            return Optional.ofNullable(papers.get(text))
                    .or(() -> whole().filter(paper -> paper.name().equals(text)))
                    .map(Amendments.this::text);
        }

        @Override
        public boolean isStopped(String text) {
            return obstacles.mayHide(contract, text);
        }

        private Optional<Paper> whole() {
            return planner.basis(contract, commune -> true);
        }

        @Override
        public Optional<Drafted> stated(Predicate<String> communes) {
            return planner.basis(contract, communes).map(Amendments.this::text);
        }

        @Override
        public Optional<Body> body(String id) {
            return bodies.of(id);
        }

        @Override
        public TextName name(String text) {
            Paper paper = papers.get(text);
            return paper == null ? instrument() : named(paper);
        }

        private TextName instrument() {
            boolean feminine = contract.instrument().gender() == Gender.FEMININE;
            return new TextName(contract.instrument().text(), feminine, "");
        }

        private static TextName named(Paper paper) {
            String noun = paper.kind().title().toLowerCase(Locale.FRENCH);
            return new TextName(noun, paper.kind().feminine(), complement(paper.subject()));
        }

        /** « d’Antony » */
        private static String complement(Subject subject) {
            return subject instanceof Subject.OfCommune one
                    ? Optional.ofNullable(one.data().bodies().get(one.commune().id()))
                            .map(body -> body.forms().of())
                            .orElse("")
                    : "";
        }
    }
}
