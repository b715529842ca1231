package fr.tabellion.pipeline;

import fr.tabellion.build.Disk;
import fr.tabellion.document.Document;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;
import fr.tabellion.register.Capture;
import fr.tabellion.register.Register;
import fr.tabellion.register.State;
import fr.tabellion.register.Version;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes over a contract concluded elsewhere: today's data are the text in force. */
final class Inheriting {
    private final Road road;
    private final Disk disk;
    private final LocalDate today;
    private final Inheritance given;
    private final Entries entries;

    Inheriting(Road road, Disk disk, LocalDate today, Inheritance given, Entries entries) {
        this.road = road;
        this.disk = disk;
        this.today = today;
        this.given = given;
        this.entries = entries;
    }

    void into(Register register) {
        Location place = Location.of(register.name());
        Optional<Paper> basis = road.basis(given.contract(), given.empty());
        List<String> inForce =
                register.concluded().stream()
                        .filter(version -> !version.texts().isEmpty())
                        .map(Version::paper)
                        .toList();
        if (basis.isEmpty()) {
            entries.tell(Problem.of(Code.E738, place));
        } else if (!inForce.isEmpty()) {
            entries.tell(
                    Problem.of(Code.E734, place, given.contract(), String.join(", ", inForce)));
        } else if (given.on().map(day -> day.isAfter(today)).orElse(false)) {
            entries.tell(Problem.of(Code.E721, place, given.on().get().toString()));
        } else {
            inherit(basis.get(), place);
        }
    }

    private void inherit(Paper basis, Location place) {
        if (given.file().isEmpty()) {
            entries.tell(Problem.of(Code.W735, place));
        }
        if (given.on().isEmpty()) {
            entries.tell(Problem.of(Code.W736, place));
        }
        Deed deed = Deed.of(State.INHERITED, given.on(), Optional.of(given.by()), Optional.empty());
        entries.tell(deed.blanks(place));
        switch (road.draft(basis)) {
            case Drafted.Stopped stopped -> entries.tell(stopped.problems());
            case Drafted.Ready ready -> inherit(basis, ready.document(), deed);
        }
    }

    private void inherit(Paper basis, Document tree, Deed deed) {
        Capture capture =
                new Capture(
                        basis.name(),
                        Provenance.of(disk, road.site(), basis),
                        tree,
                        road.settled(basis, tree),
                        List.of());
        Optional<byte[]> received =
                given.file().flatMap(file -> new HandedIn(file, deed, entries).pdf());
        entries.add(deed.event(basis.name(), 1), Optional.of(capture), received);
        for (int n = 1; n <= given.avenants(); n++) {
            earlier(n, tree, deed);
        }
    }

    /** Its text is part of the basis: of the avenant itself nothing is kept but that it was. */
    private void earlier(int number, Document tree, Deed deed) {
        Deed undated = Deed.of(deed.state(), Optional.empty(), deed.by(), Optional.empty());
        String name = "avenant-" + number;
        Capture capture = new Capture(name, Map.of(), tree, Map.of(), List.of());
        entries.add(undated.event(name, 1), Optional.of(capture), Optional.empty());
    }
}
