package fr.tabellion.load;

import fr.tabellion.model.Body;
import fr.tabellion.model.Forms;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;
import fr.tabellion.typography.NameForms;
import fr.tabellion.typography.Names;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A body's name with article and preposition: as typed, else from INSEE's table, else by a rule
 * that cannot go wrong, else asked for.
 *
 * <pre>
 * Antony, commune, 92002          d’Antony, from the table
 * Vallée Sud – Grand Paris, EPT   de Vallée Sud – Grand Paris, a proper name without an article
 * Caisse d’allocations familiales asked for: « la » is not in the name
 * </pre>
 */
final class BodyForms {
    /** Such a name begins with a common noun, so that French wants an article nobody typed. */
    private static final Set<String> COMMON =
            Set.of(
                    "agence",
                    "agglomeration",
                    "association",
                    "bailleur",
                    "bailleurs",
                    "caisse",
                    "centre",
                    "collectivite",
                    "comite",
                    "communaute",
                    "commune",
                    "communes",
                    "conseil",
                    "departement",
                    "direction",
                    "district",
                    "eurometropole",
                    "etablissement",
                    "etat",
                    "federation",
                    "fondation",
                    "groupe",
                    "groupement",
                    "ligue",
                    "maison",
                    "metropole",
                    "mission",
                    "mutuelle",
                    "office",
                    "organisme",
                    "pays",
                    "pole",
                    "prefecture",
                    "regie",
                    "region",
                    "reseau",
                    "service",
                    "services",
                    "societe",
                    "syndicat",
                    "territoire",
                    "union",
                    "ville",
                    "villes");

    private final Findings findings;

    BodyForms(Findings findings) {
        this.findings = findings;
    }

    /** The body, always with forms; where they are missing it has its bare name, and a problem. */
    Body body(Part.Body part, Fields in) {
        Optional<Forms> typed = in.optionalObject("forms", Records::forms);
        Body bare = Records.body(part.id(), in, bare(in.text("name")));
        Optional<Place> place = place(bare);
        checkCode(part, bare, place);
        checkSiren(part, bare, place);
        checkSiret(part, bare);
        Optional<Forms> forms =
                typed.or(() -> place.flatMap(Place::forms)).or(() -> byRule(bare, place));
        if (forms.isEmpty() && !findings.isBroken(part)) {
            ask(part, bare);
        }
        return Records.body(part.id(), in, forms.orElse(bare.forms()));
    }

    private static Forms bare(String name) {
        return forms(Names.of(name));
    }

    private static Forms forms(NameForms forms) {
        return new Forms(forms.the(), forms.of(), forms.to());
    }

    private static Optional<Place> place(Body body) {
        return body.insee()
                .flatMap(
                        code ->
                                switch (body.type()) {
                                    case COMMUNE -> Gazetteer.shipped().commune(code);
                                    case DEPARTEMENT -> Gazetteer.shipped().departement(code);
                                    case REGION -> Gazetteer.shipped().region(code);
                                    case EPT, EPCI, STATE, AGENCY, LANDLORD, ASSOCIATION, OTHER ->
                                            Optional.<Place>empty();
                                });
    }

    /** Code and name must agree: a homonym's code would put a commune in another département. */
    private void checkCode(Part part, Body body, Optional<Place> place) {
        String code = body.insee().orElse("");
        boolean coded =
                switch (body.type()) {
                    case COMMUNE, DEPARTEMENT, REGION -> true;
                    case EPT, EPCI, STATE, AGENCY, LANDLORD, ASSOCIATION, OTHER -> false;
                };
        if (code.isEmpty() || !coded) {
            return;
        }
        if (place.isEmpty()) {
            wrongCode(part, body, code, Code.E217, Code.E218, "");
        } else if (!Gazetteer.sameName(place.get().name(), body.name())) {
            wrongCode(part, body, code, Code.E219, Code.E220, place.get().name());
        }
    }

    private void wrongCode(
            Part part, Body body, String code, Code known, Code unknown, String owner) {
        List<Place> namesakes =
                body.type() == Body.Type.COMMUNE
                        ? Gazetteer.shipped().named(body.name())
                        : territories(body);
        if (namesakes.isEmpty()) {
            List<String> names =
                    body.type() == Body.Type.COMMUNE
                            ? Gazetteer.shipped().near(body.name())
                            : List.of();
            findings.add(
                    part,
                    Problem.of(unknown, place(part, "/insee"), code, body.name(), owner)
                            .near(names));
        } else {
            List<String> labels = namesakes.stream().map(Place::label).toList();
            findings.report(
                    part, "/insee", known, code, body.name(), owner, Findings.enumerated(labels));
        }
    }

    private Location place(Part part, String pointer) {
        return findings.location(part, pointer);
    }

    private static List<Place> territories(Body body) {
        return (body.type() == Body.Type.REGION
                        ? Gazetteer.shipped().regions()
                        : Gazetteer.shipped().departements())
                .stream().filter(place -> Gazetteer.sameName(place.name(), body.name())).toList();
    }

    private void checkSiren(Part part, Body body, Optional<Place> place) {
        String siren = body.siren().orElse("");
        String known = place.map(Place::siren).orElse("");
        if (siren.isEmpty()) {
            return;
        }
        if (!known.isEmpty() && !known.equals(siren)) {
            findings.report(part, "/siren", Code.W233, siren, body.name(), known);
        } else if (!Siren.isValid(siren)) {
            findings.report(part, "/siren", Code.W232, siren);
        }
    }

    private void checkSiret(Part part, Body body) {
        String siret = body.siret().orElse("");
        if (siret.isEmpty()) {
            return;
        }
        if (!body.siren().map(siret::startsWith).orElse(true)) {
            findings.report(part, "/siret", Code.E256, siret, body.siren().orElse(""));
        } else if (!Siren.isSiret(siret)) {
            findings.report(part, "/siret", Code.W250, siret);
        }
    }

    /** An article in the name settles it; so does a proper name of those that take none. */
    private static Optional<Forms> byRule(Body body, Optional<Place> place) {
        String name = body.name();
        boolean article = name.toLowerCase(Locale.FRENCH).matches("(le |la |les |l['’]).*");
        boolean proper =
                switch (body.type()) {
                    case EPT, EPCI, LANDLORD -> !body.plural() && !COMMON.contains(firstWord(name));
                    case COMMUNE, DEPARTEMENT, REGION, STATE, AGENCY, ASSOCIATION, OTHER -> false;
                };
        boolean settled = article && body.type() != Body.Type.COMMUNE;
        return place.isEmpty() && (settled || proper)
                ? Optional.of(forms(Names.of(name)))
                : Optional.empty();
    }

    private static String firstWord(String name) {
        return Folders.folded(name).split("[^a-z]+", 2)[0];
    }

    private void ask(Part part, Body body) {
        List<Place> namesakes =
                body.type() == Body.Type.COMMUNE && body.insee().isEmpty()
                        ? Gazetteer.shipped().named(body.name())
                        : List.of();
        if (namesakes.isEmpty()) {
            Forms guess = body.forms();
            findings.report(
                    part, "/name", Code.E223, body.name(), guess.the(), guess.of(), guess.to());
        } else {
            List<String> labels = namesakes.stream().map(Place::label).toList();
            findings.report(part, "/name", Code.E224, body.name(), Findings.enumerated(labels));
        }
    }
}
