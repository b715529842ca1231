package fr.tabellion.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sitting of a body's council.
 *
 * @param id the folder's name
 * @param convocation the day it was convened
 * @param notice a line that every paper bears, such as « Exemple fictif »
 */
public record Session(
        String id,
        String body,
        LocalDate date,
        Optional<LocalTime> time,
        Optional<String> place,
        Optional<LocalDate> convocation,
        Optional<String> notice,
        List<AgendaItem> agenda) {
    public Session {
        agenda = List.copyOf(agenda);
    }

    /**
     * One point of the agenda.
     *
     * @param id where the item has one of its own; else its contract's, see {@link #key}
     * @param object « Approbation du contrat … »
     * @param rapporteur the id of one of the body's people
     * @param kinds the kinds of paper wanted; empty for all whose needs are met
     * @param visas as they are to be printed, without « Vu »
     * @param prose by slot
     */
    public record AgendaItem(
            Optional<String> id,
            Optional<String> number,
            String object,
            Optional<String> rapporteur,
            Optional<String> contract,
            List<String> kinds,
            List<String> visas,
            Map<String, Prose> prose,
            List<Annex> annexes) {
        public AgendaItem {
            kinds = List.copyOf(kinds);
            visas = List.copyOf(visas);
            annexes = List.copyOf(annexes);
        }

        /** What its papers are named after. A check sees to it that one of the two is there. */
        public String key() {
            return id.or(() -> contract).orElse("");
        }
    }
}
