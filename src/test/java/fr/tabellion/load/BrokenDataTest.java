package fr.tabellion.load;

import static fr.tabellion.load.DataFolder.AVENANT;
import static fr.tabellion.load.DataFolder.BODY;
import static fr.tabellion.load.DataFolder.CONTRACT;
import static fr.tabellion.load.DataFolder.SCEAUX;
import static fr.tabellion.load.DataFolder.SESSION;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.Golden;
import fr.tabellion.problem.Messages;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Each case spoils a sound data folder; its golden is what a secretary reads, and what may not be
 * drawn.
 */
class BrokenDataTest {
    private record Case(String name, Consumer<DataFolder> spoil) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Case> CASES = new ArrayList<>();

    private static void given(String name, Consumer<DataFolder> spoil) {
        CASES.add(new Case(name, spoil));
    }

    static {
        encodings();
        syntax();
        schema();
        names();
        people();
        contracts();
        codes();
        sessions();
    }

    private static void encodings() {
        given("encoding-utf-16-with-mark", data -> data.recode(SCEAUX, "UTF-16"));
        given("encoding-utf-16-without-mark", data -> data.recode(SCEAUX, "UTF-16LE"));
        given("encoding-utf-32", data -> data.recode(SCEAUX, "UTF-32LE"));
        given("encoding-latin-1", data -> data.recode(CONTRACT, "ISO-8859-1"));
        given("encoding-windows-1252-apostrophe", data -> data.recode(SCEAUX, "windows-1252"));
        given("empty-file", data -> data.write(BODY, ""));
        given("only-blanks", data -> data.write(BODY, " \n\n"));
        given("two-hundred-megabytes", data -> enlarge(data.path(SCEAUX), 200L << 20));
        given("nested-10000-deep", data -> data.write(SCEAUX, "[".repeat(10_000)));
        given(
                "nested-10000-deep-in-a-value",
                data ->
                        data.write(
                                SCEAUX,
                                "{\"prose\": "
                                        + "{\"a\": ".repeat(10_000)
                                        + "1"
                                        + "}".repeat(10_000)
                                        + "}"));
        given(
                "control-characters",
                data ->
                        data.edit(SCEAUX, "parentalité", "parentalit\\u0008é")
                                .edit(SCEAUX, "accompagner", "\u0085accompagner"));
        given(
                "lone-surrogates",
                data ->
                        data.edit(SCEAUX, "parentalité", "\\ud83d parentalité")
                                .edit(CONTRACT, "Second", "Second \\udc00")
                                .edit(CONTRACT, "Cadre de vie", "Cadre de vie \uffff")
                                .edit(CONTRACT, "Premier", "Premi\ufffdr"));
        given("number-out-of-proportion", data -> data.edit(SCEAUX, "1250.5", "1e999999999"));
        given("number-of-2000-digits", data -> data.edit(SCEAUX, "1250.5", "9".repeat(2000)));
    }

