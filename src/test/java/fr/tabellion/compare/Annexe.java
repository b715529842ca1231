package fr.tabellion.compare;

import fr.tabellion.document.Attributes;
import fr.tabellion.document.Block;
import fr.tabellion.document.Document;
import fr.tabellion.document.Inline;
import fr.tabellion.document.Metadata;
import fr.tabellion.typography.Numerals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An annexe whose data a test changes; its tree is what the template draws. */
final class Annexe {
    String period = "2025-2030";
    final List<String> parties = new ArrayList<>(List.of("l’État", "la ville d’Antony"));
    final List<Theme> themes = new ArrayList<>();
    final List<Provision> provisions = new ArrayList<>();
    final List<Indicator> indicators = new ArrayList<>();

    static final class Theme {
        final String id;
        String title;
        final List<Engagements> engagements = new ArrayList<>();

        Theme(String id, String title) {
            this.id = id;
            this.title = title;
        }

        List<Item> of(String party) {
            return engagements.stream()
                    .filter(some -> some.party.equals(party))
                    .findFirst()
                    .orElseGet(() -> begun(party))
                    .items;
        }

        private Engagements begun(String party) {
            Engagements begun = new Engagements(party, "La ville d’Antony s’engage à\u00a0:");
            if (party.equals("etat")) {
                begun.introduction = "L’État et ses services s’engagent à\u00a0:";
            }
            engagements.add(begun);
            return begun;
        }
    }

    static final class Engagements {
        final String party;
        String introduction;
        final List<Item> items = new ArrayList<>();

        Engagements(String party, String introduction) {
            this.party = party;
            this.introduction = introduction;
        }
    }

    /** With an id that a person gave, or none. */
    static final class Item {
        String id = "";
        String text;
        final List<Item> actions = new ArrayList<>();

        Item(String text) {
            this.text = text;
        }

        Item action(String action) {
            actions.add(new Item(action));
            return this;
        }
    }

    static final class Provision {
        final String id;
        String title;
        final List<Block> content = new ArrayList<>();

        Provision(String id, String title) {
            this.id = id;
            this.title = title;
        }
    }

    static final class Indicator {
        String theme;
        String text;
        String target;

        Indicator(String theme, String text, String target) {
            this.theme = theme;
            this.text = text;
            this.target = target;
        }
    }

    Theme theme(String id) {
        return themes.stream().filter(theme -> theme.id.equals(id)).findFirst().orElseThrow();
    }

    Provision provision(String id) {
        return provisions.stream().filter(some -> some.id.equals(id)).findFirst().orElseThrow();
    }

    Annexe copy() {
        Annexe copy = new Annexe();
        copy.period = period;
        copy.parties.clear();
        copy.parties.addAll(parties);
        for (Theme theme : themes) {
            Theme other = new Theme(theme.id, theme.title);
            for (Engagements some : theme.engagements) {
                Engagements same = new Engagements(some.party, some.introduction);
                some.items.forEach(item -> same.items.add(copy(item)));
                other.engagements.add(same);
            }
            copy.themes.add(other);
        }
        for (Provision provision : provisions) {
            Provision other = new Provision(provision.id, provision.title);
            other.content.addAll(provision.content);
            copy.provisions.add(other);
        }
        indicators.forEach(i -> copy.indicators.add(new Indicator(i.theme, i.text, i.target)));
        return copy;
    }

    static Item copy(Item item) {
        Item copy = new Item(item.text);
        copy.id = item.id;
        item.actions.forEach(action -> copy.actions.add(copy(action)));
        return copy;
    }

    // ---- The tree

    private int counted;

