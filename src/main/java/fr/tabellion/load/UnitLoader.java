package fr.tabellion.load;

import fr.tabellion.problem.Problem;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
    private final DataLoader loader;
    private final DataLoader.Listing listing;

    /** The sessions of a contract's communes ask for it one after the other. */
    private final Map<String, SoftReference<LoadedData>> contracts = new ConcurrentHashMap<>();

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

    public LoadedData contract(String id) {
        SoftReference<LoadedData> kept = contracts.get(id);
        LoadedData loaded = kept == null ? null : kept.get();
        return Objects.requireNonNullElseGet(loaded, () -> read(id));
    }

    private LoadedData read(String id) {
        LoadedData loaded = loader.contract(id, listing);
        contracts.put(id, new SoftReference<>(loaded));
        return loaded;
    }

    public LoadedData session(String id) {
        return loader.session(id, listing, this::contract);
    }

    /** Bodies by themselves, to check them. */
    public LoadedData bodies(Collection<String> ids) {
        return loader.bodies(ids, listing);
    }
}
