package fr.tabellion.load;

import fr.tabellion.problem.Code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ids that must be single in their file, and kinds of paper that must exist. */
final class Ids {
    private final Findings findings;
    private final Optional<Set<String>> kinds;

    Ids(Findings findings, Optional<Set<String>> kinds) {
        this.findings = findings;
        this.kinds = kinds;
    }

    /** The ids of one part that share a space, each with its pointer. */
    final class Space {
        private final Part part;
        private final Map<String, String> taken = new HashMap<>();

        private Space(Part part) {
            this.part = part;
        }

        /** An id given to something here. */
        void take(String id, String pointer) {
            take(id, pointer, Code.E209);
        }

        /** An id that names something elsewhere, once. */
        void name(String id, String pointer) {
            take(id, pointer, Code.E235);
        }

        private void take(String id, String pointer, Code code) {
            String other = taken.putIfAbsent(id, pointer);
            if (other != null) {
                String line = Integer.toString(findings.line(part, other));
                findings.report(part, pointer, code, id, line);
            }
        }

        void take(Optional<String> id, String pointer) {
            id.ifPresent(found -> take(found, pointer + "/id"));
        }
    }

    Space space(Part part) {
        return new Space(part);
    }

    void kinds(Part part, List<String> wanted, String pointer) {
        kinds.ifPresent(
                known -> {
                    for (int i = 0; i < wanted.size(); i++) {
                        if (!known.contains(wanted.get(i))) {
                            findings.unknown(
                                    part,
                                    Pointer.child(pointer, i),
                                    Code.E234,
                                    wanted.get(i),
                                    known.stream().sorted().toList());
                        }
                    }
                });
    }
}
