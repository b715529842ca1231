package fr.tabellion.bench;

import fr.tabellion.load.Gazetteer;
import fr.tabellion.load.Place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Data for any number of INSEE's communes: contracts of up to 28 neighbours, a session of each
 * council, and for each commune a note, an order of business, a dossier and an annexe to be signed.
 *
 * <pre>
 * Country country = Country.of(1000);
 * country.write(folder);
 * country.change(folder, "priorité")   // one commune's priorities say something else
 * </pre>
 *
 * <p>The same number gives the same bytes.
 */
public final class Country {
    private static final int TOGETHER = 28;
    private static final List<String> THEMES =
            List.of("emploi", "education", "habitat", "cadre-de-vie", "sante");

    private final Map<String, List<Place>> contracts;

    private Country(Map<String, List<Place>> contracts) {
        this.contracts = contracts;
    }

    /** So many communes, taken from all over the country. */
    static Country of(int communes) {
        List<Place> all = Gazetteer.shipped().communes();
        int step = Math.max(1, all.size() / communes);
        List<Place> places =
                IntStream.range(0, Math.min(communes, all.size()))
                        .mapToObj(i -> all.get(i * step))
                        .toList();
        return new Country(contracts(places, TOGETHER));
    }

    /** So many neighbours, in contracts of so many. */
    public static Country near(int communes, int together) {
        return new Country(
                contracts(Gazetteer.shipped().communes().subList(0, communes), together));
    }

    private static Map<String, List<Place>> contracts(List<Place> places, int together) {
        Map<String, List<Place>> byDepartement = new TreeMap<>();
        for (Place place : places) {
            byDepartement.computeIfAbsent(place.parent(), code -> new ArrayList<>()).add(place);
        }
        Map<String, List<Place>> contracts = new TreeMap<>();
        byDepartement.forEach(
                (code, neighbours) -> {
                    for (int from = 0; from < neighbours.size(); from += together) {
                        int to = Math.min(neighbours.size(), from + together);
                        String id = "contrat-" + slug(code) + "-" + (1 + from / together);
                        contracts.put(id, List.copyOf(neighbours.subList(from, to)));
                    }
                });
        return contracts;
    }

    /** The ids of the communes, by contract. */
    public Map<String, List<String>> ids() {
        Map<String, List<String>> ids = new TreeMap<>();
        contracts.forEach((id, places) -> ids.put(id, places.stream().map(Country::id).toList()));
        return ids;
    }

    int communes() {
        return contracts.values().stream().mapToInt(List::size).sum();
    }

    public void write(Path data) throws IOException {
        write(data.resolve("bodies/etat.json"), shared("L'État", "préfet"));
        write(
                data.resolve("bodies/caf.json"),
                shared("La Caisse d'allocations familiales", "directeur"));
        for (Map.Entry<String, List<Place>> contract : contracts.entrySet()) {
            Path folder = data.resolve("contracts/" + contract.getKey());
            write(
                    folder.resolve("contract.json"),
                    contract(contract.getKey(), contract.getValue()));
            for (Place place : contract.getValue()) {
                write(data.resolve("bodies/" + id(place) + ".json"), body(place));
                write(folder.resolve("communes/" + id(place) + ".json"), commune(place, ""));
                write(
                        data.resolve("sessions/" + id(place) + "-2025-06-26/session.json"),
                        session(place, contract.getKey()));
            }
        }
    }

