package fr.tabellion.load;

import fr.tabellion.problem.Problem;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Loads contracts and sessions one at a time, each with all that it names: what did not change
 * since the last run is not even read, and the data of a whole country never stand in memory.
 *
 * <pre>{@code
 * UnitLoader loader = new UnitLoader(Path.of("data"), Set.of("note", "annexe", "avenant"));
 * LoadedData session = loader.session("sceaux-2024-03-28");  // its body, its contracts, theirs
 * }</pre>
 *
 * <p>Each load finds what {@link DataLoader#load} finds there. Safe for use by several threads.
 */
public final class UnitLoader {
    /** More than most agendas name; a country's would not fit in memory. */
    private static final int KEPT = 32;

    private final DataLoader loader;
    private final DataLoader.Listing listing;

    /** The sessions of a contract's communes ask for it one after the other. */
    private final Map<String, Kept> contracts = new LatelyAsked();

    /**
     * @param kinds of paper there are, for data that name some
     */
    public UnitLoader(Path dataFolder, Set<String> kinds) {
        this.loader = new DataLoader(dataFolder).knowingKinds(kinds);
        this.listing = loader.list();
    }

    /** What is wrong with the folders and names themselves. */
    public Collection<Problem> problems() {
        return listing.problems;
    }

    public Set<String> bodies() {
        return listing.bodies;
    }

    public Set<String> contracts() {
        return listing.contracts;
    }

    public Set<String> sessions() {
        return listing.sessions;
    }

    /** A contract, read by whoever asks first. */
    private final class Kept {
        private final String id;
        private Optional<LoadedData> loaded = Optional.empty();

        Kept(String id) {
            this.id = id;
        }

        synchronized LoadedData loaded() {
            if (loaded.isEmpty()) {
                loaded = Optional.of(loader.contract(id, listing));
            }
            return loaded.get();
        }
    }

    private static final class LatelyAsked extends LinkedHashMap<String, Kept> {
        private static final long serialVersionUID = 1L;

        LatelyAsked() {
            super(KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > KEPT;
        }
    }

    public LoadedData contract(String id) {
        Kept kept;
        synchronized (contracts) {
            kept = contracts.computeIfAbsent(id, Kept::new);
        }
        return kept.loaded();
    }

    /** The first, by its id, of the contracts on a session's agenda; from that one file alone. */
    public Optional<String> contractOf(String session) {
        return loader.session(session, listing).stream()
                .flatMap(known -> Named.contractsOf(known).stream())
                .findFirst();
    }

    public LoadedData session(String id) {
        return loader.session(id, listing, this::contract);
    }

    /** Bodies by themselves, to check them. */
    public LoadedData bodies(Collection<String> ids) {
        return loader.bodies(ids, listing);
    }
}
