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
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        return new Loading().load();
    }

    /** One load, from the listing of the folders to the last check. */
    private final class Loading {
        private final List<Part> parts = new ArrayList<>();
        private final Findings findings = new Findings(new Origins(root, name, List.of()));
        private final List<Problem> strays = new ArrayList<>();
        private final Folders folders = new Folders(strays::add);

        LoadedData load() {
            if (!Files.isDirectory(root)) {
                Problem missing = Problem.of(Code.E164, Location.of(name), name);
                return loaded(new Data(Map.of(), Map.of(), Map.of()), List.of(missing));
            }
            folders.strangers(root, name, FOLDERS);
            Data data = new Data(bodies(), contracts(), sessions());
            new DataChecks(data, findings, root, kinds).run();
            List<Problem> problems = new ArrayList<>(strays);
            problems.addAll(findings.sorted());
            problems.sort(Comparator.comparing(Problem::location));
            return loaded(data, problems);
        }

        private LoadedData loaded(Data data, List<Problem> problems) {
            return new LoadedData(
                    data, problems, findings.broken(), new Origins(root, name, parts));
        }

        private String display(String path) {
            return name + "/" + path;
        }

        /** The record of a part's file, if the file could be used. */
        private <T> Optional<T> read(Part part, String schema, Function<JsonFile, T> record) {
            String path = Origins.path(part);
            JsonFile file = Checked.read(schema, root.resolve(path), display(path));
            file.problems().forEach(problem -> findings.add(part, problem));
            parts.add(part);
            return file.isBroken() ? Optional.empty() : Optional.of(record.apply(file));
        }

        private Map<String, Body> bodies() {
            Map<String, Body> bodies = new LinkedHashMap<>();
            Set<String> ids = ids("bodies", id -> new Part.Body(id), true);
            for (String id : ids) {
                Part.Body part = new Part.Body(id);
                read(part, "body", file -> body(part, file))
                        .ifPresent(body -> bodies.put(id, body));
            }
            return Collections.unmodifiableMap(bodies);
        }

        private Body body(Part.Body part, JsonFile file) {
            return new BodyForms(findings).body(part, new Fields(file.root()));
        }

        private Map<String, Contract> contracts() {
            Map<String, Contract> contracts = new LinkedHashMap<>();
            for (String id : ids("contracts", Part.Contract::new, false)) {
                String folder = "contracts/" + id;
                folders.strangers(root.resolve(folder), display(folder), IN_CONTRACT);
                contract(id).ifPresent(contract -> contracts.put(id, contract));
            }
            return Collections.unmodifiableMap(contracts);
        }

        private Optional<Contract> contract(String id) {
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
            for (String id : ids(folder, id -> new Part.Commune(contract, id), true)) {
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
            for (String id : ids(folder, id -> new Part.Avenant(contract, id), true)) {
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

        private Map<String, Session> sessions() {
            Map<String, Session> sessions = new LinkedHashMap<>();
            for (String id : ids("sessions", Part.Session::new, false)) {
                String folder = "sessions/" + id;
                folders.strangers(root.resolve(folder), display(folder), IN_SESSION);
                Part part = new Part.Session(id);
                read(part, "session", file -> Records.session(id, new Fields(file.root())))
                        .ifPresent(session -> sessions.put(id, session));
            }
            return Collections.unmodifiableMap(sessions);
        }

        /** The ids in a folder of files or of folders; what a refused name stood for is broken. */
        private Set<String> ids(String folder, Function<String, Part> part, boolean files) {
            Path path = root.resolve(folder);
            Map<String, Path> found =
                    files
                            ? folders.files(
                                    path, display(folder), id -> findings.stop(part.apply(id)))
                            : folders.folders(
                                    path, display(folder), id -> findings.stop(part.apply(id)));
            return new LinkedHashSet<>(found.keySet());
        }
    }
}
