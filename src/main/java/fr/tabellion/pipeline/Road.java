package fr.tabellion.pipeline;

import fr.tabellion.build.Digest;
import fr.tabellion.build.Draft;
import fr.tabellion.build.LocalDisk;
import fr.tabellion.build.Unit;
import fr.tabellion.document.Document;
import fr.tabellion.load.DataLoader;
import fr.tabellion.load.LoadedData;
import fr.tabellion.model.Data;
import fr.tabellion.problem.Problem;
import fr.tabellion.publication.Actes;
import fr.tabellion.publication.Published;
import fr.tabellion.publication.Scdl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The whole road, from a folder of data to the files that papers are to be:
 *
 * <pre>
 * load        data                                     {@link LoadedData}, {@link Registers}
 * → plan      which papers, which avenants             {@link Plans}, {@link Amendments}
 * → draft     template, markup: the trees              {@link Drafting}, {@link Trees}
 * → print     docx, pdf                                {@link Printing}
 * → build     what of it is written to out/            {@link Drafts}
 * </pre>
 *
 * <p>What is made once and shared by all papers (templates, fonts, styles) is made when it is first
 * needed. Safe for use by several threads.
 */
public final class Road implements Names {
    private final Shared shared;
    private final LoadedData loaded;
    private final Registers registers;
    private final Planner planner;
    private final Drafting drafting;
    private final Amendments amendments;
    private final Plans plans;
    private final Dossiers dossiers;
    private final Trees trees;
    private final Checks checks;
    private final Drafts drafts;

    /** Over all data there are. */
    public Road(Site site, Digest program) {
        this(site, new Shared(site, program));
    }

    private Road(Site site, Shared shared) {
        this(
                shared,
                new DataLoader(site.data()).knowingKinds(shared.kinds).load(),
                unit -> true,
                picture -> {});
    }

    /**
     * Over some data.
     *
     * @param units whose papers are planned
     * @param sought told of each place where something is looked for that no data name: a picture,
     *     a party that left
     */
    Road(Shared shared, LoadedData loaded, Predicate<String> units, Consumer<Path> sought) {
        Path data = shared.site.data();
        Set<String> planned = Plans.units(loaded, units);
        Obstacles obstacles = new Obstacles(loaded, shared.templates);
        Bodies bodies = new Bodies(loaded.data().bodies(), data, shared.kinds, sought);

        this.shared = shared;
        this.loaded = loaded;
        this.registers = new Registers(new LocalDisk(), data, planned);
        this.drafting = shared.drafting(loaded.origins(), sought);
        this.planner = new Planner(loaded.data(), shared.templates.kinds(), obstacles::unmet);
        this.amendments = new Amendments(planner, registers, obstacles, drafting, bodies);
        this.plans = new Plans(loaded, planner, amendments, planned);
        this.dossiers = new Dossiers(data, plans, loaded);
        this.trees =
                new Trees(
                        shared.theme, obstacles, drafting, amendments, plans, dossiers, registers);
        this.checks = new Checks(shared, loaded, amendments, dossiers, registers);
        this.drafts = new Drafts(shared, plans, trees, dossiers, registers, checks);
    }

    // ---- Load

    @Override
    public Set<String> contracts() {
        return loaded.data().contracts().keySet();
    }

    @Override
    public Set<String> sessions() {
        return loaded.data().sessions().keySet();
    }

    @Override
    public Set<String> kinds() {
        return shared.kinds;
    }

    @Override
    public Set<String> communes() {
        return loaded.data().contracts().values().stream()
                .flatMap(contract -> contract.territory().communes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Data data() {
        return loaded.data();
    }

    Site site() {
        return shared.site;
    }

    /** What is sealed. */
    public Registers registers() {
        return registers;
    }

    // ---- Plan

    /** The papers there are to be. */
    public List<Paper> papers() {
        return plans.papers();
    }

    /** The papers whose needs are not met. */
    public List<Plan.Impossible> impossible() {
        return plans.impossible();
    }

    /** The papers that explain another one: the redline of an avenant, the consolidated text. */
    List<Paper> companions(Paper paper) {
        return plans.companions(paper);
    }

    /** A contract as it is to be taken over when it was concluded elsewhere. */
    Optional<Paper> basis(String contract, boolean empty) {
        return Optional.ofNullable(loaded.data().contracts().get(contract))
                .flatMap(known -> planner.basis(known, commune -> !empty));
    }

    /** What changed since contracts were concluded, by avenant and text. */
    public List<Difference> differences() {
        return amendments.differences();
    }

    /**
     * What is to be said of those changes.
     *
     * @param contract of which; empty for all
     */
    public List<Problem> differenceProblems(Optional<String> contract) {
        return contract.map(id -> amendments.of(id).all()).orElseGet(amendments::problems);
    }

    // ---- Draft

    /** A paper's tree, or what keeps it from being drawn. */
    public Drafted draft(Paper paper) {
        return trees.draft(paper);
    }

    /** The tree of a later version: it says what it replaces. */
    Drafted draft(Paper paper, Edition edition) {
        return edition.announced(draft(paper));
    }

    /** The texts in force that a paper settles once it is concluded, see {@link Amendments}. */
    SortedMap<String, Document> settled(Paper paper, Document tree) {
        return amendments.settled(paper, tree);
    }

    // ---- Print

    /**
     * What a file of a paper is to be today, drawn or not.
     *
     * @param withData whether a PDF carries the data it is made from
     */
    public Draft.Rendering print(Paper paper, Form form, boolean withData) {
        return shared.printing.print(paper, List.of(form), withData, draft(paper));
    }

    /** The files of a version, under the name that it has. */
    Draft.Rendering print(Paper paper, Edition edition, boolean withData) {
        return shared.printing.print(
                edition.of(paper), paper.forms(), withData, draft(paper, edition));
    }

    // ---- Build

    /** The files of a contract's or a session's chosen papers, and all that is wrong with it. */
    Unit.Plan plan(String unit, Selection selection) {
        return drafts.of(unit, selection);
    }

    // ---- What is wrong

    /** All that is wrong with data, templates and theme, by file and line. */
    public List<Problem> problems() {
        return checks.problems();
    }

    /** What is wrong with the papers that could be drawn; draws none. */
    public List<Problem> checkPapers() {
        List<Problem> problems = new ArrayList<>(drafting.faults());
        papers().forEach(paper -> problems.addAll(trees.words(paper).problems()));
        problems.addAll(shared.letterheads.problems());
        return problems;
    }

    /** What typography changes in the texts of the data, and what looks wrong in their words. */
    public List<Doubt> doubts() {
        return checks.doubts();
    }

    // ---- What others are told

    /** A session's délibérations as open data. */
    public Published<String> scdl(String session) {
        return Scdl.of(loaded, session);
    }

    /**
     * A session's acts as they are to be named for the prefecture.
     *
     * @param department empty to take it from the body's INSEE code
     */
    public Published<Actes.Sending> actes(String session, Optional<String> department) {
        Plan plan = plans.of("sessions/" + session);
        ActFiles files = new ActFiles(loaded.data(), session, plan, dossiers);
        return Actes.of(loaded, session, files, department);
    }
}
