package fr.tabellion.template;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.Golden;
import fr.tabellion.model.Prose;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What is wrong with a template is said with its place, in words, with what to do. */
class ProblemsTest {
    @TempDir Path folder;
    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(folder);
    }

    private String each(String how, List<String> templates) {
        StringBuilder golden = new StringBuilder();
        for (String template : templates) {
            String said = how.equals("draw") ? workshop.draw(template) : workshop.check(template);
            golden.append(template.strip()).append("\n  ").append(said.replace("\n", "\n  "));
            golden.append("\n\n");
        }
        return golden.toString();
    }

    @Test
    void what_is_missing_is_said_with_the_place_in_the_data() {
        Golden.check(
                "template/missing.txt",
                each(
                        "draw",
                        List.of(
                                "<p>${contract.notice}</p>",
                                "<p>${contract.notice!}${contract.notice!\"rien\"}</p>",
                                "<p>\n  ${contract.conclusion.date}</p>",
                                "<@prose text=contract.prose.next/>",
                                "<@prose text=item.prose.context/>",
                                "<#list contract.references as r>${r.url}</#list>",
                                "<#list commune.themes as t><#list t.priorities as"
                                        + " p>${p.actions[0].text}</#list></#list>",
                                "${session.time}",
                                "${contract.parties[1].signatory.name}",
                                "${contract.titel}",
                                "${contract.titel!}",
                                "${contrat.title}",
                                "${contract.period.end}",
                                "${session.date.jour}",
                                "${capitalized(contract.title)}",
                                "${contract.parties}",
                                "${roman('x')}",
                                "${roman(0)}",
                                "${agree('signé', 'x')}",
                                "<@prose text=contract.title/>",
                                "<@prose texte=contract.title/>",
                                "<#stop 'Il faut deux parties.'>",
                                "<#include 'lib/absent.ftlh'>",
                                "<#import 'lib/absent.ftlh' as a>",
                                "<p>${</p>",
                                "<#if contract.notice??>",
                                "<#foreach a in b></#foreach>",
                                "<#iff x>",
                                "${1/0}")));
    }

    @Test
    void the_check_finds_what_no_data_could_have_in_any_branch() {
        workshop.with(
                "lib/outils.ftlh",
                """
                <#macro titre de><h1>${de.titel}</h1></#macro>
                <#macro liste de><ul><#list de as un><li><#nested un></li></#list></ul></#macro>
                <#function premier de><#return de?first></#function>
                <#macro jamais>${avenant.number}</#macro>
                """);
        String outils = "<#import \"lib/outils.ftlh\" as o>";
        Golden.check(
                "template/check.txt",
                each(
                        "check",
                        List.of(
                                "<p>${contract.title}</p>",
                                "<#if contract.notice??>${contract.notic}</#if>",
                                "<#if false>${contract.titel}<#else>${contract.period.too}</#if>",
                                "<#list contract.avenants as a>${a.objet}</#list>",
                                "<#list contract.themes><ul><#items as"
                                        + " t>${t.roman}${t.romain}</#items></ul></#list>",
                                "${contract.themes?filter(t -> t.titre == 'x')?map(t ->"
                                        + " t.title)?join(', ')}",
                                "${contract.themes?sort_by('title')?first.titre}",
                                "${contract.parties[0].signatory.nom!}",
                                "<#switch body.type><#case 'ept'>${body.nome}</#switch>",
                                "<#assign p = contract.period>${p.from}${p.until}",
                                "${true?then(contract.title, contract.titel)}",
                                "${\"a ${contract.titel}\"}",
                                "${contract['titel']}",
                                "<@prose text=contract.prose.contexte/>",
                                "<@prose text=contract.title/>",
                                "<p>${contract.parties}</p>",
                                "<p>${contract.territory} ${contract.period} ${session.date}</p>",
                                "<#macro m x>${x.titel}</#macro><@m contract/>",
                                "<#macro m x>${x.titel}</#macro>",
                                outils + "<@o.titre contract/>",
                                outils
                                        + "<@o.liste contract.themes ;"
                                        + " t>${t.title}${t.x}</@o.liste>",
                                outils + "${o.premier(contract.themes).titre}",
                                outils + "<@o.titel contract/>",
                                "<#macro m n><#if n gt 0><@m n - 1/></#if></#macro><@m 3/>",
                                "${roman(1)}${cmmune.name}",
                                "${session.date.iso}${session.date.annee}")));
    }

    @Test
    void what_is_wrong_with_a_header_is_said() {
        StringBuilder golden = new StringBuilder();
        for (String header :
                List.of(
                        "",
                        "<#ftl>",
                        "<#ftl attributes={}>",
                        "<#ftl attributes={'for':'agenda-items','title':'x'}>",
                        "<#ftl attributes={'for':'contract','titel':'x','signable':'oui'}>",
                        "<#ftl attributes={'for':'contract','title':'x','needs':'contract'}>",
                        "<#ftl"
                            + " attributes={'for':'commune','title':'x','needs':['commune.priorites']}>",
                        "<#ftl attributes={'for':'commune','title':'x','needs':['session.date']}>",
                        "<#ftl attributes={'for':'contract','title':'x','slots':[1]}>")) {
            workshop.with("essai.ftlh", header + "<p>a</p>");
            golden.append(header).append("\n  ");
            golden.append(workshop.said(workshop.templates().problems()).replace("\n", "\n  "));
            golden.append("\n\n");
        }
        Golden.check("template/headers.txt", golden.toString());
    }

    @Test
    void a_bad_template_leaves_the_others_alone() {
        workshop.with("mauvais.ftlh", "<#ftl attributes={'for':'x'}>");
        workshop.with("casse.ftlh", "<#if>");
        workshop.with("bon.ftlh", "<#ftl attributes={'for':'contract','title':'Bon'}><p>a</p>");
        workshop.with("lib/rien.ftlh", "<#if>");
        workshop.with("notes.txt", "rien");
        Templates templates = workshop.templates();
        assertThat(templates.kinds()).extracting(Kind::name).containsExactly("bon");
        assertThat(templates.problems())
                .extracting(problem -> Path.of(problem.location().file()).getFileName().toString())
                .containsOnly("mauvais.ftlh", "casse.ftlh");
    }

    @Test
    void prose_that_cannot_be_laid_out_is_said_with_its_place_in_the_data() {
        StringBuilder golden = new StringBuilder();
        for (String markdown :
                List.of(
                        "un\n\n---\n\ndeux",
                        "![logo](logo.png)",
                        "[ici](javascript:alert)",
                        "a[^1]\n\n[^1]: b[^1]",
                        "a\n\n[^oubli]: jamais appelée",
                        "> # titre",
                        "-",
                        "0. zéro")) {
            Subject subject =
                    Samples.agendaItem(
                            Samples.contract(),
                            Samples.item("x", Map.of("context", new Prose(markdown))));
            String said = workshop.draw("<@prose text=item.prose.context/>", subject);
            golden.append(markdown.replace("\n", "⏎")).append("\n  ");
            golden.append(said.replace("\n", "\n  ")).append("\n\n");
        }
        Golden.check("template/prose-problems.txt", golden.toString());
    }

    @Test
    void prose_in_a_slot_that_no_kind_reads_is_reported() {
        workshop.with("essai.ftlh", Workshop.HEADER);
        Subject subject =
                Samples.agendaItem(
                        Samples.contract(), Samples.item("x", Map.of("contexte", new Prose("a"))));
        assertThat(workshop.said(workshop.templates().unknownSlots(subject.data())))
                .isEqualTo(
                        """
                        data/sessions/sceaux-2024-03-28/session.json  texte libre « contexte » : \
                        aucun document ne le lit
                            → Textes libres connus : context. Vouliez-vous dire « context » ?\
                        """);
    }

    @Test
    void a_trace_tells_which_line_wrote_what() {
        workshop.with("lib/m.ftlh", "<#macro m>\n<p>\n  <b>${contract.title}</b></p></#macro>");
        String template =
                Workshop.HEADER
                        + """
                        <#import "lib/m.ftlh" as m>
                        <h1>Titre</h1>
                        <#list contract.themes as theme>
                          <p>${theme.title}
                             <i>x</i></p>
                        </#list>
                        <@m.m/>
                        <@prose text=contract.prose.context/>
                        """;
        workshop.with("essai.ftlh", template);
        Templates templates = workshop.templates();
        Kind kind = templates.kinds().getFirst();
        String html = templates.render(kind, Samples.agendaItem(), new PaperInfo("x")).html();
        Trace trace = templates.trace(kind, Samples.agendaItem(), new PaperInfo("x"));
        assertThat(place(trace, html, "<h1>")).isEqualTo("essai.ftlh:3:1");
        assertThat(place(trace, html, "Santé")).isEqualTo("essai.ftlh:5:6");
        assertThat(place(trace, html, "<i>")).isEqualTo("essai.ftlh:6:6");
        assertThat(place(trace, html, "<b>")).isEqualTo("lib/m.ftlh:3:3");
        assertThat(place(trace, html, "Quartiers")).isEqualTo("lib/m.ftlh:3:6");
        assertThat(place(trace, html, "contexte")).isEqualTo("essai.ftlh:9:1");
    }

    private String place(Trace trace, String html, String text) {
        String place = trace.place(html.indexOf(text)).toString();
        return place.replace(folder.toString().replace('\\', '/') + "/", "");
    }
}
