package fr.tabellion.problem;

/** How much a problem weighs: an error keeps its paper from being written, a warning does not. */
public enum Severity {
    WARNING,
    ERROR
}
