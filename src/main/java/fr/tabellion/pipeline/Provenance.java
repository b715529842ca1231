package fr.tabellion.pipeline;

import fr.tabellion.build.Disk;
import fr.tabellion.build.DiskException;
import fr.tabellion.build.Stat;
import fr.tabellion.model.Body;
import fr.tabellion.model.Commune;
import fr.tabellion.model.Contract;
import fr.tabellion.model.Data;
import fr.tabellion.model.Session;
import fr.tabellion.template.Subject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files a paper was made from, as they are to be kept with it: a data folder with nothing else
 * in it, and the templates of its kind.
 *
 * <pre>
 * data/contracts/antony-2020/contract.json, data/bodies/antony.json, templates/annexe.ftlh …
 * </pre>
 */
final class Provenance {
    private final Disk disk;
    private final Site site;
    private final Map<String, byte[]> files = new TreeMap<>();

    private Provenance(Disk disk, Site site) {
        this.disk = disk;
        this.site = site;
    }

    static Map<String, byte[]> of(Disk disk, Site site, Paper paper) {
        Provenance provenance = new Provenance(disk, site);
        try {
            provenance.data(paper.subject());
            provenance.templates(paper);
        } catch (IOException e) {
            throw DiskException.of(e, site.data().toString());
        } catch (UncheckedIOException e) {
            IOException cause = Objects.requireNonNull(e.getCause());
            throw DiskException.of(cause, site.data().toString());
        }
        return provenance.files;
    }

    // ---- Data

    private void data(Subject subject) throws IOException {
        Set<String> bodies = new TreeSet<>();
        switch (subject) {
            case Subject.OfSession all -> {
                session(all.session(), bodies);
                for (Session.AgendaItem item : all.session().agenda()) {
                    ofItem(all.data(), all.session(), item, bodies);
                }
            }
            case Subject.OfAgendaItem one -> {
                session(one.session(), bodies);
                ofItem(one.data(), one.session(), one.item(), bodies);
            }
            case Subject.OfCommune one ->
                    contract(one.contract(), Optional.of(one.commune().id()), bodies);
            case Subject.OfContract all -> contract(all.contract(), Optional.empty(), bodies);
            case Subject.OfAvenant one -> {
                contract(one.contract(), Optional.empty(), bodies);
                one.content().parties().forEach(party -> bodies.add(party.body()));
            }
        }
        for (String id : bodies) {
            body(subject.data(), id);
        }
    }

    private void session(Session session, Set<String> bodies) throws IOException {
        bodies.add(session.body());
        keep("sessions/" + session.id() + "/session.json");
    }

    private void ofItem(Data data, Session session, Session.AgendaItem item, Set<String> bodies)
            throws IOException {
        Contract contract = item.contract().map(data.contracts()::get).orElse(null);
        if (contract == null) {
            return;
        }
        boolean ofCommune =
                contract.communes().stream().anyMatch(one -> one.id().equals(session.body()));
        contract(contract, ofCommune ? Optional.of(session.body()) : Optional.empty(), bodies);
    }

    /**
     * @param only the commune whose paper it is: the others' files say nothing of it
     */
    private void contract(Contract contract, Optional<String> only, Set<String> bodies)
            throws IOException {
        String folder = "contracts/" + contract.id();
        keep(folder + "/contract.json");
        contract.parties().forEach(party -> bodies.add(party.body()));
        bodies.addAll(contract.territory().communes());
        for (Commune commune : contract.communes()) {
            if (only.map(commune.id()::equals).orElse(true)) {
                keep(folder + "/communes/" + commune.id() + ".json");
                bodies.add(commune.id());
                commune.budget().forEach(line -> bodies.add(line.party()));
            }
        }
        if (only.isEmpty()) {
            for (var avenant : contract.avenants()) {
                keep(folder + "/avenants/" + avenant.number() + ".json");
            }
        }
    }

    private void body(Data data, String id) throws IOException {
        keep("bodies/" + id + ".json");
        Body body = data.bodies().get(id);
        if (body != null && body.logo().isPresent()) {
            keep("bodies/" + body.logo().get().file());
        }
    }

    /** A file of the data folder, where it is there: a picture may stand among the templates. */
    private void keep(String file) throws IOException {
        Path path = site.data().resolve(file).normalize();
        boolean inside = path.startsWith(site.data().normalize());
        if (inside && disk.stat(path).kind() == Stat.Kind.FILE) {
            files.putIfAbsent("data/" + file, disk.read(path));
        }
    }

    // ---- Templates

    /** The first folder that has a file is the one it is read from. */
    private void templates(Paper paper) throws IOException {
        String own = "bodies/" + paper.subject().body() + "/";
        for (Path folder : site.templateFolders()) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> found = Files.walk(folder)) {
                for (Path file : found.filter(Files::isRegularFile).toList()) {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    if (isRead(name, paper.kind().name(), own)) {
                        files.putIfAbsent("templates/" + name, Files.readAllBytes(file));
                    }
                }
            }
        }
    }

    private static boolean isRead(String name, String kind, String own) {
        return name.equals(kind + ".ftlh")
                || name.equals("theme.json")
                || (name.startsWith("lib/") && name.endsWith(".ftlh"))
                || (own.length() > "bodies//".length() && name.startsWith(own));
    }
}
