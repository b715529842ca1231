package fr.tabellion.pipeline;

import fr.tabellion.build.Digest;
import fr.tabellion.build.Draft;
import fr.tabellion.build.LocalDisk;
import fr.tabellion.build.Reason;
import fr.tabellion.build.Unit;
import fr.tabellion.document.Document;
import fr.tabellion.load.DataLoader;
import fr.tabellion.load.LoadedData;
import fr.tabellion.load.Named;
import fr.tabellion.load.Origins;
import fr.tabellion.load.Part;
import fr.tabellion.load.UnitLoader;
import fr.tabellion.model.Body;
import fr.tabellion.model.Contract;
import fr.tabellion.model.Data;
import fr.tabellion.model.Session;
import fr.tabellion.model.Session.AgendaItem;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;
import fr.tabellion.publication.Actes;
import fr.tabellion.publication.Published;
import fr.tabellion.publication.Scdl;
import fr.tabellion.register.DamagedException;
import fr.tabellion.register.Sealed;
import fr.tabellion.register.SealedPaper;
import fr.tabellion.register.Version;
import fr.tabellion.template.Kind;
import fr.tabellion.template.Subject;
import fr.tabellion.template.Templates;
import fr.tabellion.typography.Finding;
import fr.tabellion.typography.Lint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole road, from a folder of data to the files that papers are to be:
 *
 * <pre>
 * load → plan → draft (template, markup) → print (docx, pdf) → build
 * </pre>
 *
 * <p>What is made once and shared by all papers (templates, fonts, styles) is made when it is first
 * needed. Safe for use by several threads.
 */
public final class Road implements Names {
    /** Why a file is left alone that another choice of papers would draw. */
    static final Reason NOT_ASKED = Reason.of("reason.not-asked");

    private static final Plan NOTHING = new Plan(List.of(), List.of());