    Document document() {
        counted = 0;
        List<Block> body = new ArrayList<>();
        body.add(new Block.Heading(Attributes.style("title"), 1, text("Annexe au contrat")));
        body.add(new Block.Paragraph(new Attributes("subtitle", "period", ""), text(period)));
        body.add(
                new Block.Paragraph(ref("parties"), text("Entre " + String.join(" et ", parties))));
        body.add(p("Le présent contrat prolonge celui de 2015."));
        int number = 1;
        for (Theme theme : themes) {
            if (theme.engagements.stream().anyMatch(some -> !some.items.isEmpty())) {
                body.add(theme(theme, number++));
            }
        }
        if (!indicators.isEmpty()) {
            body.add(table());
        }
        for (Provision provision : provisions) {
            List<Block> content = new ArrayList<>();
            if (!provision.title.isEmpty()) {
                content.add(new Block.Heading(Attributes.NONE, 2, text(provision.title)));
            }
            content.addAll(provision.content);
            body.add(new Block.Section(ref(provision.id), content));
        }
        body.add(signatures());
        Metadata metadata =
                new Metadata(
                        "Annexe",
                        "Engagements",
                        "Antony",
                        List.of(),
                        "fr-FR",
                        LocalDate.of(2025, 1, 1));
        return new Document(metadata, List.of(), List.of(), body);
    }

    private Block theme(Theme theme, int number) {
        List<Block> content = new ArrayList<>();
        String title = Numerals.roman(number) + ". " + theme.title;
        content.add(new Block.Heading(Attributes.NONE, 2, text(title)));
        for (Engagements some : theme.engagements) {
            if (!some.items.isEmpty()) {
                content.add(new Block.Paragraph(Attributes.NONE, text(some.introduction)));
                content.add(
                        new Block.BulletList(
                                ref("antony/" + theme.id + "/" + some.party),
                                some.items.stream().map(this::item).toList()));
            }
        }
        return new Block.Section(ref("antony/" + theme.id), content);
    }

    private Block.ListItem item(Item item) {
        String ref = "antony/" + (item.id.isEmpty() ? "commitment:" + ++counted : item.id);
        List<Block> content = new ArrayList<>(List.of(p(item.text)));
        if (!item.actions.isEmpty()) {
            List<Block.ListItem> actions = new ArrayList<>();
            for (int i = 0; i < item.actions.size(); i++) {
                Item action = item.actions.get(i);
                String own = action.id.isEmpty() ? ref + "/action:" + (i + 1) : action.id;
                actions.add(new Block.ListItem(ref(own), List.of(p(action.text))));
            }
            content.add(new Block.BulletList(Attributes.NONE, actions));
        }
        return new Block.ListItem(ref(ref), content);
    }

    private Block table() {
        List<Block.Row> rows = new ArrayList<>();
        String last = "";
        for (int i = 0; i < indicators.size(); i++) {
            Indicator indicator = indicators.get(i);
            List<Block.Cell> cells = new ArrayList<>();
            if (!indicator.theme.equals(last)) {
                int span = 1;
                while (i + span < indicators.size()
                        && indicators.get(i + span).theme.equals(indicator.theme)) {
                    span++;
                }
                cells.add(cell(true, span, indicator.theme));
                last = indicator.theme;
            }
            cells.add(cell(false, 1, indicator.text));
            cells.add(cell(false, 1, indicator.target));
            rows.add(new Block.Row(ref("antony/indicator:" + (i + 1)), cells));
        }
        Block.Row head =
                new Block.Row(
                        Attributes.NONE,
                        Stream.of("Thème", "Indicateur", "Objectif")
                                .map(name -> cell(true, 1, name))
                                .toList());
        Block table =
                new Block.Table(
                        Attributes.NONE,
                        text("Indicateurs par thème"),
                        List.of(new Block.Column(0), new Block.Column(0), new Block.Column(0)),
                        List.of(head),
                        rows);
        return new Block.Section(
                ref("antony/indicators"),
                List.of(
                        new Block.Heading(Attributes.NONE, 2, text("Indicateurs de suivi")),
                        table));
    }

