package fr.tabellion.typography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class AgreementTest {
    @ParameterizedTest
    @CsvSource({
        "protocole, m, le protocole, du protocole, au protocole, ce protocole, son protocole",
        "convention, f, la convention, de la convention, à la convention, cette convention, sa"
                + " convention",
        "avenant, m, l’avenant, de l’avenant, à l’avenant, cet avenant, son avenant",
        "annexe, f, l’annexe, de l’annexe, à l’annexe, cette annexe, son annexe",
        "habitant, m, l’habitant, de l’habitant, à l’habitant, cet habitant, son habitant",
        "habitation, f, l’habitation, de l’habitation, à l’habitation, cette habitation, son"
                + " habitation",
        "hameau, m, le hameau, du hameau, au hameau, ce hameau, son hameau",
        "halle, f, la halle, de la halle, à la halle, cette halle, sa halle",
        "État, m, l’État, de l’État, à l’État, cet État, son État",
        "établissement public, m, l’établissement public, de l’établissement public, à"
                + " l’établissement public, cet établissement public, son établissement public",
        "école, f, l’école, de l’école, à l’école, cette école, son école",
        "OPH, m, l’OPH, de l’OPH, à l’OPH, cet OPH, son OPH",
        "bailleurs, p, les bailleurs, des bailleurs, aux bailleurs, ces bailleurs, ses bailleurs",
        "huissier, m, l’huissier, de l’huissier, à l’huissier, cet huissier, son huissier",
        "onzième avenant, m, le onzième avenant, du onzième avenant, au onzième avenant, ce onzième"
                + " avenant, son onzième avenant"
    })
    void articles_melt_and_elide(
            String noun, String kind, String the, String of, String to, String dem, String own) {
        boolean feminine = kind.equals("f");
        boolean plural = kind.equals("p");
        assertThat(
                        List.of(
                                Agreement.the(noun, feminine, plural),
                                Agreement.of(noun, feminine, plural),
                                Agreement.to(noun, feminine, plural),
                                Agreement.demonstrative(noun, feminine, plural),
                                Agreement.possessive(noun, feminine, plural)))
                .containsExactly(the, of, to, dem, own);
    }

    @ParameterizedTest
    @CsvSource({
        "signé, signée, signés, signées",
        "représenté, représentée, représentés, représentées",
        "public, publique, publics, publiques",
        "social, sociale, sociaux, sociales",
        "intercommunal, intercommunale, intercommunaux, intercommunales",
        "actif, active, actifs, actives",
        "culturel, culturelle, culturels, culturelles",
        "annexe, annexe, annexes, annexes",
        "financier, financière, financiers, financières",
        "précieux, précieuse, précieux, précieuses",
        "permis, permise, permis, permises"
    })
    void adjectives_agree(String word, String feminine, String plural, String feminines) {
        assertThat(Agreement.agreed(word, false, false)).isEqualTo(word);
        assertThat(Agreement.agreed(word, true, false)).isEqualTo(feminine);
        assertThat(Agreement.agreed(word, false, true)).isEqualTo(plural);
        assertThat(Agreement.agreed(word, true, true)).isEqualTo(feminines);
    }

    @Test
    void parties_commit_are_represented_and_are_called() {
        assertThat(Agreement.commits(false)).isEqualTo("s’engage");
        assertThat(Agreement.commits(true)).isEqualTo("s’engagent");
        assertThat(Agreement.representedBy(true, false, "maire", false))
                .isEqualTo("représentée par son maire");
        assertThat(Agreement.representedBy(true, false, "maire", true))
                .isEqualTo("représentée par sa maire");
        assertThat(Agreement.representedBy(false, false, "présidente", true))
                .isEqualTo("représenté par sa présidente");
        assertThat(Agreement.representedBy(false, false, "adjointe", true))
                .isEqualTo("représenté par son adjointe");
        assertThat(Agreement.representedBy(false, true, "présidente", true))
                .isEqualTo("représentés par leur présidente");
        assertThat(Agreement.hereinafter(true, false)).isEqualTo("ci-après dénommée");
        assertThat(Agreement.hereinafter(false, true)).isEqualTo("ci-après dénommés");
    }

    @ParameterizedTest
    @CsvSource({
        "Madame, maire, true, Madame la Maire",
        "Madame, maire, false, Madame le Maire",
        "Monsieur, préfet, false, Monsieur le Préfet",
        "Madame, adjointe au maire, true, Madame l’Adjointe au maire"
    })
    void a_person_is_addressed_as_she_wishes(
            String civility, String quality, boolean feminine, String expected) {
        assertThat(Agreement.addressed(civility, quality, feminine)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "commune, communes",
        "local, locaux",
        "bal, bals",
        "festival, festivals",
        "tableau, tableaux",
        "travail, travaux",
        "détail, détails",
        "prix, prix",
        "avis, avis",
        "jeu, jeux",
        "clou, clous",
        "bijou, bijoux",
        "signataire, signataires",
        "bail, baux",
        "quartier, quartiers"
    })
    void one_word_takes_its_plural(String singular, String plural) {
        assertThat(Agreement.plural(singular)).isEqualTo(plural);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0⍽commune",
        "1, 1⍽commune",
        "2, 2⍽communes",
        "-1, −1⍽commune",
        "34969, 34␣969⍽communes"
    })
    void french_counts_a_plural_from_two(long number, String expected) {
        assertThat(Marks.visible(Agreement.count(number, "commune"))).isEqualTo(expected);
    }

    @Test
    void a_count_takes_a_plural_of_several_words_as_given() {
        assertThat(Marks.visible(Agreement.count(4, "bailleur social", "bailleurs sociaux")))
                .isEqualTo("4⍽bailleurs sociaux");
    }

    @Test
    void a_list_is_joined_by_commas_and_a_last_et() {
        assertThat(Agreement.list(List.of())).isEmpty();
        assertThat(Agreement.list(List.of("Sceaux"))).isEqualTo("Sceaux");
        assertThat(Agreement.list(List.of("Bagneux", "Sceaux"))).isEqualTo("Bagneux et Sceaux");
        assertThat(Agreement.list(List.of("Bagneux", "Antony", "Sceaux"), "ou"))
                .isEqualTo("Bagneux, Antony ou Sceaux");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "créer un café | créer un café␣; | créer un café.",
                "créer un café. | créer un café. | créer un café.",
                "lieux : | lieux : | lieux :",
                "jardins, ateliers… | jardins, ateliers… | jardins, ateliers…",
                "actions (école) | actions (école)␣; | actions (école)."
            })
    void an_item_is_closed_unless_a_sign_stands_there(String item, String middle, String last) {
        assertThat(Marks.visible(Agreement.closed(item, false))).isEqualTo(middle);
        assertThat(Marks.visible(Agreement.closed(item, true))).isEqualTo(last);
    }

    @Test
    void an_empty_item_stays_empty() {
        assertThat(Agreement.closed("", true)).isEmpty();
        assertThat(Agreement.closed("  ", false)).isEqualTo("  ");
    }

    @ParameterizedTest
    @CsvSource({
        "d’Antony, D’Antony",
        "être, Être",
        "œuvre, Œuvre",
        "Les Ulis, Les Ulis",
        "8 mars, 8 mars"
    })
    void the_first_letter_alone_is_raised(String text, String expected) {
        assertThat(Agreement.capitalised(text)).isEqualTo(expected);
        assertThat(Agreement.capitalised("")).isEmpty();
    }
}
