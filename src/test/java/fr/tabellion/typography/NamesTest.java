package fr.tabellion.typography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import fr.tabellion.load.Gazetteer;
import fr.tabellion.load.Place;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class NamesTest {
    private static final Pattern ELIDING = Pattern.compile("(?iu)[aàâeéèêëiîïoôœuûyh].*");

    /** By code; no straight apostrophe, no double space anywhere. */
    private static final List<Pattern> OF =
            patterns(
                    "de [^aeiouyàâéèêëîïôûœ’]",
                    "d’\\p{Lu}",
                    "du \\p{Lu}",
                    "de La \\p{Lu}",
                    "des \\p{Lu}",
                    "de L’\\p{Lu}",
                    "des M",
                    "de Las \\p{Lu}",
                    "de Los \\p{Lu}");

    private static final List<Pattern> TO =
            patterns(
                    "à \\p{Lu}",
                    "à \\p{Lu}",
                    "au \\p{Lu}",
                    "à La \\p{Lu}",
                    "aux \\p{Lu}",
                    "à L’\\p{Lu}",
                    "aux M",
                    "à Las \\p{Lu}",
                    "à Los \\p{Lu}");

    private static List<Pattern> patterns(String... beginnings) {
        return Stream.of(beginnings)
                .map(beginning -> Pattern.compile("(?!.*(?:'|  ))" + beginning + ".*"))
                .toList();
    }

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
    void every_commune_of_france_has_well_formed_names() {
        List<Place> coded =
                Gazetteer.shipped().communes().stream()
                        .filter(place -> place.tncc().isPresent())
                        .toList();
        assertThat(coded).hasSizeGreaterThan(34_000);
        coded.forEach(place -> wellFormed(place.name(), place.tncc().getAsInt()));
    }

    @Test
    void without_its_article_a_commune_has_the_same_names() {
        for (Place place : Gazetteer.shipped().communes()) {
            int tncc = place.tncc().orElse(0);
            String bare = Article.ofTncc(tncc).takenOff(Names.curly(place.name()));
            assertThat(Names.commune(bare, tncc)).isEqualTo(Names.commune(place.name(), tncc));
        }
    }

    private static void wellFormed(String name, int tncc) {
        NameForms forms = Names.commune(name, tncc);
        String curly = name.replace('\'', '’');
        if (!OF.get(tncc).matcher(forms.of()).matches()
                || !TO.get(tncc).matcher(forms.to()).matches()
                || !forms.name().equals(curly)
                || ELIDING.matcher(curly).matches() != elides(curly, tncc)) {
            fail(name + " " + tncc + ": " + forms);
        }
    }

    /** What begins with a vowel is coded 1; an h may be coded 0. */
    private static boolean elides(String name, int tncc) {
        return tncc == 1 || tncc == 6 || (tncc == 0 && name.startsWith("H"));
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