    private static void enlarge(Path file, long size) {
        // Sparse: the file system keeps none of it.
        try (RandomAccessFile big = new RandomAccessFile(file.toFile(), "rw")) {
            big.setLength(size);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void syntax() {
        given("comma-missing", data -> data.edit(BODY, "\"Sceaux\",", "\"Sceaux\""));
        given("comma-too-many", data -> data.edit(SCEAUX, "jeunes\"}", "jeunes\",}"));
        given("comma-too-many-in-list", data -> data.edit(CONTRACT, "vie\"}", "vie\"},"));
        given("brace-never-closed", data -> data.edit(SCEAUX, "**.\"}\n}", "**.\"}\n"));
        given("file-cut-in-the-middle", data -> data.write(BODY, "{\"type\": \"com"));
        given("quotes-of-word", data -> data.edit(BODY, "\"Sceaux\"", "“Sceaux”"));
        given("single-quotes", data -> data.edit(BODY, "\"name\"", "'name'"));
        given("no-quotes", data -> data.edit(SESSION, "\"2024-03-28\"", "le 28 mars 2024"));
        given("colon-missing", data -> data.edit(BODY, "\"name\":", "\"name\""));
        given("quote-missing", data -> data.edit(BODY, "\"Sceaux\"", "\"Sceaux"));
        given("line-break-in-a-text", data -> data.edit(SCEAUX, "2015, ", "2015,\n"));
        given("tab-in-a-text", data -> data.edit(SCEAUX, "2015, ", "2015,\t"));
        given("comment", data -> data.edit(BODY, "  \"people\"", "  // à revoir\n  \"people\""));
        given("backslash", data -> data.edit(BODY, "Sceaux", "C:\\\\Données".substring(1)));
        given("windows-path", data -> data.edit(BODY, "Sceaux", "C:\\Données\\Sceaux"));
        given("text-after-the-end", data -> data.write(BODY, data.read(BODY) + "{}"));
        given("brace-closed-too-early", data -> data.edit(BODY, "\"92071\",", "\"92071\"},"));
        given("decimal-comma", data -> data.edit(SCEAUX, "1250.5", "1250,5"));
        given("a-list-at-the-root", data -> data.write(SCEAUX, "[{}]"));
        given("a-text-at-the-root", data -> data.write(SCEAUX, "\"Sceaux\""));
        given("a-spreadsheet", data -> data.write(SCEAUX, "theme;texte\r\neducation;soutenir\r\n"));
    }

    private static void schema() {
        given(
                "double-keys",
                data ->
                        data.edit(BODY, "\"insee\"", "\"name\": \"Sceaux\",\n  \"insee\"")
                                .edit(BODY, "\"from\"", "\"quality\": \"x\", \"from\""));
        given(
                "unknown-keys",
                data ->
                        data.edit(BODY, "\"insee\"", "\"inse\"")
                                .edit(SCEAUX, "\"actions\"", "\"action\"")
                                .edit(CONTRACT, "\"position\"", "\"zone\"")
                                .edit(SESSION, "\"rapporteur\"", "\"raporteur\""));
        given(
                "empty-records",
                data -> data.write(BODY, "{}").write(CONTRACT, "{}").write(SESSION, "{}"));
        given(
                "wrong-types",
                data ->
                        data.edit(BODY, "\"Sceaux\"", "92330")
                                .edit(BODY, "\"people\": [", "\"plural\": \"oui\", \"people\": [")
                                .edit(CONTRACT, "[\"bagneux\", \"sceaux\"]", "\"sceaux\"")
                                .edit(CONTRACT, "{\"body\": \"etat\"}", "\"etat\"")
                                .edit(SCEAUX, "2024", "\"2024\"")
                                .edit(SCEAUX, "1250.5", "true")
                                .edit(SCEAUX, "\"Depuis 2015, **rien**.\"", "{\"a\": 1}")
                                .edit(SESSION, "\"19:30\"", "null"));
        given(
                "values-that-are-not",
                data ->
                        data.edit(BODY, "commune", "comune")
                                .edit(BODY, "feminine", "féminin")
                                .edit(CONTRACT, "closing", "fin")
                                .edit(SCEAUX, "2024", "20244"));
        given(
                "empty-texts",
                data ->
                        data.edit(BODY, "\"Sceaux\"", "\"\"")
                                .edit(SESSION, "\"Budget primitif\"", "\"  \""));
        given(
                "dates-that-are-not",
                data ->
                        data.edit(SESSION, "2024-03-28", "28/03/2024")
                                .edit(SESSION, "2024-03-21", "2024-02-30")
                                .edit(SESSION, "19:30", "19h30")
                                .edit(BODY, "2020-07-05", "2020-7-5"));
        given(
                "forms-of-ids-and-codes",
                data ->
                        data.edit(BODY, "92071", "9207")
                                .edit(BODY, "219200714", "219 200 714")
                                .edit(BODY, "zoe-lefevre", "Zoé Lefèvre")
                                .edit(SESSION, "\"blagis-2024\"", "\"../../secret\"")
                                .edit(CONTRACT, "[\"bagneux\", \"sceaux\"]", "[]")
                                .edit(SCEAUX, "\"context\"", "\"Contexte général\"")
                                .edit(SCEAUX, "1250.5", "\"1 250,50 €\""));
        given("newer-format", data -> data.edit(CONTRACT, "\"format\": 1", "\"format\": 2"));
        given("format-that-is-none", data -> data.edit(CONTRACT, "\"format\": 1", "\"format\": 0"));
        given(
                "many-at-once",
                data ->
                        data.edit(CONTRACT, "\"title\"", "\"titel\"")
                                .edit(SESSION, "\"date\"", "\"jour\"")
                                .recode("bodies/vallee-sud.json", "UTF-16"));
    }

    private static void names() {
        given("no-data", data -> deleteAll(data));
        given("name-with-capitals", data -> data.write("bodies/Fontenay-aux-Roses.json", "{}"));
        given(
                "names-folded-equal",
                data ->
                        data.write("bodies/Sceaux.json", "{}")
                                .write("bodies/scéaux.json", "{}")
                                .folder("contracts/BLAGIS-2024"));
        given(
                "names-reserved-by-windows",
                data ->
                        data.write("bodies/con.json", "{}")
                                .write("bodies/com1.json", "{}")
                                .folder("sessions/nul"));
        given(
                "names-that-leave-out",
                data ->
                        data.write("bodies/x\\..\\evil.json", "{}")
                                .write("bodies/sceaux .json", "{}")
                                .write("bodies/sceaux..json", "{}")
                                .write("bodies/" + "a".repeat(81) + ".json", "{}"));
        given("name-of-a-commune", data -> rename(data, SCEAUX, "Sceaux"));
        given("litter", BrokenDataTest::litter);
        given(
                "files-that-nothing-reads",
                data ->
                        data.folder("contract")
                                .write("bodies/notes.txt", "à faire")
                                .write("contracts/blagis-2024/contrat.json", "{}")
                                .write("contracts/oublie.json", "{}")
                                .folder("sessions/sceaux-2024-03-28/annexes"));
        given("folders-without-their-file", data -> data.delete(CONTRACT).delete(SESSION));
        given("folder-in-the-place-of-a-file", data -> data.delete(SESSION).folder(SESSION));
        given(
                "file-in-the-place-of-a-folder",
                data ->
                        data.delete(AVENANT)
                                .delete("contracts/blagis-2024/avenants")
                                .write("contracts/blagis-2024/avenants", ""));
        given("link-to-nowhere", data -> data.link("bodies/perdu.json", "ailleurs.json"));
        given(
                "symlink-loops",
                data ->
                        data.link("bodies/boucle.json", "boucle.json")
                                .link("contracts/boucle", "../contracts"));
        given(
                "avenants-badly-numbered",
                data ->
                        data.write("contracts/blagis-2024/avenants/01.json", "{}")
                                .write("contracts/blagis-2024/avenants/deux.json", "{}")
                                .write("contracts/blagis-2024/avenants/4.json", "{}"));
        given("contract-without-communes", data -> withoutCommunes(data));
    }

    private static void withoutCommunes(DataFolder data) {
        data.delete(SCEAUX).delete("contracts/blagis-2024/communes/bagneux.json");
    }

    private static void deleteAll(DataFolder data) {
        try (Stream<Path> files = java.nio.file.Files.walk(data.root())) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> data.delete(data.root().relativize(file).toString()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void rename(DataFolder data, String file, String stem) {
        data.write(file.replaceAll("[^/]+$", stem + ".json"), data.read(file)).delete(file);
    }

    private static void litter(DataFolder data) {
        for (String name : List.of(".DS_Store", "sceaux.json~", "~$sceaux.json", "Thumbs.db")) {
            data.write("bodies/" + name, "x").write("sessions/sceaux-2024-03-28/" + name, "x");
        }
        data.write("bodies/sceaux.png", "x");
    }

    private static void people() {
        given("last-name-alone", data -> data.edit(BODY, "      \"firstName\": \"Zoé\",\n", ""));
        given("mandate-backwards", data -> data.edit(BODY, "2026-03-28", "2019-03-28"));
        given(
                "person-twice",
                data ->
                        data.edit(
                                BODY, "\"people\": [", "\"people\": [{\"id\": \"zoe-lefevre\"},"));
        given("rapporteur-unknown", data -> data.edit(SESSION, "zoe-lefevre", "zoe-lefebvre"));
        given("rapporteur-out-of-mandate", data -> data.edit(BODY, "2026-03-28", "2024-03-27"));
        given(
                "signatory-out-of-mandate",
                data ->
                        data.edit(
                                        CONTRACT,
                                        "{\"body\": \"sceaux\"}",
                                        "{\"body\": \"sceaux\", \"person\": \"zoe-lefevre\"}")
                                .edit(CONTRACT, "2024-05-02", "2026-03-29"));
        given(
                "signatory-unknown",
                data ->
                        data.edit(
                                CONTRACT,
                                "{\"body\": \"etat\"}",
                                "{\"body\": \"etat\", \"person\": \"la-prefet\"}"));
        given(
                "signatories-to-be-designated",
                data ->
                        data.edit("bodies/etat.json", "\"préfet\"}]", "\"préfète\"}]")
                                .edit(BODY, "\"Zoé\"", "\"\"")
                                .edit(BODY, "\"firstName\": \"\",", "")
                                .edit(BODY, "\"lastName\": \"Lefèvre\",", ""));
        given(
                "two-mayors-on-one-day",
                data ->
                        data.edit(
                                BODY,
                                "\"people\": [",
                                "\"people\": [{\"id\": \"ali-benali\", \"firstName\":"
                                        + " \"Ali\", \"lastName\": \"Benali\", \"mandates\":"
                                        + " [{\"quality\": \"maire\"}]},"));
        given("logo-missing", data -> logo(data, "logo.png"));
        given("logo-outside", data -> logo(data, "../../../etc/passwd"));
        given(
                "logo-that-is-no-picture",
                data -> logo(data.write("bodies/logo.png", "GIF89a"), "logo.png"));
    }

    private static void logo(DataFolder data, String file) {
        data.edit(
                BODY,
                "\"people\"",
                "\"logo\": {\"file\": \""
                        + file
                        + "\", \"alternative\": \"Blason\"},\n  \"people\"");
    }

    private static void contracts() {
        given("theme-unknown", data -> data.edit(SCEAUX, "\"insertion\"", "\"insertoin\""));
        given(
                "party-unknown",
                data -> data.edit(SCEAUX, "\"party\": \"etat\"", "\"party\": \"caf\""));
        given("party-that-is-no-body", data -> data.edit(CONTRACT, "\"etat\"", "\"etta\""));
        given("commune-unknown", data -> data.edit(CONTRACT, "\"sceaux\"]", "\"seaux\"]"));
        given(
                "commune-that-is-none",
                data -> data.edit(CONTRACT, "\"sceaux\"]", "\"vallee-sud\", \"sceaux\"]"));
        given("commune-outside-the-territory", data -> rename(data, SCEAUX, "antony"));
        given("period-backwards", data -> data.edit(CONTRACT, "2030-12-31", "2023-12-31"));
        given(
                "ids-twice",
                data ->
                        data.edit(CONTRACT, "\"cadre-de-vie\"", "\"education\"")
                                .edit(CONTRACT, "{\"body\": \"etat\"}", "{\"body\": \"sceaux\"}")
                                .edit(CONTRACT, "[\"bagneux\",", "[\"sceaux\",")
                                .edit(
                                        SCEAUX,
                                        "{\"text\": \"créer",
                                        "{\"id\": \"eps\", \"text\": \"créer")
                                .edit(
                                        SCEAUX,
                                        "{\"theme\": \"education\"",
                                        "{\"id\": \"eps\", \"theme\": \"education\""));
        given("amount-negative", data -> data.edit(SCEAUX, "1250.5", "\"-1250.50\""));
        given("amount-below-the-cent", data -> data.edit(SCEAUX, "1250.5", "1250.505"));
        given(
                "scope-unknown",
                data ->
                        data.edit(AVENANT, "\"sceaux\"", "\"antony\"")
                                .edit(AVENANT, "\"duree\"", "\"duree\", \"prix\""));
        given(
                "authorisation-of-no-party",
                data ->
                        data.edit(
                                AVENANT,
                                "\"communes\"",
                                "\"authorisations\": [{\"party\": \"sceau\","
                                        + " \"date\": \"2024-11-14\"}], \"communes\""));
        given(
                "no-mayor-in-office",
                data ->
                        data.edit(BODY, "2026-03-28", "2024-05-01")
                                .edit("bodies/etat.json", "\"préfet\"}]", "\"préfète\"}]"));
        given("effect-after-the-end", data -> data.edit(AVENANT, "2025-01-01", "2031-01-01"));
        given(
                "annex-missing",
                data ->
                        data.edit(
                                        CONTRACT,
                                        "\"period\"",
                                        "\"annexes\": [{\"title\": \"Plan\", \"file\":"
                                                + " \"plna.pdf\"}],\n"
                                                + "  \"period\"")
                                .write("contracts/blagis-2024/plan.pdf", "%PDF-"));
        given("bad-commune-stops-its-commune", data -> data.write(SCEAUX, "{"));
        given("bad-body-stops-its-users", data -> data.write("bodies/etat.json", "{"));
        given("bad-session-stops-its-session", data -> data.write(SESSION, "{"));
        given("bad-avenant-stops-itself", data -> data.write(AVENANT, "{"));
    }

    private static void codes() {
        given("code-of-a-homonym", data -> data.edit("bodies/bagneux.json", "92007", "92071"));
        given("code-unknown", data -> data.edit("bodies/bagneux.json", "92007", "92999"));
        given(
                "code-and-name-unknown",
                data ->
                        data.edit("bodies/bagneux.json", "92007", "92999")
                                .edit("bodies/bagneux.json", "Bagneux", "Bagnneux"));
        given("name-mistyped", data -> data.edit(BODY, "\"Sceaux\"", "\"Seaux\""));
        given(
                "code-missing",
                data -> data.edit("bodies/bagneux.json", ", \"insee\": \"92007\"", ""));
        given(
                "invented-commune",
                data ->
                        data.write(
                                "bodies/demo.json",
                                "{\"type\": \"commune\", \"name\": \"Les Essarts-sur-Orme\"}"));
        given(
                "commune-without-tncc",
                data ->
                        data.write(
                                "bodies/miquelon.json",
                                "{\"type\": \"commune\", \"name\": \"Miquelon-Langlade\","
                                        + " \"insee\": \"97501\"}"));
        given(
                "common-nouns",
                data ->
                        data.write(
                                        "bodies/caf.json",
                                        "{\"type\": \"agency\", \"name\": \"Caisse d’allocations"
                                                + " familiales\"}")
                                .write(
                                        "bodies/metropole.json",
                                        "{\"type\": \"epci\", \"name\": \"Métropole du Grand"
                                                + " Paris\"}"));
        given(
                "departement-and-region",
                data ->
                        data.write(
                                        "bodies/d92.json",
                                        "{\"type\": \"departement\", \"name\": \"Hauts-de-Seine\","
                                                + " \"insee\": \"93\"}")
                                .write(
                                        "bodies/r11.json",
                                        "{\"type\": \"region\", \"name\": \"Ile de France\","
                                                + " \"insee\": \"11\"}"));
        given(
                "siren-mistyped",
                data ->
                        data.edit(BODY, "219200714", "219200717")
                                .write(
                                        "bodies/hbh.json",
                                        "{\"type\": \"landlord\", \"name\": \"Hauts de Bièvre"
                                                + " Habitat\", \"siren\": \"123456789\"}"));
    }

    private static void sessions() {
        given("contract-unknown", data -> data.edit(SESSION, "blagis-2024", "blagis-2042"));
        given("body-unknown", data -> data.edit(SESSION, "\"sceaux\"", "\"antony\""));
        given("convocation-after", data -> data.edit(SESSION, "2024-03-21", "2024-04-01"));
        given("item-without-name", data -> data.edit(SESSION, "\"id\": \"budget\", ", ""));
        given("items-of-one-name", data -> data.edit(SESSION, "\"budget\"", "\"blagis-2024\""));
    }

    static List<Case> cases() {
        return CASES;
    }

    private final Path parent;

    BrokenDataTest(@TempDir Path parent) {
        this.parent = parent;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void broken_data_are_explained(Case one) {
        DataFolder data = DataFolder.sound(parent);
        one.spoil.accept(data);
        Golden.check("load/" + one.name + ".txt", printed(data.load()));
    }

    private String printed(LoadedData loaded) {
        Messages messages = new Messages(Locale.FRANCE);
        String problems =
                loaded.problems().stream()
                        .map(problem -> messages.problem(problem) + "\n")
                        .collect(Collectors.joining());
        String broken =
                loaded.broken().stream()
                        .map(part -> part + "\n")
                        .sorted()
                        .collect(Collectors.joining());
        String text = problems + (broken.isEmpty() ? "" : "\nnot drawn:\n" + broken);
        return text.replace(parent.toString().replace('\\', '/') + "/", "");
    }

    @org.junit.jupiter.api.Test
    void the_sound_folder_is_sound() {
        LoadedData loaded = DataFolder.sound(parent).load();
        assertThat(printed(loaded)).isEmpty();
        assertThat(loaded.data().contracts()).hasSize(1);
    }
}
