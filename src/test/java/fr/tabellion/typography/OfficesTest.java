package fr.tabellion.typography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficesTest {
    @ParameterizedTest
    @CsvSource({
        "maire, maire",
        "Maire, maire",
        "préfet, préfète",
        "préfet des Hauts-de-Seine, préfète des Hauts-de-Seine",
        "sous-préfet, sous-préfète",
        "président, présidente",
        "directeur général, directrice générale",
        "directrice générale, directeur général",
        "adjoint au maire, adjointe au maire",
        "conseiller municipal délégué, conseillère municipale déléguée",
        "président de l'EPT, présidente de l’EPT"
    })
    void an_office_is_the_same_in_either_gender(String one, String other) {
        assertThat(Offices.same(one, other)).isTrue();
        assertThat(Offices.same(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "maire, maire adjoint",
        "maire, mairie",
        "préfet de l’Orne, préfet de l’Orme",
        "directeur, directoire",
        "président, vice-président",
        "'', maire"
    })
    void another_office_is_another(String one, String other) {
        assertThat(Offices.same(one, other)).isFalse();
    }
}
