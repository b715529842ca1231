package fr.tabellion.template;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a kind of paper is made for, once each. */
public enum Audience {
    SESSION("session", Root.OfSession.class),
    AGENDA_ITEM("agenda-item", Root.OfAgendaItem.class),
    COMMUNE("commune", Root.OfCommune.class),
    CONTRACT("contract", Root.OfContract.class),
    AVENANT("avenant", Root.OfAvenant.class);

    private final String word;
    private final Class<? extends Root> root;

    Audience(String word, Class<? extends Root> root) {
        this.word = word;
        this.root = root;
    }

    /** As the header of a template says it: {@code "for": "agenda-item"}. */
    public String word() {
        return word;
    }

    Class<? extends Root> root() {
        return root;
    }

    static Optional<Audience> of(String word) {
        return Arrays.stream(values()).filter(value -> value.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Audience::word).toList();
    }
}
