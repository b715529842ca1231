package fr.tabellion.build;

import fr.tabellion.build.Manifest.Entry;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A target that a worker has seen to, up to the point where {@code out/} changes: bytes are in a
 * file beside, and what is left is to be done in order by the thread that runs the batch.
 *
 * @param entry what the manifest is to say of the path, where that needs no writing
 * @param write the move that makes it so
 * @param keep where the edited file goes first
 * @param edited whether something edited stands at the path, so that what is beside it stays
 */
record Prepared(
        String path,
        Decision decision,
        Optional<Entry> entry,
        Optional<Write> write,
        Optional<Path> keep,
        boolean edited) {
    /**
     * @param expected what stood there when it was looked at; anything else now, and nothing moves
     * @param intended what the manifest says before the move
     * @param beside whether {@code to} is the place beside an edited file
     */
    record Write(Path temp, Path to, Stat expected, Entry intended, boolean beside) {}

    /** Nothing is to be done. */
    static Prepared decided(String path, Decision decision) {
        return edited(path, decision, Optional.empty());
    }

    static Prepared edited(String path, Decision decision, Optional<Entry> entry) {
        return new Prepared(path, decision, entry, Optional.empty(), Optional.empty(), true);
    }

    static Prepared current(String path, Reason reason, Entry entry) {
        return new Prepared(
                path,
                new Decision.Current(reason),
                Optional.of(entry),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    static Prepared stale(String path, Reason reason) {
        return new Prepared(
                path,
                new Decision.Stale(reason),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    Prepared with(Write move) {
        return new Prepared(path, decision, entry, Optional.of(move), keep, edited);
    }

    Prepared keeping(Path place) {
        return new Prepared(path, decision, entry, write, Optional.of(place), edited);
    }
}
