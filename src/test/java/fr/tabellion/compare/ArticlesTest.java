package fr.tabellion.compare;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.Golden;
import fr.tabellion.compare.Annexe.Indicator;
import fr.tabellion.compare.Annexe.Item;
import fr.tabellion.compare.Annexe.Provision;
import fr.tabellion.compare.Annexe.Theme;
import fr.tabellion.document.Block;
import fr.tabellion.document.Texts;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.Consumer;

/** Each change as an article words it: read as a lawyer would. */
class ArticlesTest {
    static final TextName ANTONY = new TextName("annexe", true, "d’Antony");

    private final StringBuilder out = new StringBuilder();

    private void when(String what, Consumer<Annexe> edit) {
        when(what, annexe -> {}, edit);
    }

    private void when(String what, Consumer<Annexe> made, Consumer<Annexe> edit) {
        Annexe before = Annexe.sample();
        made.accept(before);
        Annexe now = before.copy();
        edit.accept(now);
        Comparison comparison = Comparison.of("annexe", before.document(), now.document());
        out.append("## ").append(what).append('\n');
        out.append(words(comparison)).append('\n');
        assertThat(Redline.rejected(comparison.redline())).isEqualTo(comparison.inForce());
        assertThat(comparison.unexplained()).isEmpty();
    }

    static String words(Comparison comparison) {
        StringBuilder out = new StringBuilder();
        for (Article article : Wording.articles(List.of(new Wording.Cited(ANTONY, comparison)))) {
            out.append("[").append(article.title()).append("]\n");
            blocks(article.content(), "", out);
        }
        return out.toString();
    }

