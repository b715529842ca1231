package fr.tabellion.load;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.model.Forms;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Comparator;

class GazetteerTest {
    private final Gazetteer gazetteer = Gazetteer.shipped();

    @Test
    void it_holds_every_commune_departement_and_region() {
        assertThat(gazetteer.communes()).hasSize(34_969).isSortedAccordingTo(byCode());
        assertThat(gazetteer.departements()).hasSize(109).isSortedAccordingTo(byCode());
        assertThat(gazetteer.regions()).hasSize(26).isSortedAccordingTo(byCode());
    }

    private static Comparator<Place> byCode() {
        return Comparator.comparing(Place::code);
    }

    @Test
    void every_code_is_found() {
        assertThat(gazetteer.communes())
                .allMatch(
                        place ->
                                gazetteer
                                        .commune(place.code())
                                        .equals(java.util.Optional.of(place)));
        assertThat(gazetteer.departements())
                .allMatch(
                        place ->
                                gazetteer
                                        .departement(place.code())
                                        .equals(java.util.Optional.of(place)));
        assertThat(gazetteer.regions())
                .allMatch(
                        place ->
                                gazetteer
                                        .region(place.code())
                                        .equals(java.util.Optional.of(place)));
    }

    @ParameterizedTest
    @CsvSource({"00000", "92000", "99999", "ZZZZZ", "'92071 '", "9207", "''", "C"})
    void a_code_that_is_none_is_not_found(String code) {
        assertThat(gazetteer.commune(code)).isEmpty();
        assertThat(gazetteer.departement(code)).isEmpty();
        assertThat(gazetteer.region(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "92071, Sceaux, de Sceaux, à Sceaux",
        "92002, Antony, d’Antony, à Antony",
        "92060, Le Plessis-Robinson, du Plessis-Robinson, au Plessis-Robinson",
        "93027, La Courneuve, de La Courneuve, à La Courneuve",
        "91692, Les Ulis, des Ulis, aux Ulis",
        "94038, L’Haÿ-les-Roses, de L’Haÿ-les-Roses, à L’Haÿ-les-Roses",
        "78146, Chatou, de Chatou, à Chatou",
        "67180, Haguenau, de Haguenau, à Haguenau",
        "14327, Hérouville-Saint-Clair, d’Hérouville-Saint-Clair, à Hérouville-Saint-Clair",
    })
    void communes_have_their_forms(String code, String the, String of, String to) {
        assertThat(gazetteer.commune(code).flatMap(Place::forms)).contains(new Forms(the, of, to));
    }

    @Test
    void departements_and_regions_have_theirs() {
        assertThat(gazetteer.departement("92").flatMap(Place::forms))
                .contains(
                        new Forms(
                                "les Hauts-de-Seine", "des Hauts-de-Seine", "aux Hauts-de-Seine"));
        assertThat(gazetteer.departement("01").flatMap(Place::forms).map(Forms::of))
                .contains("de l’Ain");
        assertThat(gazetteer.departement("2A").map(Place::name)).contains("Corse-du-Sud");
        assertThat(gazetteer.region("11").flatMap(Place::forms).map(Forms::of))
                .contains("d’Île-de-France");
        assertThat(gazetteer.departement("92").map(Place::parent)).contains("11");
    }

    @Test
    void ninety_four_entries_overseas_have_no_forms() {
        assertThat(gazetteer.communes()).filteredOn(place -> place.forms().isEmpty()).hasSize(94);
    }

    @Test
    void homonyms_are_told_apart_by_their_code() {
        assertThat(gazetteer.named("bagneux"))
                .extracting(Place::label)
                .containsExactly(
                        "Bagneux (02043)",
                        "Bagneux (03015)",
                        "Bagneux (36011)",
                        "Bagneux (51032)",
                        "Bagneux (54041)",
                        "Bagneux (92007)");
    }

    @ParameterizedTest
    @CsvSource({
        "l'hay les roses, 94038",
        "L’HAŸ-LES-ROSES, 94038",
        "Plessis Robinson, 92060",
        "oeuilly, 02565",
        "évian les bains, 74119",
    })
    void a_name_is_found_however_it_is_typed(String name, String code) {
        assertThat(gazetteer.named(name)).extracting(Place::code).contains(code);
    }

    @Test
    void a_name_that_is_none_has_no_communes_but_neighbours() {
        assertThat(gazetteer.named("Seaux")).isEmpty();
        assertThat(gazetteer.near("Fontenay-aux-Rose")).contains("Fontenay-aux-Roses");
    }

    @Test
    void sirens_have_a_right_key() {
        assertThat(gazetteer.commune("92071").map(Place::siren)).contains("219200714");
        assertThat(gazetteer.communes())
                .filteredOn(place -> !place.siren().isEmpty())
                .filteredOn(place -> !Siren.isValid(place.siren()))
                .isEmpty();
    }
}
