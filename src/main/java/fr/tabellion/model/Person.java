package fr.tabellion.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Someone who sits, reports or signs for a body.
 *
 * <p>A last name never stands without a first name. No mandate at all means that the quality is
 * unknown.
 *
 * @param civility « M. », « Mme » or what the person wishes
 * @param gender for agreement: « adjoint », « adjointe »
 * @param address how the person wishes to be addressed, where it is not what agreement gives: «
 *     Madame le Maire »
 */
public record Person(
        String id,
        Optional<String> civility,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<Gender> gender,
        Optional<String> address,
        List<Mandate> mandates) {
    public Person {
        mandates = List.copyOf(mandates);
    }

    /** « Isabelle Drancy »; empty while the person is to be designated. */
    public String name() {
        return (firstName.orElse("") + " " + lastName.orElse("")).strip();
    }

    /** The mandate in force that day, the latest if there are several. */
    public Optional<Mandate> mandateOn(LocalDate day) {
        return mandates.stream()
                .filter(mandate -> mandate.covers(day))
                .reduce((earlier, later) -> later);
    }

    /**
     * @param quality « maire », « adjointe au maire déléguée à la politique de la ville »
     * @param from first day; absent: since before anything of ours
     * @param to last day; absent: still running
     */
    public record Mandate(String quality, Optional<LocalDate> from, Optional<LocalDate> to) {
        public boolean covers(LocalDate day) {
            return from.map(first -> !day.isBefore(first)).orElse(true)
                    && to.map(last -> !day.isAfter(last)).orElse(true);
        }
    }
}