    private static void blocks(List<Block> blocks, String indent, StringBuilder out) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Quote quote -> blocks(quote.content(), indent + "| ", out);
                case Block.BulletList list ->
                        list.items().forEach(item -> blocks(item.content(), indent + "- ", out));
                default ->
                        Texts.paragraphs(List.of(block))
                                .forEach(line -> out.append(indent).append(line).append('\n'));
            }
        }
    }

    private static List<Item> ville(Annexe annexe, String theme) {
        return annexe.theme(theme).of("ville");
    }

    private static void reword(Item item, String from, String to) {
        assertThat(item.text).contains(from);
        item.text = item.text.replace(from, to);
    }

    @Test
    void each_change_is_worded_as_lawyers_do() {
        when("un mot remplacé", a -> reword(ville(a, "emploi").get(1), "Créer", "Ouvrir"));
        when(
                "plusieurs mots par un",
                a ->
                        reword(
                                ville(a, "emploi").get(0),
                                "leur projet professionnel",
                                "leurs projets"));
        when("un nombre", a -> reword(ville(a, "emploi").get(1), "12", "15"));
        when(
                "un nombre par des mots",
                a -> reword(ville(a, "emploi").get(1), "12 places", "douze à quinze places"));
        when(
                "une date",
                a -> reword(ville(a, "habitat").get(0), "30 juin 2028", "31 décembre 2029"));
        when("une année", a -> reword(ville(a, "habitat").get(0), "2028", "2029"));
        when(
                "un mot inséré",
                a -> reword(ville(a, "emploi").get(3), "les chantiers", "les nouveaux chantiers"));
        when(
                "des mots insérés à la fin",
                a ->
                        reword(
                                ville(a, "emploi").get(3),
                                "insertion",
                                "insertion, y compris pour les femmes"));
        when(
                "des mots insérés au début",
                a -> reword(ville(a, "emploi").get(2), "Soutenir", "Dès 2026, soutenir"));
        when(
                "des mots supprimés",
                a -> reword(ville(a, "emploi").get(1), " et les demandeurs d’emploi", ""));
        when("un mot supprimé", a -> reword(ville(a, "habitat").get(0), "148 ", ""));
        when(
                "un mot qui figure deux fois",
                a -> reword(ville(a, "emploi").get(2), "dans le centre", "au centre"));
        when(
                "le second de deux mots pareils",
                a ->
                        reword(
                                a.theme("emploi").of("etat").get(0),
                                "la mission de prévention",
                                "l’équipe de prévention"));
        when(
                "deux endroits d’un tiret",
                a -> {
                    reword(ville(a, "emploi").get(1), "Créer", "Ouvrir");
                    reword(ville(a, "emploi").get(1), "quartier", "territoire");
                });
        when(
                "presque tout un tiret",
                a -> {
                    Item item = ville(a, "emploi").get(3);
                    item.id = "commitment-4";
                    item.text = "Ouvrir une ressourcerie et un atelier de réparation";
                });
        when(
                "des mots entre guillemets",
                a ->
                        ville(a, "emploi").getFirst().text =
                                "Affecter un conseiller « emplois francs » au quartier",
                a ->
                        ville(a, "emploi").getFirst().text =
                                "Affecter deux conseillers « emplois francs + » au quartier");
        when(
                "des guillemets de moins",
                a ->
                        ville(a, "emploi").getFirst().text =
                                "Affecter au quartier un conseiller « des métiers du soin aux"
                                        + " personnes » dès 2026",
                a ->
                        ville(a, "emploi").getFirst().text =
                                "Affecter au quartier un conseiller des métiers du soin aux"
                                        + " personnes dès 2026");
        when(
                "un mot qui figure cinq fois",
                a ->
                        ville(a, "emploi").getFirst().text =
                                "Former les jeunes, aider les jeunes, loger les jeunes, soigner les"
                                        + " jeunes et écouter les jeunes",
                a ->
                        ville(a, "emploi").getFirst().text =
                                "Former les jeunes, aider les jeunes, loger les femmes, soigner les"
                                        + " jeunes et écouter les jeunes");
        when(
                "un nombre avec une espace insécable",
                a ->
                        ville(a, "emploi").getFirst().text =
                                "Verser 4\u202f500\u00a0€ par an aux clubs du quartier",
                a ->
                        ville(a, "emploi").getFirst().text =
                                "Verser 14 500 € par an aux clubs du quartier");
        when(
                "un tiret ajouté à la fin",
                a -> ville(a, "emploi").add(new Item("Ouvrir une ressourcerie")));
        when(
                "deux tirets ajoutés au même endroit",
                a -> {
                    ville(a, "emploi").add(1, new Item("Ouvrir une ressourcerie"));
                    ville(a, "emploi").add(2, new Item("Organiser un forum annuel"));
                });
        when(
                "un tiret ajouté en tête",
                a -> ville(a, "emploi").add(0, new Item("Ouvrir une ressourcerie")));
        when("un tiret supprimé", a -> ville(a, "emploi").remove(1));
        when(
                "deux tirets voisins supprimés",
                a -> {
                    ville(a, "emploi").remove(1);
                    ville(a, "emploi").remove(1);
                });
        when(
                "quatre tirets voisins supprimés",
                a -> {
                    for (String text :
                            List.of("Un bus", "Deux vélos", "Trois ponts", "Cinq lacs")) {
                        ville(a, "emploi").add(1, new Item(text));
                    }
                },
                a -> {
                    for (int i = 0; i < 4; i++) {
                        ville(a, "emploi").remove(1);
                    }
                });
        when(
                "un tiret remplacé par un autre",
                a -> ville(a, "emploi").set(0, new Item("Ouvrir une ressourcerie")));
        when(
                "un tiret remplacé par deux autres",
                a -> {
                    ville(a, "emploi").set(1, new Item("Ouvrir une ressourcerie"));
                    ville(a, "emploi").add(2, new Item("Organiser un forum annuel"));
                });
        when(
                "deux tirets remplacés par un autre",
                a -> {
                    ville(a, "emploi").remove(2);
                    ville(a, "emploi").set(1, new Item("Ouvrir une ressourcerie"));
                });
        when(
                "un tiret ajouté avant un autre, qui est supprimé plus loin",
                a -> {
                    ville(a, "emploi").remove(2);
                    ville(a, "emploi").add(1, new Item("Ouvrir une ressourcerie"));
                });
        when("un tiret déplacé", a -> ville(a, "sante").add(ville(a, "emploi").remove(2)));
        when(
                "un tiret déplacé et modifié",
                a -> {
                    Item item = ville(a, "emploi").remove(1);
                    reword(item, "12 places", "15 places");
                    ville(a, "habitat").add(1, item);
                });
        when(
                "un tiret avec ses actions ajouté",
                a ->
                        ville(a, "emploi")
                                .add(
                                        new Item("Aller vers les jeunes")
                                                .action("tenir une permanence")
                                                .action("visiter les familles")));
        when("une action ajoutée", a -> ville(a, "habitat").get(2).action("former les animateurs"));
        when(
                "une action modifiée",
                a ->
                        reword(
                                ville(a, "habitat").get(2).actions.get(1),
                                "orientation",
                                "accompagnement"));
        when(
                "le chapeau d’un tiret modifié",
                a -> reword(ville(a, "habitat").get(2), "éducatives", "culturelles"));
        when(
                "plusieurs changements d’une section",
                a -> {
                    reword(ville(a, "emploi").get(1), "12", "15");
                    ville(a, "emploi").remove(3);
                    a.theme("emploi")
                            .of("etat")
                            .add(new Item("Déployer le Pacte pour les quartiers"));
                });
        when(
                "un thème ajouté au milieu",
                a -> {
                    Theme theme = new Theme("culture", "Culture et sport");
                    theme.of("ville")
                            .add(new Item("Ouvrir le conservatoire aux enfants du quartier"));
                    theme.of("etat").add(new Item("Cofinancer les projets d’éducation artistique"));
                    a.themes.add(1, theme);
                });
        when(
                "un thème ajouté en tête",
                a -> {
                    Theme theme = new Theme("culture", "Culture et sport");
                    theme.of("ville").add(new Item("Ouvrir le conservatoire"));
                    a.themes.add(0, theme);
                });
        when(
                "un thème ajouté à la fin",
                a -> {
                    Theme theme = new Theme("culture", "Culture et sport");
                    theme.of("ville").add(new Item("Ouvrir le conservatoire"));
                    a.themes.add(theme);
                });
        when("un thème supprimé", a -> a.themes.remove(1));
        when("un thème renommé", a -> a.theme("sante").title = "Santé et solidarités");
        when(
                "une partie s’engage de plus",
                a ->
                        a.theme("habitat")
                                .of("etat")
                                .add(new Item("Renforcer le contrôle des bailleurs")));
        when("une partie ne s’engage plus", a -> a.theme("sante").of("etat").clear());
        when("une cellule", a -> a.indicators.get(0).target = "90");
        when(
                "une cellule d’une ligne de mots, sous un thème de plusieurs lignes",
                a -> a.indicators.get(0).target = "Une permanence",
                a -> a.indicators.get(0).target = "Deux permanences");
        when(
                "une cellule vide remplie",
                a -> a.indicators.get(0).target = "",
                a -> a.indicators.get(0).target = "90");
        when("une cellule vidée", a -> a.indicators.get(0).target = "");
        when(
                "une ligne ajoutée",
                a -> a.indicators.add(1, new Indicator("Emploi", "Contrats signés", "25")));
        when("une ligne supprimée", a -> a.indicators.remove(1));
        when(
                "l’alinéa d’une disposition",
                a ->
                        a.provision("pilotage")
                                .content
                                .set(
                                        0,
                                        Annexe.p(
                                                "Un comité de pilotage se réunit au moins trois"
                                                        + " fois par an. Il est présidé par le"
                                                        + " préfet.")));
        when(
                "le point d’une liste numérotée",
                a ->
                        a.provision("pilotage")
                                .content
                                .set(
                                        2,
                                        Annexe.ol(
                                                "d’arrêter le programme annuel\u202f;",
                                                "de suivre les indicateurs de chaque commune.")));
        when(
                "une liste numérotée complétée",
                a ->
                        a.provision("pilotage")
                                .content
                                .set(
                                        2,
                                        Annexe.ol(
                                                "d’arrêter le programme annuel\u202f;",
                                                "de suivre les indicateurs.",
                                                "de préparer les avenants.")));
        when(
                "une liste numérotée dont les numéros changeraient",
                a ->
                        a.provision("pilotage")
                                .content
                                .set(
                                        2,
                                        Annexe.ol(
                                                "de préparer les avenants\u202f;",
                                                "d’arrêter le programme annuel\u202f;",
                                                "de suivre les indicateurs.")));
        when(
                "un alinéa inséré",
                a ->
                        a.provision("pilotage")
                                .content
                                .add(1, Annexe.p("Le sous-préfet peut l’y représenter.")));
        when("un alinéa supprimé", a -> a.provision("pilotage").content.remove(3));
        when(
                "la seule phrase d’une disposition",
                a ->
                        a.provision("evaluation")
                                .content
                                .set(
                                        0,
                                        Annexe.p(
                                                "Une évaluation est remise aux conseils des parties"
                                                        + " avant le 31\u00a0décembre 2029.")));
        when(
                "une disposition ajoutée à la fin",
                a -> {
                    Provision provision = new Provision("litiges", "Règlement des litiges");
                    provision.content.add(Annexe.p("Les parties recherchent un accord amiable."));
                    a.provisions.add(provision);
                });
        when(
                "deux dispositions ajoutées à la fin",
                a -> {
                    for (String name : List.of("litiges", "délais")) {
                        Provision provision = new Provision(name, "Disposition sur les " + name);
                        provision.content.add(Annexe.p("Les parties recherchent un accord."));
                        a.provisions.add(provision);
                    }
                });
        when("la période", a -> a.period = "2025-2032");
        when("une partie de plus", a -> a.parties.add("la ville de Bagneux"));
        when("une partie de moins", a -> a.parties.remove(1));
        when(
                "une partie de plus, une autre de moins",
                a -> {
                    a.parties.remove(0);
                    a.parties.add("la ville de Bagneux");
                });
        when(
                "une section complétée, par ailleurs modifiée",
                a -> a.theme("emploi").of("etat").clear(),
                a -> {
                    reword(ville(a, "emploi").get(1), "12", "15");
                    a.theme("emploi").of("etat").add(new Item("Déployer le Pacte"));
                });
        Golden.check("compare/wordings.txt", out.toString());
    }
}
