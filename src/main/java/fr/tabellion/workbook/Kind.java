package fr.tabellion.workbook;

/** What the cells of a column hold; in the data it is always text, see {@link Row}. */
enum Kind {
    TEXT,
    /** Paragraphs, between empty lines. */
    PROSE,
    /** The actions of a priority, one a line. */
    ACTIONS,
    DATE,
    WHOLE,
    /** An amount in euros. */
    AMOUNT,
    /** « oui », « non ». */
    FLAG,
    /** « masculin », « féminin ». */
    GENDER,
    THEME,
    /** A commune of the contract. */
    COMMUNE,
    /** One of the contract's parties. */
    PARTY,
    /** Any body. */
    BODY,
    /** One of a body's people. */
    PERSON;

    /** Whether it names something by an id that people see by its name. */
    boolean isReference() {
        return switch (this) {
            case THEME, COMMUNE, PARTY, BODY, PERSON -> true;
            case TEXT, PROSE, ACTIONS, DATE, WHOLE, AMOUNT, FLAG, GENDER -> false;
        };
    }
}
