package fr.tabellion.pipeline;

import fr.tabellion.template.Kind;
import fr.tabellion.template.Subject;

import java.util.List;
import java.util.stream.Stream;

/**
 * A paper the data call for.
 *
 * @param unit the contract or session it belongs to: {@code contracts/blagis-2024}
 * @param name as its files are called, without their ending: {@code avenant-1}
 */
public record Paper(String unit, String name, Kind kind, Subject subject) {
    /** The files it comes as; a signable kind also as one to be signed, a dossier as PDF only. */
    public List<Form> forms() {
        return Stream.of(Form.values())
                .filter(form -> form != Form.PDF_TO_SIGN || kind.signable())
                .filter(form -> form == Form.PDF || !kind.isDossier())
                .toList();
    }

    /** Where a file of it goes below {@code out/}. */
    public String path(Form form) {
        return unit + "/" + name + form.suffix();
    }
}
