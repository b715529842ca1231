package fr.tabellion.register;

/** How far a paper has come: what a change of its data leads to. */
public enum Standing {
    /** Drawn again. */
    DRAFT,
    /** Another version, « annule et remplace ». */
    SENT,
    /** A problem: a new délibération is needed. */
    ADOPTED,
    /** An avenant. */
    CONCLUDED,
    /** Nothing. */
    WITHDRAWN
}
