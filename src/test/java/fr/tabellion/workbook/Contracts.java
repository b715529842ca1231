package fr.tabellion.workbook;

import fr.tabellion.load.JsonSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Contracts as anybody might have typed them, from a seed. */
final class Contracts {
    private static final List<String> WORDS =
            List.of(
                    "l'accès aux droits",
                    "élèves",
                    "« Rives »",
                    "=SOMME(A1)",
                    "+12 %",
                    "_x0041_",
                    "\\\"cité\\\"",
                    "\\u00e9t\\u00e9",
                    "🏘",
                    "1/2",
                    "–",
                    "12,5",
                    "\\\\",
                    "vieux\u00a0: neuf",
                    "&<b>",
                    "'",
                    "true");
    private static final List<String> COMMUNES = List.of("bagneux", "sceaux", "antony");
    private static final List<String> THEMES = List.of("emploi", "sante");

    private final Random random;
    private final String newline;
    private final String unit;

    private Contracts(long seed) {
        this.random = new Random(seed);
        this.newline = List.of("\n", "\r\n", "").get(random.nextInt(3));
        this.unit = List.of("  ", "\t", "    ").get(random.nextInt(3));
    }

    static ContractFiles of(long seed) {
        return new Contracts(seed).files();
    }

    private ContractFiles files() {
        Map<String, JsonSource> communes = new LinkedHashMap<>();
        COMMUNES.forEach(id -> communes.put(id, JsonSource.of(text(commune()))));
        return new ContractFiles(
                Path.of("data/contracts/essai"),
                "essai",
                JsonSource.of(text(contract())),
                communes,
                COMMUNES,
                Map.of());
    }

    // ---- Values are strings of JSON, lists or maps

    private String words() {
        StringBuilder text = new StringBuilder("mot");
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(random.nextInt(12) == 0 ? "\\n" : " ")
                    .append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.append(random.nextInt(20) == 0 ? " " : "").toString();
    }

    private String quoted() {
        return "\"" + words() + "\"";
    }

    private Object prose() {
        if (random.nextBoolean()) {
            return quoted();
        }
        List<Object> paragraphs = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            paragraphs.add(quoted());
        }
        return paragraphs;
    }

    private static String pick(List<String> ids, Random random) {
        return "\"" + ids.get(random.nextInt(ids.size())) + "\"";
    }

    private Map<String, Object> contract() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", quoted());
        json.put("instrument", Map.of("text", quoted(), "gender", "\"feminine\""));
        if (random.nextBoolean()) {
            json.put("object", quoted());
        }
        json.put("period", Map.of("from", "\"2024-01-01\"", "to", "\"2030-12-31\""));
        json.put("territory", territory());
        json.put("themes", THEMES.stream().map(this::theme).toList());
        json.put("parties", List.of(party("antony"), party("sceaux")));
        json.put("prose", Map.of("context", prose()));
        return shuffled(json);
    }

    private Map<String, Object> territory() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", quoted());
        json.put("communes", COMMUNES.stream().map(id -> (Object) ("\"" + id + "\"")).toList());
        return json;
    }

    private Object theme(String id) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", "\"" + id + "\"");
        json.put("title", "\"Thème " + id + "\"");
        if (random.nextBoolean()) {
            json.put("matter", quoted());
        }
        return shuffled(json);
    }

    private Object party(String body) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("body", "\"" + body + "\"");
        if (random.nextBoolean()) {
            json.put("quality", quoted());
        }
        if (random.nextBoolean()) {
            json.put("authorisation", Map.of("date", "\"2024-03-28\""));
        }
        return shuffled(json);
    }

    private Map<String, Object> commune() {
        Map<String, Object> json = new LinkedHashMap<>();
        List<Object> priorities = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            priorities.add(priority(i));
        }
        json.put("priorities", priorities);
        List<Object> commitments = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("theme", pick(THEMES, random));
            one.put("party", pick(List.of("antony", "sceaux"), random));
            one.put("text", quoted());
            commitments.add(shuffled(one));
        }
        json.put("commitments", commitments);
        json.put("budget", List.of(budget()));
        if (random.nextBoolean()) {
            json.put("part", quoted());
        }
        return shuffled(json);
    }

    private Object priority(int number) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            json.put("id", "\"p" + number + "\"");
        }
        json.put("theme", pick(THEMES, random));
        json.put("text", quoted());
        List<Object> actions = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            actions.add(Map.of("text", quoted()));
        }
        if (!actions.isEmpty()) {
            json.put("actions", actions);
        }
        return shuffled(json);
    }

    private Object budget() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("theme", pick(THEMES, random));
        json.put("text", quoted());
        json.put("party", "\"antony\"");
        json.put("year", "2025");
        json.put("amount", List.of("1250.50", "\"1250.50\"", "0", "9800").get(random.nextInt(4)));
        return shuffled(json);
    }

    private Map<String, Object> shuffled(Map<String, Object> json) {
        List<String> keys = new ArrayList<>(json.keySet());
        if (random.nextInt(3) == 0) {
            Collections.shuffle(keys, random);
        }
        Map<String, Object> result = new LinkedHashMap<>();
        keys.forEach(key -> result.put(key, json.get(key)));
        return result;
    }

    // ---- Layout

    private String text(Map<String, Object> json) {
        return written(json, "") + newline;
    }

    private String written(Object value, String indent) {
        boolean lines = !newline.isEmpty() && random.nextInt(3) > 0;
        String before = lines ? newline + indent + unit : "";
        String after = lines ? newline + indent : "";
        return switch (value) {
            case Map<?, ?> map -> {
                List<String> members = new ArrayList<>();
                // Map.of has no order of its own, and must not lend the test one.
                map.entrySet().stream()
                        .sorted(
                                Comparator.comparing(
                                        entry ->
                                                map instanceof LinkedHashMap
                                                        ? ""
                                                        : entry.toString()))
                        .forEach(
                                entry ->
                                        members.add(
                                                "\""
                                                        + entry.getKey()
                                                        + "\": "
                                                        + written(
                                                                entry.getValue(), indent + unit)));
                yield "{"
                        + before
                        + String.join("," + (lines ? before : " "), members)
                        + after
                        + "}";
            }
            case List<?> list -> {
                List<String> items =
                        list.stream().map(item -> written(item, indent + unit)).toList();
                yield "[" + before + String.join("," + (lines ? before : " "), items) + after + "]";
            }
            default -> value.toString();
        };
    }
}
