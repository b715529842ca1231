package fr.tabellion.register;

import fr.tabellion.document.Document;

/**
 * A text as it binds the parties today: what an avenant amends.
 *
 * @param name {@code annexe-antony}, or {@code contrat} for a contract concluded elsewhere
 * @param source the version that settled it last: the paper itself, or the last avenant to it
 */
public record TextInForce(String name, Document document, Version source) {}
