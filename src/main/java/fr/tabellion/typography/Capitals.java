package fr.tabellion.typography;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Words of councils whose capital lost its accent: « Etat », « SEANCE », « Ile ». */
final class Capitals {
    private static final String WORDS =
            """
            état états école écoles écolier écoliers éducation éducatif éducative éducatifs éducatives
            éducateur éducateurs établissement établissements établir égalité également économie
            économique économiques écologie écologique écologiques écoute été étude études étudiant
            étudiants évaluation évaluations évaluer équipe équipes équipement équipements équité élaboration
            élaborer élargir élection élections élu élue élus élues élève élèves énergie énergies
            énergétique énergétiques épanouissement épicerie étape étapes échange échanges échelle
            échéance édition église égide électricité émancipation événement événements éveil évolution
            étendre être île îles œuvre œuvres à âge présentation séance délibération délibérations
            république municipalité préfet préfète préfecture département départements région régions
            sécurité santé solidarité réussite année années numéro société médiation prévention résumé
            intégration création rénovation réhabilitation développement déclinaison communauté métropole
            décret arrêté convocation procès-verbal président secrétaire général générale
            """;

    private static final Map<String, String> ACCENTED = new HashMap<>();

    static {
        for (String word : WORDS.strip().split("\\s+")) {
            ACCENTED.putIfAbsent(Elision.fold(word), word);
        }
    }

    private Capitals() {}

    /** With its accents if it is one of those and lacks them where capitals stand; else itself. */
    static String accented(String word) {
        String right = ACCENTED.getOrDefault(word.toLowerCase(Locale.FRENCH), "");
        if (right.isEmpty()) {
            return word;
        }
        boolean all = word.equals(word.toUpperCase(Locale.FRENCH));
        String capital = all ? right.toUpperCase(Locale.FRENCH) : Agreement.capitalised(right);
        boolean initial = Elision.fold(capital.substring(0, 1)).equals(right.substring(0, 1));
        return all || !initial ? capital : word;
    }
}