    private final Shared shared;
    private final Templates templates;
    private final LoadedData loaded;
    private final Drafting drafting;
    private final Planner planner;
    private final Dossiers dossiers;
    private final Map<String, Plan> plans = new TreeMap<>();
    private final Map<String, Plan> ofContracts = new ConcurrentHashMap<>();
    private final Amendments amendments;
    private final Registers registers;
    private final Twofold trees = new Twofold();

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
        this.shared = shared;
        this.templates = shared.templates;
        this.loaded = loaded;
        this.drafting = shared.drafting(loaded.origins(), sought);
        this.planner = new Planner(loaded.data(), templates.kinds(), this::unmet);
        this.registers = new Registers(new LocalDisk(), shared.site.data(), units(units));
        this.amendments =
                new Amendments(
                        planner,
                        registers,
                        this::drafted,
                        this::basis,
                        this::isStopped,
                        id -> body(id, sought));
        plan(units);
        this.dossiers = new Dossiers(shared.site.data(), plans, this::ofContract, loaded);
    }

    /** Also one whose file only what is sealed still names. */
    private Optional<Body> body(String id, Consumer<Path> sought) {
        if (loaded.data().bodies().containsKey(id)) {
            return Optional.ofNullable(loaded.data().bodies().get(id));
        }
        Path data = shared.site.data();
        Path file = data.resolve("bodies").resolve(id + ".json");
        sought.accept(file);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        LoadedData alone = new UnitLoader(data, shared.kinds).bodies(List.of(id));
        return Optional.ofNullable(alone.data().bodies().get(id));
    }

    private Set<String> units(Predicate<String> wanted) {
        Stream<String> known =
                Stream.concat(
                        contracts().stream().map(id -> "contracts/" + id),
                        sessions().stream().map(id -> "sessions/" + id));
        Stream<String> broken = loaded.broken().stream().flatMap(Road::unitOf);
        return Stream.concat(known, broken)
                .filter(wanted)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void plan(Predicate<String> units) {
        for (Contract contract : loaded.data().contracts().values()) {
            if (units.test("contracts/" + contract.id())) {
                plans.put("contracts/" + contract.id(), ofContract(contract.id()));
            }
        }
        for (Session session : loaded.data().sessions().values()) {
            if (units.test("sessions/" + session.id())) {
                plans.put("sessions/" + session.id(), planner.session(session));
            }
        }
        for (Part part : loaded.broken()) {
            unitOf(part).filter(units).forEach(unit -> plans.putIfAbsent(unit, NOTHING));
        }
    }

    /** Where a body could not be read nobody can tell; the paper is stopped by that. */
    private Optional<String> unmet(Kind kind, Subject subject) {
        return isSound(subject) || hasItsBodies()
                ? templates.unmet(kind, subject)
                : Optional.empty();
    }

    private boolean hasItsBodies() {
        Stream<String> named =
                Stream.concat(
                        loaded.data().contracts().values().stream()
                                .flatMap(contract -> Named.by(contract).stream()),
                        loaded.data().sessions().values().stream().map(Session::body));
        return named.allMatch(loaded.data().bodies()::containsKey);
    }

    /** A contract's papers, also where only a session's are planned; its avenants computed once. */
    private Plan ofContract(String id) {
        Contract contract = loaded.data().contracts().get(id);
        return contract == null
                ? NOTHING
                : ofContracts.computeIfAbsent(id, known -> amendments.plan(contract));
    }

    /** All that is wrong with data, templates and theme, by file and line. */
    public List<Problem> problems() {
        Set<Problem> all = new LinkedHashSet<>(loaded.problems());
        all.addAll(shared.problems());
        all.addAll(templates.unknownSlots(loaded.data()));
        all.addAll(registers.problems());
        loaded.data().sessions().values().forEach(one -> all.addAll(dossiers.unknown(one)));
        all.addAll(amendments.problems());
        return List.copyOf(all);
    }

    /** The papers there are to be. */
    public List<Paper> papers() {
        return plans.values().stream().flatMap(plan -> plan.papers().stream()).toList();
    }

    /** The papers whose needs are not met. */
    public List<Plan.Impossible> impossible() {
        return plans.values().stream().flatMap(plan -> plan.impossible().stream()).toList();
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

    /** What is sealed. */
    public Registers registers() {
        return registers;
    }

    /** What is wrong with the papers that could be drawn; draws none. */
    public List<Problem> checkPapers() {
        List<Problem> problems = new ArrayList<>();
        for (Kind kind : templates.kinds()) {
            problems.addAll(templates.check(kind));
            templates
                    .specimens(kind)
                    .forEach(specimen -> problems.addAll(drafting.faults(kind, specimen)));
        }
        papers().forEach(paper -> problems.addAll(drafted(paper).problems()));
        problems.addAll(shared.letterheads.problems());
        return problems;
    }

    /** What typography changes in the texts of the data, and what looks wrong in their words. */
    public List<Doubt> doubts() {
        List<Doubt> doubts = new ArrayList<>();
        for (Part part : loaded.origins().parts()) {
            for (Origins.Typed typed : loaded.origins().texts(part)) {
                for (Finding finding : Lint.of(typed.text())) {
                    Location place = typed.places().apply(finding.offset());
                    doubts.add(new Doubt(place, finding));
                }
            }
        }
        return doubts;
    }

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

    /** A paper's tree, or what keeps it from being drawn. */
    public Drafted draft(Paper paper) {
        return shared.theme.isSound()
                ? drafted(paper)
                : new Drafted.Stopped(shared.theme.problems());
    }

    /** Its words alone, whatever they are to look like. */
    private Drafted drafted(Paper paper) {
        List<Problem> stopping = stopping(paper);
        return stopping.isEmpty() ? drawn(paper) : new Drafted.Stopped(stopping);
    }

    private Drafted drawn(Paper paper) {
        if (paper.kind().isDossier()) {
            return dossiers.draft(paper, this::newest, drafting::draft);
        }
        return isBound(paper)
                ? trees.of(paper.unit() + "/" + paper.name(), () -> alone(paper))
                : alone(paper);
    }

    private Drafted alone(Paper paper) {
        return drafting.draft(paper, amendments.grafts(paper.subject()));
    }

    private boolean isBound(Paper paper) {
        return plans.getOrDefault(paper.unit(), NOTHING).papers().stream()
                .anyMatch(other -> other.kind().collects().contains(paper.kind().name()));
    }

    /** A paper as it stands now: its draft, or what was sealed last where nothing follows it. */
    private Drafted newest(Paper paper) {
        Sealed vault = registers.of(paper.unit());
        SealedPaper known = vault.register().paper(paper.name());
        Drafted today = draft(paper);
        if (known.current().isEmpty() || !(today instanceof Drafted.Ready ready)) {
            return today;
        }
        Version version = known.current().get();
        try {
            return switch (known.standing()) {
                case DRAFT -> Edition.next(known).announced(today);
                case SENT ->
                        Edition.differs(vault, known, version, today)
                                ? Edition.next(known).announced(today)
                                : Edition.of(known, version).announced(today);
                case ADOPTED, CONCLUDED, WITHDRAWN -> ready.with(vault.tree(version));
            };
        } catch (DamagedException e) {
            return new Drafted.Stopped(List.of(e.problem()));
        }
    }

    /** The tree of a later version: it says what it replaces. */
    Drafted draft(Paper paper, Edition edition) {
        return edition.announced(draft(paper));
    }

    /** The files of a version, under the name that it has. */
    Draft.Rendering print(Paper paper, Edition edition, boolean withData) {
        return shared.printing.print(
                edition.of(paper), paper.forms(), withData, draft(paper, edition));
    }

    /**
     * The texts in force that a paper settles once it is concluded: itself, if it is signed; those
     * that an avenant leaves.
     *
     * @param tree of the paper
     */
    SortedMap<String, Document> settled(Paper paper, Document tree) {
        SortedMap<String, Document> texts = new TreeMap<>();
        boolean isText =
                switch (paper.kind().audience()) {
                    case COMMUNE, CONTRACT -> paper.kind().signable() || paper.kind().basis();
                    case AVENANT -> {
                        amendments.of(paper.subject()).ifPresent(one -> texts.putAll(one.texts()));
                        yield false;
                    }
                    case AGENDA_ITEM, SESSION -> false;
                };
        if (isText) {
            texts.put(paper.name(), tree);
        }
        return texts;
    }

    /** A contract as it is to be taken over when it was concluded elsewhere. */
    Optional<Paper> basis(String contract, boolean empty) {
        return Optional.ofNullable(loaded.data().contracts().get(contract))
                .flatMap(known -> basis(known, commune -> !empty));
    }

    private Optional<Paper> basis(Contract contract, Predicate<String> communes) {
        Contract stated = reduced(contract, communes);
        return templates.kinds().stream()
                .filter(Kind::basis)
                .findFirst()
                .map(
                        kind ->
                                new Paper(
                                        "contracts/" + contract.id(),
                                        kind.name(),
                                        kind,
                                        new Subject.OfContract(loaded.data(), stated)));
    }

    /** With what it says for some of its communes only, and no avenants. */
    private static Contract reduced(Contract contract, Predicate<String> communes) {
        return new Contract(
                contract.id(),
                contract.title(),
                contract.instrument(),
                contract.program(),
                contract.object(),
                contract.notice(),
                contract.period(),
                contract.territory(),
                contract.references(),
                contract.parties(),
                contract.themes(),
                contract.provisions(),
                contract.prose(),
                contract.conclusion(),
                contract.annexes(),
                contract.kinds(),
                contract.amendment(),
                contract.communes().stream()
                        .filter(commune -> communes.test(commune.id()))
                        .toList(),
                List.of());
    }

    Data data() {
        return loaded.data();
    }

    Site site() {
        return shared.site;
    }

    /**
     * What a file of a paper is to be today, drawn or not.
     *
     * @param withData whether a PDF carries the data it is made from
     */
    public Draft.Rendering print(Paper paper, Form form, boolean withData) {
        return shared.printing.print(paper, List.of(form), withData, draft(paper));
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
        return Actes.of(loaded, session, new ActFiles(session), department);
    }

    private final class ActFiles implements Actes.Files {
        private final String session;

        ActFiles(String session) {
            this.session = session;
        }

        @Override
        public Optional<String> act(AgendaItem item) {
            return plans.getOrDefault("sessions/" + session, NOTHING).papers().stream()
                    .filter(paper -> paper.kind().name().equals("deliberation"))
                    .filter(paper -> isAbout(item, paper.subject()))
                    .map(paper -> paper.path(Form.PDF))
                    .findFirst();
        }

        private static boolean isAbout(AgendaItem item, Subject subject) {
            return subject instanceof Subject.OfAgendaItem one && one.item().equals(item);
        }

        @Override
        public List<String> annexes(AgendaItem item) {
            Session known = Objects.requireNonNull(loaded.data().sessions().get(session), session);
            return dossiers.enclosures(known, item);
        }
    }

    // ---- What is built

    /** The files of a contract's or a session's chosen papers, and all that is wrong with it. */
    Unit.Plan plan(String unit, Selection selection) {
        return drafts(unit, plans.getOrDefault(unit, NOTHING), selection);
    }

    private Unit.Plan drafts(String unit, Plan plan, Selection selection) {
        Succession succession =
                new Succession(
                        unit,
                        registers.of(unit),
                        shared.site.out(),
                        selection.formats(),
                        this::draft);
        for (Paper paper : plan.papers()) {
            Succession.Drawing drawing = (drawn, tree) -> drafts(paper, drawn, tree, selection);
            Optional<Paper> explained = explained(paper);
            if (explained.isPresent()) {
                succession.companion(paper, explained.get(), selection.covers(paper), drawing);
            } else if (!isWithoutOther(paper)) {
                succession.paper(paper, selection.covers(paper), drawing);
            }
        }
        succession.others(selection.kind().isEmpty() && selection.commune().isEmpty());
        List<String> notes = new ArrayList<>(succession.notes());
        plan.impossible().stream()
                .filter(one -> selection.covers(one.paper()))
                .map(one -> Unmet.of(one).note())
                .forEach(notes::add);
        List<Problem> problems = new ArrayList<>(problemsOf(unit));
        problems.addAll(shared.brokenKinds());
        problems.addAll(succession.problems());
        List<Draft> drafts = new ArrayList<>(succession.drafts());
        for (Paper paper : plan.papers()) {
            if (paper.kind().isDossier()) {
                problems.addAll(dossiers.unknown(paper));
                drafts.addAll(dossiers.copies(paper, selection.wants(paper, Form.PDF)));
            }
        }
        return new Unit.Plan(drafts, problems, notes);
    }

    private Optional<Paper> explained(Paper paper) {
        if (paper.kind().explains().isEmpty()) {
            return Optional.empty();
        }
        return plans.getOrDefault(paper.unit(), NOTHING).papers().stream()
                .filter(other -> other.kind().name().equals(paper.kind().explains()))
                .filter(other -> other.subject().equals(paper.subject()))
                .findFirst();
    }

    /** Explains a paper whose template is broken: which versions that has cannot be told. */
    private boolean isWithoutOther(Paper paper) {
        return !paper.kind().explains().isEmpty() && !templates.lacking(paper.kind()).isEmpty();
    }

    /** The papers that explain another one: the redline of an avenant, the consolidated text. */
    List<Paper> companions(Paper paper) {
        return plans.getOrDefault(paper.unit(), NOTHING).papers().stream()
                .filter(other -> other.kind().explains().equals(paper.kind().name()))
                .filter(other -> other.subject().equals(paper.subject()))
                .toList();
    }

    /**
     * Files that were not asked for are left as they are.
     *
     * @param paper that the choice was made of
     * @param drawn the same, or a later version of it
     */
    private List<Draft> drafts(
            Paper paper, Paper drawn, Function<Paper, Drafted> tree, Selection selection) {
        List<Form> asked =
                paper.forms().stream().filter(form -> selection.wants(paper, form)).toList();
        List<Form> others = paper.forms().stream().filter(form -> !asked.contains(form)).toList();
        List<Draft> drafts = new ArrayList<>();
        if (!asked.isEmpty()) {
            drafts.add(
                    new Draft.Drawn(
                            paths(drawn, asked),
                            new Reads(paper, shared.kinds),
                            () ->
                                    shared.printing.print(
                                            drawn,
                                            asked,
                                            selection.withData(),
                                            tree.apply(drawn))));
        }
        if (!others.isEmpty()) {
            drafts.add(new Draft.Held(paths(drawn, others), NOT_ASKED));
        }
        return drafts;
    }

    private static List<String> paths(Paper paper, List<Form> forms) {
        return forms.stream().map(paper::path).toList();
    }

    // ---- What is broken

    /** Whether a paper of that name may be missing because of a commune's file or a template. */
    private boolean isStopped(Contract contract, String paper) {
        return loaded.broken().stream()
                        .anyMatch(
                                part ->
                                        part instanceof Part.Commune(String of, String id)
                                                && of.equals(contract.id())
                                                && paper.endsWith("-" + id))
                || !templates.problems().isEmpty()
                        && templates.kinds().stream()
                                .noneMatch(kind -> paper.startsWith(kind.name() + "-"));
    }

    private List<Problem> stopping(Paper paper) {
        List<Problem> lacking = templates.lacking(paper.kind());
        if (!lacking.isEmpty()) {
            return lacking;
        }
        if (isSound(paper.subject())) {
            return List.of();
        }
        List<Problem> near = errorsIn(paper.unit());
        return near.isEmpty() ? errors().toList() : near;
    }

    private boolean isSound(Subject subject) {
        return switch (subject) {
            case Subject.OfSession one -> isSound(one.session());
            case Subject.OfAgendaItem item ->
                    loaded.mayDraw(new Part.AgendaItem(item.session().id(), item.item().key()));
            case Subject.OfCommune commune ->
                    loaded.mayDraw(
                            new Part.Commune(commune.contract().id(), commune.commune().id()));
            case Subject.OfContract contract -> loaded.isWhole(contract.contract().id());
            case Subject.OfAvenant avenant ->
                    loaded.mayDraw(
                            new Part.Avenant(
                                    avenant.contract().id(),
                                    String.valueOf(avenant.avenant().number())));
        };
    }

    /** Its own papers tell of every point. */
    private boolean isSound(Session session) {
        return loaded.mayDraw(new Part.Session(session.id()))
                && session.agenda().stream()
                        .allMatch(
                                item ->
                                        loaded.mayDraw(
                                                new Part.AgendaItem(session.id(), item.key())));
    }

    /** Of the unit itself, and of the bodies it names. */
    private List<Problem> problemsOf(String unit) {
        String folder = "/" + unit + "/";
        Stream<Problem> own =
                Stream.concat(loaded.problems().stream(), unknownSlots(unit))
                        .filter(problem -> isIn(folder, problem) || isIn("/bodies/", problem));
        List<Problem> all = new ArrayList<>(own.toList());
        all.addAll(registers.of(unit).register().problems());
        all.addAll(amendments.of(unit.substring(unit.indexOf('/') + 1)).all());
        return all;
    }

    private Stream<Problem> unknownSlots(String unit) {
        Data all = loaded.data();
        String id = unit.substring(unit.indexOf('/') + 1);
        Map<String, Contract> contract = new HashMap<>(all.contracts());
        Map<String, Session> session = new HashMap<>(all.sessions());
        contract.keySet().retainAll(unit.startsWith("contracts/") ? Set.of(id) : Set.of());
        session.keySet().retainAll(unit.startsWith("sessions/") ? Set.of(id) : Set.of());
        return templates.unknownSlots(new Data(all.bodies(), contract, session)).stream();
    }

    private List<Problem> errorsIn(String unit) {
        String folder = "/" + unit + "/";
        return errors().filter(problem -> isIn(folder, problem)).toList();
    }

    private static boolean isIn(String folder, Problem problem) {
        return ("/" + problem.location().file()).contains(folder);
    }

    private Stream<Problem> errors() {
        return loaded.problems().stream().filter(Problem::isError);
    }

    private static Stream<String> unitOf(Part part) {
        return switch (part) {
            case Part.Body body -> Stream.empty();
            case Part.Contract contract -> Stream.of("contracts/" + contract.id());
            case Part.Commune commune -> Stream.of("contracts/" + commune.contract());
            case Part.Avenant avenant -> Stream.of("contracts/" + avenant.contract());
            case Part.Session session -> Stream.of("sessions/" + session.id());
            case Part.AgendaItem item -> Stream.of("sessions/" + item.session());
        };
    }
}
