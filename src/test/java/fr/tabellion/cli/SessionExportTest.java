package fr.tabellion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A session told to open data and to the prefecture. */
class SessionExportTest {
    private static final String SESSION = "demo-val-fleuri-2025-06-16";

    @TempDir Path folder;

    private Workplace place;
    private Path json;
    private Path csv;

    @BeforeEach
    void prepare() {
        place = Workplace.full(folder);
        place.keep("sessions", SESSION, "sceaux-2024-03-28");
        json = place.data.resolve("sessions/" + SESSION + "/session.json");
        csv = folder.resolve("deliberations.csv");
    }

    private Cli scdl(String session) {
        return place.run("export", "--session", session, "--scdl", csv.toString());
    }

    private void change(String from, String to) {
        String text = Workplace.read(json);
        assertThat(text).contains(from);
        Workplace.write(json, text.replace(from, to));
    }

    // ---- SCDL

    @Test
    void the_published_rules_hold_for_each_row() throws Exception {
        change(
                "\"matter\": \"7.5\"",
                "\"matter\": \"7.5\", \"vote\": {\"voters\": 31, \"inFavour\": 28, \"against\": 1,"
                        + " \"abstentions\": 2}");
        change("Attribution de subventions", "Subventions, \\\"aides\\\" et\\nprêts :");
        Cli run = scdl(SESSION);
        assertThat(run.err()).contains("deliberations.csv est écrit");
        assertThat(run.exit()).isZero();
        List<List<String>> rows = rows(Files.readString(csv));
        assertThat(rows).hasSize(3);
        JsonNode fields = rules().path("fields");
        assertThat(rows.getFirst())
                .isEqualTo(fields.valueStream().map(one -> one.path("name").asString()).toList());
        for (List<String> row : rows.subList(1, rows.size())) {
            for (int i = 0; i < fields.size(); i++) {
                assertThat(fault(fields.get(i), row.get(i))).as(row + " " + i).isEmpty();
            }
        }
        assertThat(rows.get(1).subList(11, 16)).as("no vote yet").containsOnly("");
        assertThat(rows.get(2).subList(11, 16)).containsExactly("33", "31", "28", "1", "2");
        assertThat(rows.get(2).get(6)).startsWith("Subventions, \"aides\" et\nprêts :");
        assertThat(rows.get(1).get(5))
                .isEqualTo(
                        "domaines de compétences par thèmes/politique de la"
                                + " ville-habitat-logement");
    }

    private static JsonNode rules() throws Exception {
        String name = "/fr/tabellion/publication/scdl-deliberations-2.1.3.json";
        try (InputStream in = SessionExportTest.class.getResourceAsStream(name)) {
            return JsonMapper.shared().readTree(in);
        }
    }

