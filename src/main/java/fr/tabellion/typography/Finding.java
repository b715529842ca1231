package fr.tabellion.typography;

/**
 * Something {@link Lint} noticed in a text, which stays as it is.
 *
 * @param offset of the first character, in the text as typed
 * @param found what is typed there; empty where something only comes
 * @param instead what is set or might be meant; empty if nobody can tell
 */
public record Finding(Kind kind, int offset, String found, String instead) {
    /** What typography does by itself, or what only a person can put right. */
    public enum Kind {
        /** « ' » is set as « ’ », « ? » as « ␣? ». */
        SET(Weight.DONE),
        /** The « er » of « 1er » is raised. */
        RAISED(Weight.DONE),
        /** « politique la ville ». */
        MISSING_WORD(Weight.DOUBT),
        /** « 16-25ans », « mot,mot », « fin.Début ». */
        MISSING_SPACE(Weight.DOUBT),
        /** « une mémoire collective organiser un café ». */
        ITEMS_RUN_TOGETHER(Weight.DOUBT),
        /** « de de ». */
        DOUBLED_WORD(Weight.DOUBT),
        /** « TZCLD » » without its « « ». */
        UNPAIRED_QUOTE(Weight.DOUBT),
        /** « (voir plus loin ». */
        UNPAIRED_BRACKET(Weight.DOUBT),
        /** « la partie scénée du quartier ». */
        UNKNOWN_ADJECTIVE(Weight.DOUBT),
        /** « de Antony », « le école ». */
        MISSING_ELISION(Weight.DOUBT),
        /** « de Le Plessis-Robinson ». */
        MISSING_CONTRACTION(Weight.DOUBT),
        /** « Etat », « SEANCE », « A l’échelle ». */
        MISSING_ACCENT(Weight.REMARK),
        /** « ateliers,… », « etc… ». */
        IDLE_ELLIPSIS(Weight.REMARK);

        private final Weight weight;

        Kind(Weight weight) {
            this.weight = weight;
        }

        public Weight weight() {
            return weight;
        }
    }

    /** How much a finding asks of its reader. */
    public enum Weight {
        /** Nothing: typography sees to it. */
        DONE,
        /** A glance: a habit, not a fault. */
        REMARK,
        /** A look: the words seem wrong. */
        DOUBT
    }
}
