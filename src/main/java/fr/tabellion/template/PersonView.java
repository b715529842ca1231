package fr.tabellion.template;

import fr.tabellion.model.Gender;
import fr.tabellion.model.Person;
import fr.tabellion.typography.Agreement;

import java.util.Optional;

/**
 * Someone, in the quality that is theirs on the paper's date; printed « Mme Isabelle Drancy ».
 *
 * @param quality « adjointe au maire déléguée à la politique de la ville »
 */
record PersonView(Source at, Person person, Optional<String> quality) implements View.Printed {
    @Override
    public Source at(String member) {
        return at.at(member.equals("quality") ? "mandates" : member);
    }

    @Override
    public String printed() {
        return person.civility().map(civility -> civility + " ").orElse("") + person.name();
    }

    @Shown
    String id() {
        return person.id();
    }

    /** « Isabelle Drancy »; absent while the person is to be designated. */
    @Shown
    Optional<String> name() {
        return Optional.of(person.name()).filter(name -> !name.isEmpty());
    }

    @Shown
    Optional<String> civility() {
        return person.civility();
    }

    @Shown
    Optional<String> firstName() {
        return person.firstName();
    }

    @Shown
    Optional<String> lastName() {
        return person.lastName();
    }

    @Shown
    boolean feminine() {
        return person.gender().map(gender -> gender == Gender.FEMININE).orElse(false);
    }

    /** As the person wishes, else « Madame la Maire » by gender and quality. */
    @Shown
    Optional<String> addressed() {
        return person.address().or(this::agreed);
    }

    private Optional<String> agreed() {
        String civility = feminine() ? "Madame" : "Monsieur";
        return person.gender()
                .flatMap(gender -> quality)
                .map(known -> Agreement.addressed(civility, known, feminine()));
    }
}
