package fr.tabellion.load;

import fr.tabellion.model.Body;
import fr.tabellion.model.Data;
import fr.tabellion.typography.NameForms;
import fr.tabellion.typography.Names;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first version of a file of data, as text; nothing is written here.
 *
 * <pre>{@code
 * Starter starter = new Starter(Path.of("data"), loaded);
 * String sceaux = starter.commune(place);               // its body is made where it is missing
 * starter.session("sceaux", day, Optional.of("blagis-2024"), …);
 * starter.files()                                       // data/bodies/sceaux.json and its text
 * }</pre>
 */
public final class Starter {
    private final Path root;
    private final Data data;
    private final Map<Path, byte[]> files = new LinkedHashMap<>();
    private final Map<Path, byte[]> read = new LinkedHashMap<>();
    private final Map<String, String> made = new LinkedHashMap<>();

    public Starter(Path root, LoadedData loaded) {
        this.root = root;
        this.data = loaded.data();
    }

    /** What is to be written, by file. */
    public Map<Path, byte[]> files() {
        return files;
    }

    /** Of these files, those that are there already, as they were read. */
    public Map<Path, byte[]> asRead() {
        return read;
    }

    /** The communes that a name or a code may mean; several where it is shared. */
    public static List<Place> communes(String typed) {
        String text = typed.strip();
        Optional<Place> coded =
                Gazetteer.shipped().commune(text.toUpperCase(java.util.Locale.ROOT));
        String code = text.replaceAll(".*\\(([0-9][0-9AB][0-9]{3})\\)$", "$1");
        return coded.or(() -> Gazetteer.shipped().commune(code))
                .map(List::of)
                .orElseGet(() -> Gazetteer.shipped().named(text));
    }

    /** Names close to one that is no commune’s. */
    public static List<String> near(String typed) {
        return Gazetteer.shipped().near(typed);
    }

    /** The id of the body of that code, if there is one. */
    private Optional<String> known(Place place) {
        return data.bodies().values().stream()
                .filter(body -> body.type() == Body.Type.COMMUNE)
                .filter(body -> body.insee().equals(Optional.of(place.code())))
                .map(Body::id)
                .findFirst()
                .or(() -> Optional.ofNullable(made.get(place.code())));
    }

    /** The commune's body: the one there is, or a new one. */
    public String commune(Place place) {
        return known(place).orElseGet(() -> made(place));
    }

    private String made(Place place) {
        String name = id(place.name());
        boolean taken = isThere(name) || made.containsValue(name);
        String id = taken ? name + "-" + place.parent().toLowerCase(java.util.Locale.ROOT) : name;
        made.put(place.code(), id);
        Map<String, Json> body = head("../schema/body.schema.json");
        body.put("type", Json.text("commune"));
        body.put("name", Json.text(place.name()));
        body.put("insee", Json.text(place.code()));
        if (!place.siren().isEmpty()) {
            body.put("siren", Json.text(place.siren()));
        }
        body.put("noun", noun("commune", "feminine"));
        if (place.forms().isEmpty()) {
            body.put("forms", forms(Names.of(place.name())));
        }
        body.put("council", noun("conseil municipal", "masculine"));
        body.put("executive", noun("maire", "masculine"));
        put("bodies/" + id + ".json", body);
        return id;
    }

    /** A file that cannot be used is there all the same. */
    private boolean isThere(String body) {
        return data.bodies().containsKey(body)
                || Files.exists(root.resolve("bodies").resolve(body + ".json"));
    }

    private static Json forms(NameForms forms) {
        Map<String, Json> all = new LinkedHashMap<>();
        all.put("the", Json.text(forms.the()));
        all.put("of", Json.text(forms.of()));
        all.put("to", Json.text(forms.to()));
        return Json.fields(all);
    }

    private static Json noun(String text, String gender) {
        Map<String, Json> noun = new LinkedHashMap<>();
        noun.put("text", Json.text(text));
        noun.put("gender", Json.text(gender));
        return Json.fields(noun);
    }

