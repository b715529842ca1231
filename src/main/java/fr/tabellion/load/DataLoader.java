package fr.tabellion.load;

import fr.tabellion.model.Avenant;
import fr.tabellion.model.Body;
import fr.tabellion.model.Commune;
import fr.tabellion.model.Contract;
import fr.tabellion.model.Data;
import fr.tabellion.model.Session;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads a data folder into the model, and finds everything that is wrong with it at once.
 *
 * <pre>{@code
 * LoadedData loaded = new DataLoader(Path.of("data")).load();
 * }</pre>
 *
 * <p>A file that cannot be used stops what stands on it and nothing else: a commune's file its
 * commune, {@code contract.json} its contract, a body those who name it.
 */
public final class DataLoader {
    private static final Set<String> FOLDERS = Set.of("bodies", "contracts", "sessions", "schema");
    private static final Set<String> IN_CONTRACT =
            Set.of("contract.json", "communes", "avenants", "register.txt", "sealed");
    private static final Set<String> IN_SESSION = Set.of("session.json", "register.txt", "sealed");

    private final Path root;
    private final String name;
    private final Optional<Set<String>> kinds;

    public DataLoader(Path dataFolder) {
        this(dataFolder, Optional.empty());
    }

    private DataLoader(Path dataFolder, Optional<Set<String>> kinds) {
        this.root = dataFolder;
        this.name = dataFolder.normalize().toString().replace('\\', '/');
        this.kinds = kinds;
    }

    /** The same, that also checks the {@code kinds} of the data against the templates there are. */
    public DataLoader knowingKinds(Set<String> known) {
        return new DataLoader(root, Optional.of(known));
    }

    public LoadedData load() {
        Loading loading = new Loading(list());
        if (!Files.isDirectory(root)) {
            return loading.loaded();
        }
        loading.listing.bodies.forEach(loading::body);
        loading.listing.contracts.forEach(loading::contract);
        loading.listing.sessions.forEach(loading::session);
        loading.strays.addAll(loading.listing.problems);
        return loading.checked();
    }

    /** The ids there are, without reading a file. */
    Listing list() {
        return new Listing();
    }

    /** A contract with the bodies it names. */
    LoadedData contract(String id, Listing listing) {
        Loading loading = new Loading(listing);
        loading.contract(id);
        loading.contracts.values().stream()
                .flatMap(contract -> Named.by(contract).stream())
                .filter(listing.bodies::contains)
                .distinct()
                .forEach(loading::body);
        return loading.checked();
    }

    /**
     * A session with its body and the contracts on its agenda.
     *
     * @param contracts loads a contract, with what is wrong with it
     */
    LoadedData session(String id, Listing listing, Function<String, LoadedData> contracts) {
        Loading loading = new Loading(listing);
        loading.session(id);
        for (Session session : loading.sessions.values()) {
            Named.contractsOf(session).stream()
                    .filter(listing.contracts::contains)
                    .forEach(contract -> loading.adopt(contracts.apply(contract)));
            if (listing.bodies.contains(session.body())) {
                loading.bodyUnlessRead(session.body());
            }
        }
        return loading.checked();
    }

    /** What a session's own file says, if it can be used. */
    Optional<Session> session(String id, Listing listing) {
        Loading loading = new Loading(listing);
        loading.session(id);
        return Optional.ofNullable(loading.sessions.get(id));
    }

    /** Bodies by themselves. */
    LoadedData bodies(Collection<String> ids, Listing listing) {
        Loading loading = new Loading(listing);
        ids.forEach(loading::body);
        return loading.checked();
    }

    /** What there is, by the names of files and folders. */
    final class Listing {
        final List<Problem> problems = new ArrayList<>();
        final Set<Part> refused = new LinkedHashSet<>();
        final Set<String> bodies;
        final Set<String> contracts;
        final Set<String> sessions;
        final Set<String> knownBodies;
        final Set<String> knownContracts;

        private Listing() {
            if (Files.isDirectory(root)) {
                new Folders(problems::add).strangers(root, name, FOLDERS);
            } else {
                problems.add(Problem.of(Code.E164, Location.of(name), name));
            }
            bodies = ids("bodies", Part.Body::new, true, problems, refused::add);
            contracts = ids("contracts", Part.Contract::new, false, problems, refused::add);
            sessions = ids("sessions", Part.Session::new, false, problems, refused::add);
            knownBodies = new TreeSet<>(bodies);
            knownContracts = new TreeSet<>(contracts);
            for (Part part : refused) {
                if (part instanceof Part.Body body) {
                    knownBodies.add(body.id());
                } else if (part instanceof Part.Contract contract) {
                    knownContracts.add(contract.id());
                }
            }
        }
    }

    private String display(String path) {
        return name + "/" + path;
    }

    /** The ids in a folder of files or of folders; what a refused name stood for is broken. */
    private Set<String> ids(
            String folder,
            Function<String, Part> part,
            boolean files,
            List<Problem> problems,
            Consumer<Part> refused) {
        Folders folders = new Folders(problems::add);
        Path path = root.resolve(folder);
        Consumer<String> refuse = id -> refused.accept(part.apply(id));
        Map<String, Path> found =
                files
                        ? folders.files(path, display(folder), refuse)
                        : folders.folders(path, display(folder), refuse);
        return new LinkedHashSet<>(found.keySet());
    }

    /** One load, from the names of the files to the last check. */
    private final class Loading {
        private final Listing listing;
        private final List<Part> parts = new ArrayList<>();
        private final Findings findings = new Findings(new Origins(root, name, List.of()));
        private final List<Problem> strays = new ArrayList<>();
        private final Folders folders = new Folders(strays::add);
        private final Map<String, Body> bodies = new LinkedHashMap<>();
        private final Map<String, Contract> contracts = new LinkedHashMap<>();
        private final Map<String, Session> sessions = new LinkedHashMap<>();
        private final List<LoadedData> adopted = new ArrayList<>();

