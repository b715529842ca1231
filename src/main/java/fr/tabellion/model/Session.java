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
 * @param members how many the council has that day
 * @param secretary the id of one of the body's people, once the council has designated one
 */
public record Session(
        String id,
        String body,
        LocalDate date,
        Optional<LocalTime> time,
        Optional<String> place,
        Optional<LocalDate> convocation,
        Optional<String> notice,
        Optional<Integer> members,
        Optional<String> secretary,
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
     * @param considerations as they are to be printed, without « Considérant »
     * @param prose by slot
     * @param matter of the ACTES nomenclature, see {@link #matterCode}
     */
    public record AgendaItem(
            Optional<String> id,
            Optional<String> number,
            String object,
            Optional<String> rapporteur,
            Optional<String> contract,
            List<String> kinds,
            List<String> visas,
            List<String> considerations,
            List<Decision> decisions,
            Map<String, Prose> prose,
            List<Enclosure> annexes,
            Optional<String> matter,
            Optional<Nature> nature,
            Optional<Vote> vote) {
        /** Politique de la ville-habitat-logement. */
        private static final String OF_CONTRACTS = "8.5";

        public AgendaItem {
            kinds = List.copyOf(kinds);
            visas = List.copyOf(visas);
            considerations = List.copyOf(considerations);
            decisions = List.copyOf(decisions);
            annexes = List.copyOf(annexes);
        }

        /** What its papers are named after. A check sees to it that one of the two is there. */
        public String key() {
            return id.or(() -> contract).orElse("");
        }

        /** As typed; for a contract 8.5 otherwise. */
        public Optional<String> matterCode() {
            return matter.or(() -> contract.map(any -> OF_CONTRACTS));
        }
    }

    /**
     * An article of a délibération: « APPROUVE le règlement du budget ».
     *
     * @param verb « approuve », « prend acte »
     */
    public record Decision(String verb, String text) {}

    /**
     * What goes with an item.
     *
     * @param paper the name of a paper drawn for the item's contract: {@code annexe-sceaux}
     * @param file a file beside the data
     */
    public record Enclosure(String title, Optional<String> paper, Optional<String> file) {}

    /** The nature of an act, by its ACTES code: a délibération, a regulation, an individual act… */
    public enum Nature {
        DE,
        AR,
        AI,
        CC,
        BF,
        AU
    }

    /**
     * How a vote went.
     *
     * @param voters who took part, powers included
     */
    public record Vote(int voters, int inFavour, int against, int abstentions) {}
}
