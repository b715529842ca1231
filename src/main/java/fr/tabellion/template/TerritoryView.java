package fr.tabellion.template;

import fr.tabellion.model.Contract.Territory;
import fr.tabellion.model.Forms;
import fr.tabellion.typography.Agreement;
import fr.tabellion.typography.NameForms;
import fr.tabellion.typography.Names;

import java.util.List;

/** Where the contract applies; printed « le quartier des Blagis ». */
record TerritoryView(Views views, Source at, Territory territory) implements View.Printed {
    @Override
    public String printed() {
        return the();
    }

    @Shown
    String name() {
        return territory.name();
    }

    @Shown
    String the() {
        return forms().the();
    }

    @Shown
    String of() {
        return forms().of();
    }

    @Shown
    String to() {
        return forms().to();
    }

    @Shown
    List<BodyView> communes() {
        return territory.communes().stream().map(views::body).toList();
    }

    /** « Bagneux, Bourg-la-Reine, Fontenay-aux-Roses et Sceaux ». */
    @Shown
    String list() {
        return Agreement.list(communes().stream().map(BodyView::name).toList());
    }

    private Forms forms() {
        return territory.forms().orElseGet(() -> computed(Names.of(territory.name())));
    }

    private static Forms computed(NameForms names) {
        return new Forms(names.the(), names.of(), names.to());
    }
}