        Loading(Listing listing) {
            this.listing = listing;
            listing.refused.forEach(findings::stop);
        }

        /** What another load gave, its checks included. */
        void adopt(LoadedData other) {
            adopted.add(other);
            findings.adopt(other.problems(), other.broken());
            parts.addAll(other.origins().parts());
        }

        LoadedData checked() {
            Data data = data();
            for (LoadedData other : adopted) {
                data = data.with(other.data());
            }
            new DataChecks(data, findings, root, kinds, listing.knownBodies, listing.knownContracts)
                    .run(bodies.values(), contracts.values(), sessions.values());
            List<Problem> problems = new ArrayList<>(strays);
            problems.addAll(findings.sorted());
            problems.sort(Comparator.comparing(Problem::location));
            return loaded(data, problems);
        }

        LoadedData loaded() {
            return loaded(data(), listing.problems);
        }

        private Data data() {
            return new Data(
                    Collections.unmodifiableMap(bodies),
                    Collections.unmodifiableMap(contracts),
                    Collections.unmodifiableMap(sessions));
        }

        private LoadedData loaded(Data data, List<Problem> problems) {
            return new LoadedData(
                    data, problems, findings.broken(), new Origins(root, name, parts));
        }

        /** The record of a part's file, if the file could be used. */
        private <T> Optional<T> read(Part part, String schema, Function<JsonFile, T> record) {
            String path = Origins.path(part);
            JsonFile file = Checked.read(schema, root.resolve(path), display(path));
            file.problems().forEach(problem -> findings.add(part, problem));
            parts.add(part);
            return file.isBroken() ? Optional.empty() : Optional.of(record.apply(file));
        }

        void body(String id) {
            Part.Body part = new Part.Body(id);
            read(part, "body", file -> body(part, file)).ifPresent(body -> bodies.put(id, body));
        }

        /** A contract on the agenda most often names it as well. */
        void bodyUnlessRead(String id) {
            if (!parts.contains(new Part.Body(id))) {
                body(id);
            }
        }

        private Body body(Part.Body part, JsonFile file) {
            return new BodyForms(findings).body(part, new Fields(file.root()));
        }

        void contract(String id) {
            String folder = "contracts/" + id;
            folders.strangers(root.resolve(folder), display(folder), IN_CONTRACT);
            readContract(id).ifPresent(contract -> contracts.put(id, contract));
        }

        private Optional<Contract> readContract(String id) {
            Optional<Fields> fields =
                    read(new Part.Contract(id), "contract", file -> new Fields(file.root()));
            List<String> territory =
                    fields.map(in -> in.object("territory", field -> field.texts("communes")))
                            .orElse(List.of());
            List<Commune> communes = communes(id, territory);
            List<Avenant> avenants = avenants(id);
            if (fields.isEmpty()) {
                communes.forEach(commune -> findings.stop(new Part.Commune(id, commune.id())));
                avenants.forEach(
                        avenant -> findings.stop(new Part.Avenant(id, Spread.number(avenant))));
            }
            return fields.map(in -> Records.contract(id, in, communes, avenants));
        }

        private List<Commune> communes(String contract, List<String> territory) {
            String folder = "contracts/" + contract + "/communes";
            List<Commune> communes = new ArrayList<>();
            for (String id : ids(contract, folder, id -> new Part.Commune(contract, id))) {
                Part part = new Part.Commune(contract, id);
                read(part, "commune", file -> Records.commune(id, new Fields(file.root())))
                        .ifPresent(communes::add);
            }
            Map<String, Integer> places = new LinkedHashMap<>();
            territory.forEach(id -> places.putIfAbsent(id, places.size()));
            communes.sort(
                    Comparator.comparing(
                            commune -> places.getOrDefault(commune.id(), Integer.MAX_VALUE)));
            return communes;
        }

        private List<Avenant> avenants(String contract) {
            String folder = "contracts/" + contract + "/avenants";
            List<Avenant> avenants = new ArrayList<>();
            for (String id : ids(contract, folder, id -> new Part.Avenant(contract, id))) {
                Part part = new Part.Avenant(contract, id);
                if (!id.matches("[1-9][0-9]{0,3}")) {
                    Location place = Location.of(display(Origins.path(part)));
                    findings.add(part, Problem.of(Code.E163, place, id));
                    continue;
                }
                int number = Integer.parseInt(id);
                read(part, "avenant", file -> Records.avenant(number, new Fields(file.root())))
                        .ifPresent(avenants::add);
            }
            avenants.sort(Comparator.comparing(Avenant::number));
            return avenants;
        }

        void session(String id) {
            String folder = "sessions/" + id;
            folders.strangers(root.resolve(folder), display(folder), IN_SESSION);
            read(
                            new Part.Session(id),
                            "session",
                            file -> Records.session(id, new Fields(file.root())))
                    .ifPresent(session -> sessions.put(id, session));
        }

        /** Of a folder that cannot be listed nobody knows what the contract lacks. */
        private Set<String> ids(String contract, String folder, Function<String, Part> part) {
            List<Problem> found = new ArrayList<>();
            Set<String> ids = DataLoader.this.ids(folder, part, true, found, findings::stop);
            Location place = Location.of(display(folder));
            if (found.stream().anyMatch(one -> one.isError() && one.location().equals(place))) {
                findings.stop(new Part.Contract(contract));
            }
            strays.addAll(found);
            return ids;
        }
    }
}
