package fr.tabellion.template;

import java.util.Optional;

/**
 * Who signs for a party, as far as it is known; what is not is left blank on the paper.
 *
 * @param person in office on the paper's date
 * @param quality « maire », even while nobody is known
 */
record SignatoryView(Source at, Optional<PersonView> person, Optional<String> quality)
        implements View {
    /** Whoever it is stands among the body's people. */
    @Override
    public Source at(String member) {
        return person.map(known -> known.at(member)).orElse(at);
    }

    @Shown
    Optional<String> name() {
        return person.flatMap(PersonView::name);
    }

    @Shown
    Optional<String> civility() {
        return person.flatMap(PersonView::civility);
    }

    @Shown
    Optional<String> firstName() {
        return person.flatMap(PersonView::firstName);
    }

    @Shown
    Optional<String> lastName() {
        return person.flatMap(PersonView::lastName);
    }

    @Shown
    boolean feminine() {
        return person.map(PersonView::feminine).orElse(false);
    }
}
