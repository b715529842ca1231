package fr.tabellion.docx;

/** What may be done to a paper in Word. */
public enum DocxProfile {
    /** All of it may be edited. */
    OPEN,
    /**
     * Only what is left to be filled in: the rest is locked against accidents, without a password;
     * « Développeur, Grouper, Dissocier » unlocks it.
     */
    PROTECTED
}
