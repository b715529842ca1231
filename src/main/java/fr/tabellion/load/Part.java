package fr.tabellion.load;

/**
 * A part of the data that papers are made from, by ids: what a problem stops.
 *
 * <pre>{@code
 * loaded.broken().contains(new Part.Commune("blagis-2024", "sceaux"))
 * }</pre>
 */
public sealed interface Part {
    record Body(String id) implements Part {}

    record Contract(String id) implements Part {}

    record Commune(String contract, String id) implements Part {}

    /**
     * @param number as the file is named
     */
    record Avenant(String contract, String number) implements Part {}

    record Session(String id) implements Part {}

    /**
     * A point of a session's agenda.
     *
     * @param key see {@link fr.tabellion.model.Session.AgendaItem#key}
     */
    record AgendaItem(String session, String key) implements Part {}
}
