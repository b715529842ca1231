package fr.tabellion.load;

import fr.tabellion.model.Forms;
import fr.tabellion.typography.NameForms;
import fr.tabellion.typography.Names;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A commune, a département or a région of INSEE's code officiel géographique.
 *
 * @param code « 92071 », « 92 », « 11 »
 * @param name with its article, where a commune has one: « Le Plessis-Robinson »
 * @param tncc INSEE's code of the article (type de nom en clair); 94 entries overseas have none
 * @param parent the code of its département, or of a département's région; empty for none
 * @param siren nine digits; empty where the table has none
 */
public record Place(
        Level level, String code, String name, OptionalInt tncc, String parent, String siren) {
    /** What the code counts. */
    public enum Level {
        COMMUNE,
        DEPARTEMENT,
        REGION
    }

    /** « d’Antony », « du Plessis-Robinson », « des Hauts-de-Seine »; absent without a code. */
    public Optional<Forms> forms() {
        return tncc.isPresent() ? Optional.of(forms(tncc.getAsInt())) : Optional.empty();
    }

    private Forms forms(int code) {
        NameForms forms =
                level == Level.COMMUNE ? Names.commune(name, code) : Names.territory(name, code);
        return new Forms(forms.the(), forms.of(), forms.to());
    }

    /** « Bagneux (92007) », as messages tell homonyms apart. */
    public String label() {
        return name + " (" + code + ")";
    }
}