    private static Block.Cell cell(boolean header, int rows, String words) {
        return new Block.Cell(
                Attributes.NONE,
                header,
                rows,
                1,
                Block.Alignment.NATURAL,
                words.isEmpty() ? List.of() : List.of(p(words)));
    }

    private Block signatures() {
        return new Block.Signatures(
                Attributes.NONE,
                List.of(p("Fait à Antony")),
                parties.stream()
                        .map(
                                party ->
                                        new Block.Signature(
                                                Attributes.NONE,
                                                party.replaceAll("\\W", "-"),
                                                List.of(p("Pour " + party))))
                        .toList());
    }

    static Attributes ref(String ref) {
        return new Attributes("", ref, "");
    }

    static List<Inline> text(String words) {
        return List.of(new Inline.Text(words));
    }

    static Block p(String words) {
        return new Block.Paragraph(Attributes.NONE, text(words));
    }

    static Block ul(String... items) {
        return new Block.BulletList(Attributes.NONE, items(items));
    }

    static Block ol(String... items) {
        return new Block.OrderedList(Attributes.NONE, Block.Numbering.DECIMAL, 1, items(items));
    }

    private static List<Block.ListItem> items(String... items) {
        return Stream.of(items)
                .map(words -> new Block.ListItem(Attributes.NONE, List.of(p(words))))
                .toList();
    }

    // ---- A sample

    static Annexe sample() {
        Annexe annexe = new Annexe();
        Theme emploi = new Theme("emploi", "Développement économique et emploi");
        add(
                emploi.of("ville"),
                "Accompagner les habitants dans leur projet professionnel",
                "Créer un espace de coworking de 12 places pour les jeunes et les demandeurs"
                        + " d’emploi du quartier",
                "Soutenir le commerce de proximité dans le quartier et dans le centre",
                "Développer les chantiers d’insertion");
        add(
                emploi.of("etat"),
                "Mobiliser la mission locale et la mission de prévention",
                "Financer 3 postes d’adultes-relais");
        Theme habitat = new Theme("habitat", "Habitat et cadre de vie");
        add(
                habitat.of("ville"),
                "Réhabiliter les 148 logements de la résidence du Moulin avant le 30 juin 2028",
                "Soutenir les projets du bailleur");
        habitat.of("ville")
                .add(
                        new Item("Proposer des actions éducatives")
                                .action("développer l’accompagnement scolaire")
                                .action("améliorer le dépistage et l’orientation"));
        Theme sante = new Theme("sante", "Santé et accès aux droits");
        add(sante.of("ville"), "Ouvrir un centre de santé dans les locaux de l’ancienne poste");
        add(sante.of("etat"), "Financer un poste de médiateur pendant 3 ans");
        annexe.themes.addAll(List.of(emploi, habitat, sante));
        annexe.indicators.add(new Indicator("Emploi", "Jeunes suivis par la permanence", "80"));
        annexe.indicators.add(
                new Indicator("Emploi", "Heures d’insertion dans les marchés", "4000"));
        annexe.indicators.add(new Indicator("Santé", "Consultations au centre", "9000"));
        Provision pilotage = new Provision("pilotage", "Pilotage et suivi");
        pilotage.content.add(
                p(
                        "Un comité de pilotage se réunit au moins deux fois par an. Il est présidé"
                                + " par le préfet."));
        pilotage.content.add(p("Il lui revient\u00a0:"));
        pilotage.content.add(
                ol("d’arrêter le programme annuel\u202f;", "de suivre les indicateurs."));
        pilotage.content.add(p("Le secrétariat est assuré par la ville."));
        Provision evaluation = new Provision("evaluation", "Évaluation");
        evaluation.content.add(
                p(
                        "Une évaluation est remise aux conseils des parties avant le 30\u00a0juin"
                                + " 2028."));
        annexe.provisions.addAll(List.of(pilotage, evaluation));
        return annexe;
    }

    private static void add(List<Item> items, String... texts) {
        Stream.of(texts).map(Item::new).forEach(items::add);
    }
}