    /** What the rule of a field finds wrong; empty for nothing. */
    private static String fault(JsonNode field, String value) {
        if (value.isEmpty()) {
            return field.path("required").asBoolean() ? "missing" : "";
        }
        String pattern = field.path("pattern").asString("");
        if (!pattern.isEmpty() && !value.matches(pattern)) {
            return "pattern";
        }
        switch (field.path("type").asString()) {
            case "date" -> LocalDate.parse(value);
            case "integer" -> Integer.parseInt(value);
            default -> {}
        }
        return "";
    }

    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && csv.startsWith("\"\"", i)) {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString().replaceFirst("\r$", ""));
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }

    @Test
    void what_the_rules_require_and_the_data_lack_is_told_and_nothing_is_written() {
        Cli run = scdl("sceaux-2024-03-28");
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err())
                .contains("le SIRET de « Sceaux » n’est pas connu")
                .contains("DELIB_ID est obligatoire")
                .contains("Complétez \"number\"");
        assertThat(csv).doesNotExist();
    }

    @Test
    void an_object_that_a_spreadsheet_would_carry_out_is_told_and_published_as_it_is() {
        change("Attribution de subventions", "=cmd|' /C calc'!A0 Attribution de subventions");
        Cli run = scdl(SESSION);
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("un tableur prendrait cet objet pour une formule");
        assertThat(Workplace.read(csv)).contains(",=cmd|' /C calc'!A0 Attribution");
    }

    @Test
    void a_point_that_is_no_contract_says_its_own_matter() {
        change(",\n      \"matter\": \"7.5\"", "");
        assertThat(scdl(SESSION).err()).contains("DELIB_MATIERE_CODE est obligatoire");
        change("\"number\": \"2025-06-05\",", "\"number\": \"2025-06-05\", \"matter\": \"7.11\",");
        assertThat(scdl(SESSION).err()).contains("matière « 7.11 » inconnue");
    }

    @Test
    void votes_that_do_not_add_up_are_refused() {
        change(
                "\"matter\": \"7.5\"",
                "\"vote\": {\"voters\": 40, \"inFavour\": 28, \"against\": 1, \"abstentions\": 2}");
        assertThat(scdl(SESSION).err())
                .contains("les voix (31) ne font pas le nombre des votants (40)")
                .contains("il y a plus de votants (40) que de membres (33)");
    }

    @Test
    void what_is_there_already_is_not_replaced() {
        assertThat(scdl(SESSION).exit()).isZero();
        Workplace.write(csv, "à moi");
        assertThat(scdl(SESSION).err()).contains("existe déjà");
        assertThat(Workplace.read(csv)).isEqualTo("à moi");
        String[] again = {"export", "--session", SESSION, "--scdl", csv.toString(), "--force"};
        assertThat(place.run(again).exit()).isZero();
        assertThat(Workplace.read(csv)).startsWith("COLL_NOM,");
    }

    @Test
    void an_unknown_session_is_told_with_the_nearest() {
        Cli run = scdl("sceaux-2024-03-29");
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("sceaux-2024-03-28");
        assertThat(place.run("export", "--scdl", csv.toString()).exit()).isEqualTo(ExitCode.USAGE);
    }

    // ---- ACTES

    private Cli actes(String... more) {
        List<String> all = new ArrayList<>(List.of("export", "--session", SESSION));
        all.addAll(List.of("--actes", folder.resolve("actes").toString()));
        all.addAll(List.of(more));
        return place.run(all.toArray(String[]::new));
    }

    @Test
    void acts_and_what_goes_with_them_bear_the_names_that_transmission_wants() throws Exception {
        assertThat(place.run("--format", "pdf").exit()).isZero();
        Path act = place.out.resolve("sessions/" + SESSION + "/deliberation-subventions-2025.pdf");
        Workplace.write(act, "signé et numérisé".getBytes(StandardCharsets.UTF_8));
        assertThat(actes("--dept", "092").exit()).isZero();
        String first = "092-000000000-20250616-2025_06_04-DE-1-1_";
        try (var files = Files.list(folder.resolve("actes"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "99_DE-" + first + "1.pdf",
                            "99_AU-" + first + "2.pdf",
                            "99_AU-" + first + "3.pdf",
                            "99_DE-092-000000000-20250616-2025_06_05-DE-1-1_1.pdf",
                            "bordereau.csv");
        }
        Path sent = folder.resolve("actes/99_DE-092-000000000-20250616-2025_06_05-DE-1-1_1.pdf");
        assertThat(sent).as("as it stands").hasContent("signé et numérisé");
        assertThat(Workplace.read(folder.resolve("actes/bordereau.csv")))
                .contains("1 Délibérations,8.5 Politique de la ville-habitat-logement")
                .contains("1 Délibérations,7.5 Subventions");
    }

    @Test
    void without_papers_department_or_fitting_numbers_nothing_is_copied() {
        Cli run = actes();
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        assertThat(run.err())
                .contains("le département de « Le Val-Fleuri » n’est pas connu")
                .contains("Lancez d’abord « tabellion generate »");
        assertThat(actes("--dept", "../9").err()).contains("--dept 092");
        change("\"2025-06-04\"", "\"délibération n° 2025/06-04 bis\"");
        change("\"2025-06-05\"", "\"…\"");
        assertThat(actes("--dept", "092").err())
                .contains("trop long pour @ctes : « DELIBERATION_N")
                .contains("NumeroInterne est obligatoire");
        assertThat(folder.resolve("actes")).doesNotExist();
    }
}
