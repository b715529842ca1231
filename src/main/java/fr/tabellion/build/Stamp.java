package fr.tabellion.build;

/**
 * What the file system says of a file without reading it. The same stamp means the same bytes,
 * under the rule of {@link #settledAt}.
 *
 * @param modified nanoseconds since 1970, as the file system has it
 * @param changed when bytes, name or rights changed last (Unix ctime, which nobody can set); the
 *     creation time elsewhere
 * @param id the inode, which an editor that saves by renaming changes; 0 where there is none
 */
public record Stamp(long size, long modified, long changed, long id) {
    public static final Stamp NONE = new Stamp(-1, 0, 0, 0);

    /** The coarsest clock of a file system in use: FAT's, two seconds. */
    private static final long TICK = 2_000_000_000L;

    /**
     * Whether a look at {@code now}, by the file system's own clock, settles that these bytes are
     * this stamp's. A file saved twice within one tick of that clock may have one stamp for two
     * contents, so a stamp that is not older than a tick, or from the future, proves nothing: the
     * file is read again next time.
     */
    boolean settledAt(long now) {
        return !equals(NONE) && latest() + TICK < now;
    }

    long latest() {
        return Math.max(modified, changed);
    }
}
