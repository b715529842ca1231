package fr.tabellion.template;

/** A paper drawn from a made-up contract, and which place of the templates wrote what of it. */
public record Specimen(Rendered paper, Trace trace) {}
