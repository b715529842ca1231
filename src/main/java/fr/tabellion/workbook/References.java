package fr.tabellion.workbook;

import fr.tabellion.model.Body;
import fr.tabellion.model.Person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Ids by the names people know them by, and back: « Insertion des jeunes » for insertion. */
final class References {
    private final Map<Kind, Map<String, String>> labels = new LinkedHashMap<>();
    private final Map<String, List<Person>> people = new LinkedHashMap<>();

    private References() {}

    static References of(ContractFiles files) {
        References references = new References();
        Map<String, String> themes = new LinkedHashMap<>();
        for (int i = 0; i < files.contract().size("/themes"); i++) {
            String theme = "/themes/" + i;
            themes.put(
                    files.contract().text(theme + "/id"), files.contract().text(theme + "/title"));
        }
        references.themes(themes);
        Map<String, Body> bodies = files.bodies();
        references.put(
                Kind.COMMUNE,
                files.communes().keySet(),
                id -> Optional.ofNullable(bodies.get(id)).map(Body::name).orElse(id),
                id -> Optional.ofNullable(bodies.get(id)).flatMap(Body::insee).orElse(id));
        List<String> parties = new ArrayList<>();
        for (int i = 0; i < files.contract().size("/parties"); i++) {
            parties.add(files.contract().text("/parties/" + i + "/body"));
        }
        references.put(Kind.PARTY, parties, id -> name(bodies, id), id -> id);
        references.put(Kind.BODY, bodies.keySet(), id -> name(bodies, id), id -> id);
        Map<String, String> names = new LinkedHashMap<>();
        for (String party : parties) {
            List<Person> own =
                    Optional.ofNullable(bodies.get(party)).map(Body::people).orElse(List.of());
            references.people.put(party, own);
            own.forEach(person -> names.put(person.id(), called(person)));
        }
        references.labels.put(Kind.PERSON, names);
        return references;
    }

    private static String name(Map<String, Body> bodies, String id) {
        Body body = bodies.get(id);
        return body == null ? id : body.name();
    }

    private static String called(Person person) {
        return person.name().isEmpty() ? person.id() : person.name();
    }

    /** Themes change in the workbook itself. */
    void themes(Map<String, String> titles) {
        put(Kind.THEME, titles.keySet(), id -> titles.getOrDefault(id, id), id -> id);
    }

    /** Names that several share are told apart: « Bagneux (92007) ». */
    private void put(
            Kind kind,
            Collection<String> ids,
            Function<String, String> name,
            Function<String, String> apart) {
        Map<String, Long> shared =
                ids.stream()
                        .distinct()
                        .collect(
                                Collectors.groupingBy(
                                        id -> folded(name.apply(id)), Collectors.counting()));
        Map<String, String> own = new LinkedHashMap<>();
        for (String id : ids) {
            boolean single = shared.getOrDefault(folded(name.apply(id)), 1L) == 1;
            own.put(id, single ? name.apply(id) : name.apply(id) + " (" + apart.apply(id) + ")");
        }
        labels.put(kind, own);
    }

    private static String folded(String name) {
        return name.strip().replace('’', '\'').toLowerCase(Locale.FRENCH);
    }

    private Map<String, String> of(Kind kind) {
        return labels.getOrDefault(kind, Map.of());
    }

    List<String> names(Kind kind) {
        return of(kind).values().stream().distinct().toList();
    }

    String name(Kind kind, String id) {
        return of(kind).getOrDefault(id, id);
    }

    /** The id behind a name or an id that somebody typed. */
    Optional<String> id(Kind kind, String typed) {
        String wanted = folded(typed);
        Map<String, String> own = of(kind);
        return own.entrySet().stream()
                .filter(entry -> folded(entry.getValue()).equals(wanted))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> own.keySet().stream().filter(wanted::equals).findFirst());
    }

    /** The same for one of a body's people: names may be shared between bodies. */
    Optional<String> person(String body, String typed) {
        return people.getOrDefault(body, List.of()).stream()
                .filter(
                        person ->
                                folded(called(person)).equals(folded(typed))
                                        || person.id().equals(typed.strip()))
                .map(Person::id)
                .findFirst()
                .or(() -> id(Kind.PERSON, typed));
    }
}
