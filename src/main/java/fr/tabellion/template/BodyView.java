package fr.tabellion.template;

import fr.tabellion.model.Body;
import fr.tabellion.model.Body.Type;
import fr.tabellion.model.Gender;
import fr.tabellion.model.Noun;
import fr.tabellion.typography.Agreement;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A body, with its name as sentences need it.
 *
 * <pre>
 * ${body.name} ${body.of} ${body.to}  Antony d’Antony à Antony
 * ${body.Label} ${body.engages} à :   La ville d’Antony s’engage à :
 * </pre>
 */
record BodyView(Views views, Source at, Body body) implements View {
    /** « la ville de Sceaux », but « l’établissement public territorial Vallée Sud ». */
    private static final Set<Type> TAKING_DE =
            EnumSet.of(Type.COMMUNE, Type.DEPARTEMENT, Type.REGION);

    @Override
    public Source at(String member) {
        return at.at(member.equals("officer") ? "people" : member);
    }

    @Shown
    String id() {
        return body.id();
    }

    @Shown
    Type type() {
        return body.type();
    }

    @Shown
    String name() {
        return body.name();
    }

    @Shown
    String the() {
        return body.forms().the();
    }

    @Shown
    String of() {
        return body.forms().of();
    }

    @Shown
    String to() {
        return body.forms().to();
    }

    @Shown
    Optional<String> insee() {
        return body.insee();
    }

    @Shown
    Optional<String> siren() {
        return body.siren();
    }

    /** « la ville d’Antony », « l’État »: how sentences call it. */
    @Shown
    Phrase label() {
        Optional<Noun> noun = body.noun().filter(known -> !the().contains(known.text()));
        if (noun.isEmpty()) {
            return new Phrase(name(), feminine(), body.plural(), the(), of(), to());
        }
        return Phrase.of(noun.get(), TAKING_DE.contains(body.type()) ? of() : name());
    }

    /** The same at the start of a sentence. */
    @Shown("Label")
    String labelCapitalised() {
        return label().theCapitalised();
    }

    /** « ville », « établissement public territorial ». */
    @Shown
    Optional<Phrase> noun() {
        return body.noun().map(Phrase::of);
    }

    @Shown
    boolean feminine() {
        return body.noun()
                .map(noun -> noun.gender() == Gender.FEMININE)
                .orElseGet(() -> the().startsWith("la "));
    }

    @Shown
    boolean plural() {
        return body.plural();
    }

    /** « s’engage », « s’engagent ». */
    @Shown
    String engages() {
        return Agreement.commits(body.plural());
    }

    /** « le conseil municipal », {@code .to} « au conseil municipal ». */
    @Shown
    Optional<Phrase> council() {
        return body.council().map(Phrase::of);
    }

    /** « le maire »: the office. */
    @Shown
    Optional<Phrase> executive() {
        return body.executive().map(Phrase::of);
    }

    /** Who holds the office on the paper's date. */
    @Shown
    Optional<PersonView> officer() {
        return body.executive().flatMap(office -> views.inOffice(this, office.text()));
    }

    @Shown
    Optional<LogoView> logo() {
        return body.logo()
                .map(
                        logo ->
                                new LogoView(
                                        at.at("logo"),
                                        "bodies/" + logo.file(),
                                        logo.alternative()));
    }
}
