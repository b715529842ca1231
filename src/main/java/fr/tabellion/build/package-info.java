/** Targets, fingerprints, manifest, decisions and atomic files; knows nothing of contracts. */
@NullMarked
package fr.tabellion.build;

import org.jspecify.annotations.NullMarked;
