package fr.tabellion.template;

import fr.tabellion.model.Commune;
import fr.tabellion.model.Commune.BudgetLine;
import fr.tabellion.model.Commune.Commitment;
import fr.tabellion.model.Commune.Indicator;
import fr.tabellion.model.Commune.Priority;
import fr.tabellion.model.Contract;
import fr.tabellion.model.Contract.Theme;
import fr.tabellion.model.Prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What a contract says for one commune; the commune's names are read through it. */
record CommuneView(Views views, Source at, Contract contract, Commune commune) implements View {
    @Also
    @Shown
    BodyView body() {
        return views.body(commune.id());
    }

    /** « la partie scéenne du quartier ». */
    @Shown
    Optional<String> part() {
        return commune.part();
    }

    @Shown
    Map<String, Prose> prose() {
        return commune.prose();
    }

    /** All of them, whatever the theme. */
    @Shown
    List<PriorityView> priorities() {
        return priorities(priority -> true);
    }

    @Shown
    List<CommitmentsView> commitments() {
        return commitments(commitment -> true);
    }

    @Shown
    List<IndicatorView> indicators() {
        return indicators(indicator -> true);
    }

    @Shown
    Optional<BudgetView> budget() {
        return budget(line -> true);
    }

    /** The contract's parties without the other communes of its territory. */
    @Shown
    List<PartyView> parties() {
        List<String> territory = contract.territory().communes();
        return views.parties(contract).stream()
                .filter(
                        party ->
                                party.party().body().equals(commune.id())
                                        || !territory.contains(party.party().body()))
                .toList();
    }

    /** The contract's themes under which the commune has something, numbered through. */
    @Shown
    List<ThemeView> themes() {
        List<ThemeView> themes = new ArrayList<>();
        for (int i = 0; i < contract.themes().size(); i++) {
            Theme theme = contract.themes().get(i);
            Source source = views.contractSource(contract).at("themes").at(i);
            if (holdsAnything(theme.id())) {
                themes.add(theme(source, theme, themes.size() + 1));
            }
        }
        return themes;
    }

    private boolean holdsAnything(String theme) {
        return commune.priorities().stream().anyMatch(found -> found.theme().equals(theme))
                || commune.commitments().stream().anyMatch(found -> found.theme().equals(theme))
                || commune.indicators().stream().anyMatch(found -> found.theme().equals(theme))
                || commune.budget().stream().anyMatch(found -> found.theme().equals(theme));
    }

    private ThemeView theme(Source source, Theme theme, int number) {
        String id = theme.id();
        return new ThemeView(
                source,
                theme,
                commune.id() + "/" + id,
                number,
                priorities(priority -> priority.theme().equals(id)),
                commitments(commitment -> commitment.theme().equals(id)),
                indicators(indicator -> indicator.theme().equals(id)),
                budget(line -> line.theme().equals(id)));
    }

    private List<PriorityView> priorities(Predicate<Priority> wanted) {
        List<Priority> all = commune.priorities();
        return IntStream.range(0, all.size())
                .filter(i -> wanted.test(all.get(i)))
                .mapToObj(i -> priority(i, all.get(i)))
                .toList();
    }

    private PriorityView priority(int index, Priority priority) {
        Source source = at.at("priorities").at(index);
        String ref = ref("priority", priority.id(), index);
        List<ActionView> actions =
                IntStream.range(0, priority.actions().size())
                        .mapToObj(
                                i ->
                                        new ActionView(
                                                source.at("actions").at(i),
                                                priority.actions()
                                                        .get(i)
                                                        .id()
                                                        .map(id -> commune.id() + "/" + id)
                                                        .orElse(ref + "/action:" + (i + 1)),
                                                priority.actions().get(i).text()))
                        .toList();
        return new PriorityView(source, ref, priority.text(), actions);
    }

    private List<CommitmentsView> commitments(Predicate<Commitment> wanted) {
        return views.parties(contract).stream()
                .map(party -> commitments(party, wanted))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    private CommitmentsView commitments(PartyView party, Predicate<Commitment> wanted) {
        List<Commitment> all = commune.commitments();
        List<CommitmentView> items =
                IntStream.range(0, all.size())
                        .filter(i -> all.get(i).party().equals(party.party().body()))
                        .filter(i -> wanted.test(all.get(i)))
                        .mapToObj(
                                i ->
                                        new CommitmentView(
                                                at.at("commitments").at(i),
                                                ref("commitment", all.get(i).id(), i),
                                                all.get(i).text()))
                        .toList();
        return new CommitmentsView(at, party, items);
    }

    private List<IndicatorView> indicators(Predicate<Indicator> wanted) {
        List<Indicator> all = commune.indicators();
        return IntStream.range(0, all.size())
                .filter(i -> wanted.test(all.get(i)))
                .mapToObj(i -> indicator(i, all.get(i)))
                .toList();
    }

    private IndicatorView indicator(int index, Indicator indicator) {
        return new IndicatorView(
                at.at("indicators").at(index),
                ref("indicator", indicator.id(), index),
                indicator.theme(),
                indicator.text(),
                indicator.unit(),
                indicator.baseline(),
                indicator.target(),
                indicator.source());
    }

    private Optional<BudgetView> budget(Predicate<BudgetLine> wanted) {
        List<BudgetLine> all = commune.budget();
        List<BudgetView.LineView> lines =
                IntStream.range(0, all.size())
                        .filter(i -> wanted.test(all.get(i)))
                        .mapToObj(i -> budgetLine(i, all.get(i)))
                        .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new BudgetView(views, at.at("budget"), lines));
    }

    private BudgetView.LineView budgetLine(int index, BudgetLine line) {
        return BudgetView.line(
                at.at("budget").at(index),
                ref("budget", line.id(), index),
                line,
                views.party(contract, line.party()));
    }

    /** Without an id the place says which: « antony/commitment:3 »; an id never holds a colon. */
    private String ref(String what, Optional<String> id, int index) {
        return commune.id() + "/" + id.orElseGet(() -> what + ":" + (index + 1));
    }
}
