package fr.tabellion.pipeline;

import java.util.Set;

/** What a command line may name. */
public interface Names {
    Set<String> contracts();

    Set<String> sessions();

    Set<String> kinds();

    /** Every body that papers may be for. */
    Set<String> communes();
}
