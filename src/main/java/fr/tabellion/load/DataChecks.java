package fr.tabellion.load;

import fr.tabellion.model.Data;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The facts held against each other, once every file has been read: names that must exist, dates
 * that must follow, ids that must be single. In the end, what stands on a broken part is broken.
 */
final class DataChecks {
    private final Data data;
    private final Findings findings;
    private final Ids ids;
    private final Attachments attachments;

    DataChecks(Data data, Findings findings, Path root, Optional<Set<String>> kinds) {
        this.data = data;
        this.findings = findings;
        this.ids = new Ids(findings, kinds);
        this.attachments = new Attachments(findings, root);
    }

    void run() {
        BodyChecks bodies = new BodyChecks(findings, ids, attachments);
        data.bodies().values().forEach(bodies::check);
        ContractChecks contracts = new ContractChecks(data, findings, ids, attachments, bodyIds());
        data.contracts().values().forEach(contracts::check);
        SessionChecks sessions =
                new SessionChecks(data, findings, ids, attachments, bodyIds(), contractIds());
        data.sessions().values().forEach(sessions::check);
        Spread.over(data, findings);
    }

    /** A body whose file is broken is still known: its own problem is enough. */
    private Set<String> bodyIds() {
        Set<String> known = new TreeSet<>(data.bodies().keySet());
        for (Part part : findings.broken()) {
            if (part instanceof Part.Body body) {
                known.add(body.id());
            }
        }
        return known;
    }

    private Set<String> contractIds() {
        Set<String> known = new TreeSet<>(data.contracts().keySet());
        for (Part part : findings.broken()) {
            if (part instanceof Part.Contract contract) {
                known.add(contract.id());
            }
        }
        return known;
    }
}
