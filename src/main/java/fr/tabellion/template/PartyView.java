package fr.tabellion.template;

import fr.tabellion.model.Body;
import fr.tabellion.model.Contract.Party;
import fr.tabellion.model.Gender;
import fr.tabellion.model.Noun;
import fr.tabellion.typography.Agreement;

import java.util.Optional;

/** A party to the contract: its body, and who signs for it. */
record PartyView(Views views, Source at, Party party) implements View {
    @Also
    @Shown
    BodyView body() {
        return views.body(party.body());
    }

    /** « maire », « préfet des Hauts-de-Seine ». */
    @Shown
    Optional<String> quality() {
        Body body = body().body();
        return party.quality().or(() -> body.executive().map(office -> office.text()));
    }

    @Shown
    SignatoryView signatory() {
        Optional<PersonView> person =
                party.person()
                        .flatMap(id -> views.person(body(), id))
                        .or(() -> quality().flatMap(wanted -> views.inOffice(body(), wanted)));
        Optional<String> quality = person.flatMap(PersonView::quality).or(this::quality);
        return new SignatoryView(body().at().at("people"), person, quality);
    }

    /**
     * « représentée par son maire », « représenté par le préfet des Hauts-de-Seine ». The name of
     * the office keeps the gender the data give it; « présidente » is the person's own.
     */
    @Shown
    Optional<String> represented() {
        BodyView body = body();
        SignatoryView signatory = signatory();
        return signatory.quality().map(known -> represented(body, known, signatory.feminine()));
    }

    private static String represented(BodyView body, String quality, boolean feminine) {
        Optional<Noun> office =
                body.body().executive().filter(noun -> Views.sameQuality(noun.text(), quality));
        Phrase label = body.label();
        if (office.isPresent()) {
            boolean ofOffice =
                    office.get().text().equalsIgnoreCase(quality)
                            ? office.get().gender() == Gender.FEMININE
                            : feminine;
            return Agreement.representedBy(label.feminine(), label.plural(), quality, ofOffice);
        }
        return Agreement.agreed("représenté", label.feminine(), label.plural())
                + " par "
                + Agreement.the(quality, feminine, false);
    }

    /** « ci-après dénommée « la Ville » », as the data word it. */
    @Shown
    Optional<String> designation() {
        return party.designation();
    }

    @Shown
    Optional<AuthorisationView> authorisation() {
        return party.authorisation()
                .map(
                        given ->
                                new AuthorisationView(
                                        at.at("authorisation"), given.number(), given.date()));
    }
}
