package fr.tabellion.typography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class NamesTest {
    private static final Pattern ELIDING = Pattern.compile("(?iu)[aàâeéèêëiîïoôœuûyh].*");

    static Stream<List<String>> tricky() {
        return Lines.of("typography/names.txt").map(line -> List.of(line.split(" *\\| *")));
    }

    @ParameterizedTest
    @MethodSource("tricky")
    void a_tricky_name_reads_as_the_table_says(List<String> row) {
        NameForms forms = forms(row.get(0), row.get(1));
        assertThat(List.of(forms.the(), forms.of(), forms.to())).isEqualTo(row.subList(2, 5));
    }

    private static NameForms forms(String kind, String name) {
        return switch (kind.charAt(0)) {
            case 'c' -> Names.commune(name, Integer.parseInt(kind.substring(2)));
            case 't' -> Names.territory(name, Integer.parseInt(kind.substring(2)));
            default -> Names.of(name);
        };
    }

    @Test
    void every_commune_of_the_sample_has_its_forms() {
        Lines.of("typography/communes-sample.csv").forEach(NamesTest::wellFormed);
    }

    private static void wellFormed(String line) {
        int comma = line.lastIndexOf(',');
        String name = line.substring(0, comma);
        int tncc = Integer.parseInt(line.substring(comma + 1));
        NameForms forms = Names.commune(name, tncc);
        String curly = name.replace('\'', '’');
        assertThat(forms.name()).isEqualTo(curly);
        assertThat(forms.of()).matches(ofPattern(tncc)).doesNotContain("'").doesNotContain("  ");
        assertThat(forms.to()).matches(toPattern(tncc)).doesNotContain("'").doesNotContain("  ");
        assertThat(ELIDING.matcher(curly).matches()).as(name).isEqualTo(elides(curly, tncc));
    }

    /** What begins with a vowel is coded 1; an h may be coded 0. */
    private static boolean elides(String name, int tncc) {
        return tncc == 1 || tncc == 6 || (tncc == 0 && name.startsWith("H"));
    }

    private static String ofPattern(int tncc) {
        return List.of(
                        "de [^aeiouyàâéèêëîïôûœ’].*",
                        "d’[\\p{Lu}Œ].*",
                        "du \\p{Lu}.*",
                        "de La \\p{Lu}.*",
                        "des \\p{Lu}.*",
                        "de L’[\\p{Lu}].*",
                        "des Marais",
                        "de Las \\p{Lu}.*",
                        "de Los \\p{Lu}.*")
                .get(tncc);
    }

    private static String toPattern(int tncc) {
        return List.of(
                        "à \\p{Lu}.*",
                        "à \\p{Lu}.*",
                        "au \\p{Lu}.*",
                        "à La \\p{Lu}.*",
                        "aux \\p{Lu}.*",
                        "à L’\\p{Lu}.*",
                        "aux Marais",
                        "à Las \\p{Lu}.*",
                        "à Los \\p{Lu}.*")
                .get(tncc);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 9, 42})
    void a_code_that_insee_does_not_have_is_a_bug_of_the_caller(int tncc) {
        assertThatThrownBy(() -> Names.commune("Sceaux", tncc))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TNCC");
    }

    @Test
    void a_name_that_is_nothing_but_an_article_is_not_taken_apart() {
        assertThat(Names.of("La").of()).isEqualTo("de La");
        assertThat(Names.of("").of()).isEqualTo("de ");
        assertThat(Names.commune("Les", 0).of()).isEqualTo("de Les");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "habitants",
                "habitat",
                "heure",
                "histoire",
                "homme",
                "honneur",
                "hôpital",
                "hôtel de ville",
                "huître",
                "huile",
                "humanité",
                "hygiène",
                "harmonie",
                "haleine",
                "Haïti",
                "héroïne",
                "hémicycle",
                "herbe",
                "école",
                "œuvre",
                "État",
                "yeux",
                "Yonne",
                "Yvelines",
                "HLM",
                "ANRU",
                "intercommunalité",
                "« école »",
                "hameçon",
                "hiver"
            })
    void de_elides_before_a_vowel_and_a_mute_h(String word) {
        assertThat(Elision.de(word)).isEqualTo("d’" + word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hameau",
                "hameaux",
                "hall",
                "halte",
                "handicap",
                "handicapés",
                "hasard",
                "haut",
                "hauteur",
                "Hauts-de-Seine",
                "hausse",
                "héros",
                "hiérarchie",
                "hors",
                "huit",
                "huitième",
                "hockey",
                "Hollande",
                "onze",
                "onzième",
                "oui",
                "yaourt",
                "yacht",
                "halles",
                "haies",
                "harcèlement",
                "ville",
                "8 mars",
                "11 novembre",
                "",
                "-",
                "’"
            })
    void de_does_not_elide_before_an_aspirated_h_or_a_consonant(String word) {
        assertThat(Elision.de(word)).isEqualTo("de " + word);
    }
}
