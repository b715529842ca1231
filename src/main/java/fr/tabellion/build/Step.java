package fr.tabellion.build;

import fr.tabellion.build.Manifest.Entry;

import java.util.Optional;

/** What is to be done about a target, before a byte of it is drawn. */
sealed interface Step {
    /** It stands as wanted. */
    record Leave(Reason reason) implements Step {}

    /** It is to be drawn; what stands there, if anything, is ours. */
    record Draw(Reason reason) implements Step {}

    /** Something stands there that is not what we wrote: it is kept, unless it is what we draw. */
    record Keep(Reason reason) implements Step {}

    /** What stands at a path; the digest is NONE unless it is a file. */
    record Found(Stat stat, Digest digest) {}

    /**
     * The one decision.
     *
     * @param entry what we know to have written at the path
     * @param beside what we know to have written beside it
     * @param changed which input explains another fingerprint
     */
    static Step decide(
            Found found,
            Optional<Entry> entry,
            Optional<Entry> beside,
            Fingerprint wanted,
            Reason changed) {
        if (found.stat.isMissing()) {
            return new Draw(entry.isPresent() ? Reason.MISSING : Reason.NEW);
        }
        if (!found.stat.isFile()) {
            return new Keep(Reason.OCCUPIED);
        }
        if (beside.isPresent() && beside.get().digest().equals(found.digest)) {
            // somebody put the new version where it belongs
            return beside.get().fingerprint().equals(wanted)
                    ? new Leave(Reason.ADOPTED)
                    : new Draw(changed);
        }
        if (entry.isEmpty()) {
            return new Keep(Reason.UNKNOWN);
        }
        if (entry.get().digest().equals(found.digest)) {
            return entry.get().fingerprint().equals(wanted)
                    ? new Leave(Reason.SAME)
                    : new Draw(changed);
        }
        // a run ended between writing the manifest and moving the file
        return entry.get().isOurs(found.digest)
                ? new Draw(Reason.INTERRUPTED)
                : new Keep(Reason.EDITED);
    }
}
