package fr.tabellion.load;

import fr.tabellion.model.Body;
import fr.tabellion.model.Contract;
import fr.tabellion.model.Data;
import fr.tabellion.model.Session;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * The facts held against each other, once every file has been read: names that must exist, dates
 * that must follow, ids that must be single. In the end, what stands on a broken part is broken.
 */
final class DataChecks {
    private final Data data;
    private final Findings findings;
    private final Ids ids;
    private final Attachments attachments;
    private final Set<String> bodies;
    private final Set<String> contracts;

    /**
     * @param data all that the checked parts name
     * @param bodies every id there is, that of a broken file too: its own problem is enough
     * @param contracts the same of contracts
     */
    DataChecks(
            Data data,
            Findings findings,
            Path root,
            Optional<Set<String>> kinds,
            Set<String> bodies,
            Set<String> contracts) {
        this.data = data;
        this.findings = findings;
        this.ids = new Ids(findings, kinds);
        this.attachments = new Attachments(findings, root);
        this.bodies = bodies;
        this.contracts = contracts;
    }

    /** What was read for its own sake, not only because something names it. */
    void run(
            Collection<Body> bodies, Collection<Contract> contracts, Collection<Session> sessions) {
        BodyChecks ofBodies = new BodyChecks(findings, ids, attachments);
        bodies.forEach(ofBodies::check);
        ContractChecks ofContracts =
                new ContractChecks(data, findings, ids, attachments, this.bodies);
        contracts.forEach(ofContracts::check);
        SessionChecks ofSessions =
                new SessionChecks(data, findings, ids, attachments, this.bodies, this.contracts);
        sessions.forEach(ofSessions::check);
        Spread.over(contracts, sessions, findings);
    }
}
