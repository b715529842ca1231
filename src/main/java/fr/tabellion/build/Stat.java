package fr.tabellion.build;

/** What stands at a path, links not followed. */
public record Stat(Kind kind, Stamp stamp, boolean readOnly) {
    public static final Stat MISSING = new Stat(Kind.MISSING, Stamp.NONE, false);

    /** A link, a device or a pipe is {@code OTHER}: nothing that we ever wrote. */
    public enum Kind {
        MISSING,
        FILE,
        FOLDER,
        OTHER
    }

    boolean isFile() {
        return kind == Kind.FILE;
    }

    boolean isMissing() {
        return kind == Kind.MISSING;
    }
}
