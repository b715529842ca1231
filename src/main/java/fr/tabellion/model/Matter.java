package fr.tabellion.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A matter of the ACTES nomenclature, the first two of its levels: what a council’s act is about,
 * as the prefecture sorts it. The names are those of the classification that prefectures hand out,
 * with the accents that it leaves out, and « conseil départemental » for the former « conseil
 * général ».
 *
 * <pre>
 * Matter.of("8.5")  8.5, « Domaines de compétences par thèmes », « Politique de la ville-habitat-logement »
 * </pre>
 *
 * @param domain the first level’s name
 * @param name the second level’s
 */
public record Matter(String code, String domain, String name) {
    private static final String TABLE =
            """
            1 Commande publique
            1.1 Marchés publics
            1.2 Délégation de service public
            1.3 Conventions de mandat
            1.4 Autres types de contrats
            1.5 Transactions, protocole d’accord transactionnel
            1.6 Actes relatifs à la maîtrise d’œuvre
            1.7 Actes spéciaux et divers
            2 Urbanisme
            2.1 Documents d’urbanisme
            2.2 Actes relatifs au droit d’occupation ou d’utilisation des sols
            2.3 Droit de préemption urbain
            3 Domaine et patrimoine
            3.1 Acquisitions
            3.2 Aliénations
            3.3 Locations
            3.4 Limites territoriales
            3.5 Autres actes de gestion du domaine public
            3.6 Autres actes de gestion du domaine privé
            4 Fonction publique
            4.1 Personnel titulaires et stagiaires de la F.P.T.
            4.2 Personnel contractuel
            4.3 Fonction publique hospitalière
            4.4 Autres catégories de personnels
            4.5 Régime indemnitaire
            5 Institutions et vie politique
            5.1 Élection exécutif
            5.2 Fonctionnement des assemblées
            5.3 Désignation de représentants
            5.4 Délégation de fonctions
            5.5 Délégation de signature
            5.6 Exercice des mandats locaux
            5.7 Intercommunalité
            5.8 Décision d’ester en justice
            6 Libertés publiques et pouvoirs de police
            6.1 Police municipale
            6.2 Pouvoir du président du conseil départemental
            6.3 Pouvoir du président du conseil régional
            6.4 Autres actes réglementaires
            6.5 Actes pris au nom de l’État et soumis au contrôle hiérarchique
            7 Finances locales
            7.1 Décisions budgétaires
            7.2 Fiscalité
            7.3 Emprunts
            7.4 Interventions économiques
            7.5 Subventions
            7.6 Contributions budgétaires
            7.7 Avances
            7.8 Fonds de concours
            7.9 Prise de participation (SEM, etc.)
            7.10 Divers
            8 Domaines de compétences par thèmes
            8.1 Enseignement
            8.2 Aide sociale
            8.3 Voirie
            8.4 Aménagement du territoire
            8.5 Politique de la ville-habitat-logement
            8.6 Emploi-formation professionnelle
            8.7 Transports
            8.8 Environnement
            8.9 Culture
            9 Autres domaines de compétences
            9.1 Autres domaines de compétences des communes
            9.2 Autres domaines de compétences des départements
            9.3 Autres domaines de compétences des régions
            9.4 Vœux et motions
            """;

    /** The matter of that code. */
    public static Optional<Matter> of(String code) {
        return name(code)
                .filter(name -> code.indexOf('.') > 0)
                .map(name -> new Matter(code, name(code.substring(0, 1)).orElse(""), name));
    }

    /** All codes, in order. */
    public static List<String> codes() {
        return TABLE.lines()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .filter(code -> code.indexOf('.') > 0)
                .toList();
    }

    private static Optional<String> name(String code) {
        return Arrays.stream(TABLE.split("\n"))
                .filter(line -> line.startsWith(code + " "))
                .map(line -> line.substring(code.length() + 1))
                .findFirst();
    }
}