    /** What a new contract is asked for. */
    public record ContractFacts(
            String id,
            String title,
            String instrument,
            String gender,
            String from,
            String to,
            String territory) {}

    public void contract(ContractFacts facts, List<String> communes) {
        Map<String, Json> contract = head("../../schema/contract.schema.json");
        contract.put("title", Json.text(facts.title()));
        contract.put("instrument", noun(facts.instrument(), facts.gender()));
        contract.put("program", Json.text("politique de la ville"));
        Map<String, Json> period = new LinkedHashMap<>();
        period.put("from", Json.text(facts.from()));
        period.put("to", Json.text(facts.to()));
        contract.put("period", Json.fields(period));
        Map<String, Json> territory = new LinkedHashMap<>();
        territory.put("name", Json.text(facts.territory()));
        territory.put("communes", Json.items(communes.stream().map(Json::text).toList()));
        contract.put("territory", Json.fields(territory));
        List<Json> parties = new ArrayList<>();
        communes.forEach(id -> parties.add(Json.fields(Map.of("body", Json.text(id)))));
        contract.put("parties", Json.items(parties));
        contract.put("themes", Json.items(List.of()));
        put("contracts/" + facts.id() + "/contract.json", contract);
    }

    /** The commune's file; the contract names the commune, where it did not yet. */
    public void inContract(String contract, String commune) {
        Map<String, Json> file = head("../../../schema/commune.schema.json");
        file.put("priorities", Json.items(List.of()));
        file.put("commitments", Json.items(List.of()));
        put("contracts/" + contract + "/communes/" + commune + ".json", file);
        Path path = root.resolve("contracts").resolve(contract).resolve("contract.json");
        JsonSource.read("contract", path, path.toString())
                .value()
                .filter(json -> !json.texts("/territory/communes").contains(commune))
                .ifPresent(
                        json -> {
                            read.put(path, json.bytes());
                            List<JsonSource.Item> items = new ArrayList<>();
                            for (int i = 0; i < json.size("/territory/communes"); i++) {
                                items.add(new JsonSource.Item.Kept(i));
                            }
                            items.add(new JsonSource.Item.Added(Json.text(commune)));
                            json.arrange("/territory/communes", items);
                            files.put(path, json.bytes());
                        });
    }

    public void session(
            String body, String day, Optional<String> contract, Optional<String> place) {
        Map<String, Json> session = head("../../schema/session.schema.json");
        session.put("body", Json.text(body));
        session.put("date", Json.text(day));
        place.ifPresent(text -> session.put("place", Json.text(text)));
        List<Json> agenda = new ArrayList<>();
        contract.ifPresent(
                id -> {
                    Map<String, Json> item = new LinkedHashMap<>();
                    item.put("contract", Json.text(id));
                    String title =
                            Optional.ofNullable(data.contracts().get(id))
                                    .map(found -> " « " + found.title() + " »")
                                    .orElse("");
                    item.put("object", Json.text("Approbation du contrat" + title));
                    agenda.add(Json.fields(item));
                });
        session.put("agenda", Json.items(agenda));
        put("sessions/" + body + "-" + day + "/session.json", session);
    }

    private static Map<String, Json> head(String schema) {
        Map<String, Json> head = new LinkedHashMap<>();
        head.put("$schema", Json.text(schema));
        head.put("format", Json.plain("1"));
        return head;
    }

    private void put(String path, Map<String, Json> object) {
        files.put(root.resolve(path), JsonSource.made(Json.fields(object)).bytes());
    }

    /** « L'Haÿ-les-Roses » is l-hay-les-roses. */
    public static String id(String name) {
        String slug =
                Folders.folded(name.replace("œ", "oe").replace("Œ", "Oe"))
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        String cut = slug.length() > 60 ? slug.substring(0, 60).replaceAll("-[^-]*$", "") : slug;
        return Folders.isId(cut) ? cut : "sans-nom";
    }

    public static boolean isId(String text) {
        return Folders.isId(text);
    }
}