    /** Changes the first priority of one commune in the middle of the country. */
    void change(Path data, String words) throws IOException {
        List<String> ids = List.copyOf(contracts.keySet());
        String contract = ids.get(ids.size() / 2);
        Place place = contracts.getOrDefault(contract, List.of()).getFirst();
        Path file = data.resolve("contracts/" + contract + "/communes/" + id(place) + ".json");
        write(file, commune(place, words));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static String id(Place place) {
        return slug(place.name() + "-" + place.code());
    }

    private static String slug(String name) {
        return Normalizer.normalize(name.replace("œ", "oe").replace("Œ", "oe"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    // ---- The files

    private static String shared(String name, String executive) {
        return """
        {
          "format": 1,
          "type": "other",
          "name": "%s",
          "forms": {"the": "%s", "of": "de %s", "to": "à %s"},
          "executive": {"text": "%s", "gender": "masculine"},
          "people": [
            {
              "id": "signataire",
              "firstName": "Dominique",
              "lastName": "Durand",
              "mandates": [{"quality": "%s", "from": "2020-01-01"}]
            }
          ]
        }
        """
                .formatted(name, name, name, name, executive, executive);
    }

    private static String body(Place place) {
        return """
        {
          "format": 1,
          "type": "commune",
          "name": "%s",
          "insee": "%s",%s
          "noun": {"text": "ville", "gender": "feminine"},
          "council": {"text": "conseil municipal", "gender": "masculine"},
          "executive": {"text": "maire", "gender": "masculine"},
          "people": [
            {
              "id": "maire",
              "firstName": "Camille",
              "lastName": "Martin",
              "mandates": [{"quality": "maire", "from": "2020-07-05"}]
            }
          ]
        }
        """
                .formatted(place.name(), place.code(), forms(place));
    }

    /** Overseas INSEE says of 94 names neither article nor elision. */
    private static String forms(Place place) {
        String name = place.name();
        return place.forms().isPresent()
                ? ""
                : "\n  \"forms\": {\"the\": \"%s\", \"of\": \"de %s\", \"to\": \"à %s\"},"
                        .formatted(name, name, name);
    }

    private static String contract(String id, List<Place> places) {
        String communes = places.stream().map(p -> quoted(id(p))).collect(Collectors.joining(", "));
        String parties =
                places.stream()
                        .map(p -> "{\"body\": \"%s\", \"person\": \"maire\"}".formatted(id(p)))
                        .collect(Collectors.joining(",\n    "));
        String themes =
                THEMES.stream()
                        .map(
                                theme ->
                                        "{\"id\": \"%s\", \"title\": \"Thème %s\", \"matter\": \"de %s\"}"
                                                .formatted(theme, theme, theme))
                        .collect(Collectors.joining(",\n    "));
        return """
        {
          "format": 1,
          "title": "Contrat %s",
          "instrument": {"text": "contrat de ville", "gender": "masculine"},
          "program": "politique de la ville",
          "kinds": ["annexe"],
          "period": {"from": "2025-01-01", "to": "2030-12-31"},
          "territory": {"name": "Territoire %s", "communes": [%s]},
          "parties": [
            {"body": "etat"},
            {"body": "caf"},
            %s
          ],
          "themes": [
            %s
          ],
          "prose": {
            "parties": "Entre l'État et l'ensemble des partenaires du contrat",
            "preamble": [
              "Le contrat de ville rassemble l'État, les communes et leurs partenaires autour de priorités partagées, au plus près des habitants des quartiers.",
              "Ses signataires s'engagent à les mettre en œuvre, à en suivre les effets et à en rendre compte chaque année."
            ]
          }
        }
        """
                .formatted(id, id, communes, parties, themes);
    }

    private static String commune(Place place, String words) {
        String priorities =
                THEMES.stream()
                        .map(theme -> priority(place, theme, theme.equals("emploi") ? words : ""))
                        .collect(Collectors.joining(",\n    "));
        String commitments =
                THEMES.stream()
                        .map(theme -> commitments(place, theme))
                        .collect(Collectors.joining(",\n    "));
        return """
        {
          "format": 1,
          "priorities": [
            %s
          ],
          "commitments": [
            %s
          ]
        }
        """
                .formatted(priorities, commitments);
    }

    private static String priority(Place place, String theme, String words) {
        return """
        {
              "theme": "%s",
              "text": "accompagner les habitants de %s vers %s %s",
              "actions": [
                {"text": "ouvrir une permanence hebdomadaire au centre social"},
                {"text": "soutenir les associations qui agissent dans le quartier"},
                {"text": "réunir chaque trimestre les habitants et les services"}
              ]
            }\
        """
                .formatted(theme, place.name(), theme, words)
                .replace(" \",", "\",");
    }

    private static String commitments(Place place, String theme) {
        return """
        {"theme": "%s", "party": "%s", "text": "Mettre un agent à la disposition du quartier de %s"},
            {"theme": "%s", "party": "etat", "text": "Cofinancer chaque année les actions retenues"}\
        """
                .formatted(theme, id(place), place.name(), theme);
    }

    private static String session(Place place, String contract) {
        return """
        {
          "format": 1,
          "body": "%s",
          "date": "2025-06-26",
          "convocation": "2025-06-19",
          "agenda": [
            {
              "contract": "%s",
              "number": "1",
              "object": "Approbation du contrat de ville",
              "rapporteur": "maire",
              "kinds": ["note"],
              "prose": {
                "context": [
                  "Le contrat de ville précédent s'achève. Les services de l'État, la commune et ses partenaires ont préparé ensemble celui qui lui succède.",
                  "Les habitants ont été entendus lors de trois réunions publiques."
                ]
              }
            }
          ]
        }
        """
                .formatted(id(place), contract);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
