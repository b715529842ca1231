package fr.tabellion.build;

import fr.tabellion.problem.Messages;

import java.util.List;

/**
 * Why a decision fell: a key of the message bundles and what its {@code {0}}, {@code {1}}… stand
 * for, so that it can be read in French and in English.
 *
 * <pre>
 * reason.changed [data/bodies/sceaux.json]  →  data/bodies/sceaux.json a changé
 * </pre>
 */
public record Reason(String key, List<String> arguments) {
    public static final Reason SAME = of("reason.same");
    public static final Reason SAME_BYTES = of("reason.same-bytes");
    public static final Reason ADOPTED = of("reason.adopted");
    public static final Reason NEW = of("reason.new");
    public static final Reason MISSING = of("reason.missing");
    public static final Reason INTERRUPTED = of("reason.interrupted");
    public static final Reason CONTENT = of("reason.content");
    public static final Reason EDITED = of("reason.edited");
    public static final Reason SIGNED = of("reason.signed");
    public static final Reason UNKNOWN = of("reason.unknown");
    public static final Reason OCCUPIED = of("reason.occupied");
    public static final Reason ORPHAN = of("reason.orphan");
    public static final Reason ORPHAN_EDITED = of("reason.orphan-edited");
    public static final Reason REMOVED = of("reason.removed");
    public static final Reason UNIT = of("reason.unit");
    public static final Reason PROBLEM = of("reason.problem");
    public static final Reason BUG = of("reason.bug");

    private static final String FORCED = "reason.forced";

    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String key, String... arguments) {
        return new Reason(key, List.of(arguments));
    }

    /** Replaced by {@code --force}; the edited file now stands at {@code kept}. */
    public static Reason forced(String kept) {
        return of(FORCED, kept);
    }

    /** Whether it tells where an edited file was put, see {@link #forced}. */
    public boolean isForced() {
        return key.equals(FORCED);
    }

    public String text(Messages messages) {
        return messages.text(key, arguments.toArray());
    }
}
