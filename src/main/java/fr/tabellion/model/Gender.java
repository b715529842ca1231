package fr.tabellion.model;

/** Grammatical gender, for agreement. */
public enum Gender {
    MASCULINE,
    FEMININE
}
