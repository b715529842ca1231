package fr.tabellion.pipeline;

import fr.tabellion.problem.Location;
import fr.tabellion.typography.Finding;

/** What a proof-reader would look at, and where it was typed. */
public record Doubt(Location location, Finding finding) {}
