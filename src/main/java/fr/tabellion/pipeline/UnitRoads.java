package fr.tabellion.pipeline;

import fr.tabellion.build.Digest;
import fr.tabellion.build.InputSet;
import fr.tabellion.build.Unit;
import fr.tabellion.load.LoadedData;
import fr.tabellion.load.UnitLoader;
import fr.tabellion.model.Contract;
import fr.tabellion.model.Session;
import fr.tabellion.problem.Problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The road in pieces, for runs that keep {@code out/} current: each contract and each session is a
 * unit, and its data are read only when something that it is made from changed.
 *
 * <p>What a unit is made from is known without reading it: the last run recorded what it named, and
 * it names the same as long as none of that changed.
 */
public final class UnitRoads implements Names {
    /** Bodies checked together: so many are read when one of them changes. */
    private static final int BODIES_TOGETHER = 256;

    private final Shared shared;
    private final UnitLoader loader;
    private final Inputs inputs;

    public UnitRoads(Site site, Digest program, Inputs inputs) {
        this.shared = new Shared(site, program);
        this.loader = new UnitLoader(site.data(), shared.kinds);
        this.inputs = inputs;
    }

    /** What is wrong with templates, theme and folders; the units know what else is. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(loader.problems());
        problems.addAll(shared.problems());
        return problems;
    }

    @Override
    public Set<String> contracts() {
        return loader.contracts();
    }

    @Override
    public Set<String> sessions() {
        return loader.sessions();
    }

    @Override
    public Set<String> kinds() {
        return shared.kinds;
    }

    @Override
    public Set<String> communes() {
        return loader.bodies();
    }

    /**
     * The contracts and sessions that hold chosen papers; if all are, the bodies too, which have no
     * papers, but may have problems.
     */
    public List<Unit> units(Selection selection) {
        List<Unit> units = new ArrayList<>();
        for (String contract : loader.contracts()) {
            units.add(new OfPapers("contracts/" + contract, selection));
        }
        for (String session : loader.sessions()) {
            units.add(new OfPapers("sessions/" + session, selection));
        }
        units.removeIf(unit -> !selection.touches(unit.id()));
        if (selection.isWhole()) {
            units.addAll(bodies());
        }
        return units;
    }

    // ---- Contracts and sessions

    private final class OfPapers implements Unit {
        private final String id;
        private final Selection selection;
        private final Set<Path> pictures = ConcurrentHashMap.newKeySet();
        private volatile Optional<Inputs.Named> named = Optional.empty();

        OfPapers(String id, Selection selection) {
            this.id = id;
            this.selection = selection;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public List<InputSet> inputs(List<InputSet> before) {
            return made(inputs.named(id, before));
        }

        @Override
        public List<InputSet> inputsRead(List<InputSet> before) {
            return made(named.map(this::withPictures).orElse(Inputs.Named.NOTHING));
        }

        private List<InputSet> made(Inputs.Named others) {
            List<InputSet> all = inputs.of(id, others, selection);
            InputSet faults = shared.faults();
            return faults.files().isEmpty()
                    ? all
                    : Stream.concat(all.stream(), Stream.of(faults)).toList();
        }

        private Inputs.Named withPictures(Inputs.Named others) {
            Set<String> files = new TreeSet<>(others.files());
            for (Path picture : pictures) {
                inputs.name(picture.toString()).ifPresent(files::add);
            }
            return new Inputs.Named(others.contracts(), files);
        }

        /** A session is planned beside the contract that it reads. */
        @Override
        public String near() {
            return id.startsWith("sessions/")
                    ? loader.contractOf(idIn(id)).map(one -> "contracts/" + one).orElse(id)
                    : id;
        }

        @Override
        public Plan plan() {
            LoadedData loaded = load(id);
            named = Optional.of(named(loaded));
            return new Road(shared, loaded, id::equals, pictures::add).plan(id, selection);
        }
    }

    private LoadedData load(String unit) {
        String id = idIn(unit);
        return unit.startsWith("contracts/") ? loader.contract(id) : loader.session(id);
    }

    private static String idIn(String unit) {
        return unit.substring(unit.indexOf('/') + 1);
    }

    private Inputs.Named named(LoadedData loaded) {
        Set<String> contracts = new TreeSet<>();
        Set<String> bodies = new TreeSet<>();
        for (Contract contract : loaded.data().contracts().values()) {
            bodies.addAll(fr.tabellion.load.Named.by(contract));
        }
        for (Session session : loaded.data().sessions().values()) {
            contracts.addAll(fr.tabellion.load.Named.contractsOf(session));
            bodies.add(session.body());
        }
        Set<String> files = new TreeSet<>();
        bodies.forEach(body -> files.add(inputs.body(body)));
        return new Inputs.Named(contracts, files);
    }

    // ---- Bodies

    private List<Unit> bodies() {
        int groups = 1 + loader.bodies().size() / BODIES_TOGETHER;
        Map<Integer, List<String>> byGroup = new TreeMap<>();
        for (String body : loader.bodies()) {
            int group = Math.floorMod(body.hashCode(), groups);
            byGroup.computeIfAbsent(group, g -> new ArrayList<>()).add(body);
        }
        List<Unit> units = new ArrayList<>();
        byGroup.forEach((group, ids) -> units.add(new OfBodies("bodies/" + group, ids)));
        return units;
    }

    private final class OfBodies implements Unit {
        private final String id;
        private final List<String> bodies;

        OfBodies(String id, List<String> bodies) {
            this.id = id;
            this.bodies = List.copyOf(bodies);
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public List<InputSet> inputs(List<InputSet> before) {
            return inputs.ofBodies(bodies);
        }

        @Override
        public Plan plan() {
            return new Plan(List.of(), loader.bodies(bodies).problems(), List.of());
        }
    }
}
