/** The facts as records: bodies, people, sessions, contracts, priorities, commitments, avenants. */
@NullMarked
package fr.tabellion.model;

import org.jspecify.annotations.NullMarked;
