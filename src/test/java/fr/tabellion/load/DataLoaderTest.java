package fr.tabellion.load;

import static fr.tabellion.load.DataFolder.CONTRACT;
import static fr.tabellion.load.DataFolder.SCEAUX;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.model.Body;
import fr.tabellion.model.Commune;
import fr.tabellion.model.Contract;
import fr.tabellion.model.Forms;
import fr.tabellion.model.Gender;
import fr.tabellion.model.Noun;
import fr.tabellion.model.Prose;
import fr.tabellion.model.Session;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class DataLoaderTest {
    private final DataFolder folder;

    DataLoaderTest(@TempDir Path parent) {
        this.folder = DataFolder.sound(parent);
    }

    private Contract contract() {
        return Optional.ofNullable(folder.load().data().contracts().get("blagis-2024"))
                .orElseThrow();
    }

    private Body body(String id) {
        return Optional.ofNullable(folder.load().data().bodies().get(id)).orElseThrow();
    }

    @Test
    void records_say_what_the_files_say() {
        Contract contract = contract();
        assertThat(contract.title()).isEqualTo("Engagements Quartiers 2030");
        assertThat(contract.instrument())
                .isEqualTo(new Noun("contrat-cadre", Gender.MASCULINE, false));
        assertThat(contract.period().to()).isEqualTo(LocalDate.of(2030, 12, 31));
        assertThat(contract.themes())
                .extracting(Contract.Theme::id)
                .containsExactly("education", "insertion", "cadre-de-vie");
        assertThat(contract.references()).isEmpty();
        assertThat(contract.prose()).isEmpty();
        assertThat(contract.conclusion()).map(Contract.Conclusion::copies).contains(3);
        Session session =
                Optional.ofNullable(folder.load().data().sessions().get("sceaux-2024-03-28"))
                        .orElseThrow();
        assertThat(session.time()).contains(LocalTime.of(19, 30));
        assertThat(session.agenda())
                .extracting(Session.AgendaItem::key)
                .containsExactly("blagis-2024", "budget");
    }

    @Test
    void a_list_of_texts_is_prose_of_several_paragraphs() {
        assertThat(contract().provisions().getFirst().text())
                .isEqualTo(new Prose("Premier alinéa.\n\nSecond alinéa."));
        assertThat(contract().communes().get(1).prose())
                .containsEntry("context", new Prose("Depuis 2015, **rien**."));
    }

    @Test
    void communes_come_in_the_order_of_the_territory() {
        folder.edit(CONTRACT, "[\"bagneux\", \"sceaux\"]", "[\"sceaux\", \"bagneux\"]");
        assertThat(contract().communes())
                .extracting(Commune::id)
                .containsExactly("sceaux", "bagneux");
    }

    @Test
    void amounts_are_exact_as_numbers_and_as_texts() {
        folder.edit(SCEAUX, "1250.5", "0.10");
        assertThat(contract().communes().get(1).budget().getFirst().amount())
                .isEqualTo(new BigDecimal("0.10"));
        folder.edit(SCEAUX, "0.10", "\"1234567890123.45\"");
        assertThat(contract().communes().get(1).budget().getFirst().amount())
                .isEqualTo(new BigDecimal("1234567890123.45"));
    }

    @Test
    void every_body_has_its_forms() {
        assertThat(body("sceaux").forms().of()).isEqualTo("de Sceaux");
        assertThat(body("etat").forms()).isEqualTo(new Forms("L’État", "de L’État", "à L’État"));
    }

    @Test
    void forms_that_were_typed_win() {
        folder.edit(
                "bodies/bagneux.json",
                "\"92007\"",
                "\"92007\", \"forms\": {\"the\": \"Bagneux\", \"of\": \"d’Bagneux\","
                        + " \"to\": \"en Bagneux\"}");
        assertThat(body("bagneux").forms())
                .isEqualTo(new Forms("Bagneux", "d’Bagneux", "en Bagneux"));
    }

    @Test
    void what_is_broken_leaves_the_rest_usable() {
        folder.write("contracts/autre/contract.json", "{").write(SCEAUX, "[");
        LoadedData loaded = folder.load();
        assertThat(loaded.mayDraw(new Part.Commune("blagis-2024", "sceaux"))).isFalse();
        assertThat(loaded.mayDraw(new Part.Commune("blagis-2024", "bagneux"))).isTrue();
        assertThat(loaded.mayDraw(new Part.Contract("blagis-2024"))).isTrue();
        assertThat(loaded.mayDraw(new Part.AgendaItem("sceaux-2024-03-28", "budget"))).isTrue();
        assertThat(loaded.isWhole("blagis-2024")).isFalse();
        assertThat(loaded.mayDraw(new Part.Contract("autre"))).isFalse();
    }

    @Test
    void kinds_are_checked_where_they_are_known() {
        folder.edit(CONTRACT, "\"format\": 1,", "\"kinds\": [\"anexe\"],");
        DataLoader loader = new DataLoader(folder.root());
        assertThat(loader.load().problems()).isEmpty();
        List<Problem> problems =
                loader.knowingKinds(Set.of("note", "annexe", "avenant")).load().problems();
        assertThat(problems).extracting(Problem::code).containsExactly(Code.E234);
        assertThat(problems.getFirst().nearest()).containsExactly("annexe");
    }

    @Test
    void a_byte_order_mark_is_accepted() {
        folder.write(SCEAUX, "\ufeff" + folder.read(SCEAUX));
        assertThat(folder.load().problems()).isEmpty();
    }

    @Test
    void a_schema_beside_the_data_is_left_alone() {
        folder.write("schema/body.schema.json", "{}");
        assertThat(folder.load().problems()).isEmpty();
    }

    @Test
    void places_are_found_by_part_and_pointer() {
        Origins origins = folder.load().origins();
        assertThat(origins.at(new Part.Commune("blagis-2024", "sceaux"), "/priorities/1/text"))
                .hasToString(folder.root() + "/" + SCEAUX + ":4:36");
        assertThat(origins.at(new Part.AgendaItem("sceaux-2024-03-28", "budget"), "/date"))
                .hasToString(folder.root() + "/sessions/sceaux-2024-03-28/session.json:3:11");
        assertThat(origins.at(new Part.Session("absent"), "/date").line()).isLessThan(2);
    }

    @Test
    void a_character_is_found_where_it_was_typed() {
        folder.edit(SCEAUX, "accompagner", "accompagner 中")
                .edit(CONTRACT, "Cadre de vie", "Cadre de \\u4e2d");
        Origins origins = folder.load().origins();
        List<Part> sceaux = List.of(new Part.Commune("blagis-2024", "sceaux"));
        assertThat(origins.find(0x4e2d, sceaux).map(Object::toString))
                .contains(folder.root() + "/" + SCEAUX + ":7:68");
        // Written as an escape: the text it stands in.
        assertThat(origins.find(0x4e2d, origins.parts()).map(Object::toString))
                .contains(folder.root() + "/" + CONTRACT + ":14:37");
        assertThat(origins.find(0x6587, origins.parts())).isEmpty();
    }

    @Test
    void a_text_is_found_whatever_typography_made_of_it() {
        Origins origins = folder.load().origins();
        assertThat(origins.find("l'accès\u00a0aux droits").map(Object::toString))
                .contains(folder.root() + "/" + SCEAUX + ":4:47");
    }
}
