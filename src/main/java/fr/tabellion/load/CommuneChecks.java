package fr.tabellion.load;

import fr.tabellion.model.Commune;
import fr.tabellion.model.Contract;
import fr.tabellion.problem.Code;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a contract says for one commune, against the contract's themes and parties. */
final class CommuneChecks {
    private final Findings findings;
    private final Ids ids;
    private final Set<String> themes = new LinkedHashSet<>();
    private final Set<String> parties = new LinkedHashSet<>();

    CommuneChecks(Contract contract, Findings findings, Ids ids) {
        this.findings = findings;
        this.ids = ids;
        contract.themes().forEach(theme -> themes.add(theme.id()));
        contract.parties().forEach(party -> parties.add(party.body()));
    }

    void check(Part part, Commune commune) {
        priorities(part, ids.space(part), commune.priorities());
        commitments(part, ids.space(part), commune.commitments());
        indicators(part, ids.space(part), commune.indicators());
        budget(part, ids.space(part), commune.budget());
    }

    private void priorities(Part part, Ids.Space space, List<Commune.Priority> priorities) {
        for (int i = 0; i < priorities.size(); i++) {
            String pointer = Pointer.child("/priorities", i);
            space.take(priorities.get(i).id(), pointer);
            theme(part, priorities.get(i).theme(), pointer);
            List<Commune.Action> actions = priorities.get(i).actions();
            for (int j = 0; j < actions.size(); j++) {
                space.take(actions.get(j).id(), Pointer.child(pointer + "/actions", j));
            }
        }
    }

    private void commitments(Part part, Ids.Space space, List<Commune.Commitment> commitments) {
        for (int i = 0; i < commitments.size(); i++) {
            String pointer = Pointer.child("/commitments", i);
            space.take(commitments.get(i).id(), pointer);
            theme(part, commitments.get(i).theme(), pointer);
            party(part, commitments.get(i).party(), pointer);
        }
    }

    private void indicators(Part part, Ids.Space space, List<Commune.Indicator> indicators) {
        for (int i = 0; i < indicators.size(); i++) {
            String pointer = Pointer.child("/indicators", i);
            space.take(indicators.get(i).id(), pointer);
            theme(part, indicators.get(i).theme(), pointer);
        }
    }

    private void budget(Part part, Ids.Space space, List<Commune.BudgetLine> budget) {
        for (int i = 0; i < budget.size(); i++) {
            String pointer = Pointer.child("/budget", i);
            space.take(budget.get(i).id(), pointer);
            theme(part, budget.get(i).theme(), pointer);
            party(part, budget.get(i).party(), pointer);
            amount(part, budget.get(i).amount(), pointer);
        }
    }

    private void theme(Part part, String theme, String pointer) {
        if (!themes.contains(theme)) {
            findings.unknown(part, pointer + "/theme", Code.E202, theme, themes);
        }
    }

    private void party(Part part, String party, String pointer) {
        if (!parties.contains(party)) {
            findings.unknown(part, pointer + "/party", Code.E203, party, parties);
        }
    }

    private void amount(Part part, BigDecimal amount, String pointer) {
        String place = pointer + "/amount";
        if (amount.signum() < 0) {
            findings.report(part, place, Code.E221, amount.toPlainString());
        } else if (amount.stripTrailingZeros().scale() > 2) {
            findings.report(part, place, Code.E222, amount.toPlainString());
        }
    }
}
