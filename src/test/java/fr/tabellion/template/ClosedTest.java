package fr.tabellion.template;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.model.Prose;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Data are never interpreted, and templates reach nothing but the data. */
class ClosedTest {
    private static final String HOSTILE =
            "${x} #{y} <#assign z=1> <@m/> [=q] <script>alert('1')</script> &amp; &nbsp; ]]>"
                    + " \"«»\"";

    @TempDir Path folder;
    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(folder);
    }

    @Test
    void data_come_out_as_typed() {
        Subject subject = Samples.agendaItem(Samples.contract(HOSTILE), Samples.item());
        String html =
                workshop.draw("<p title=\"${contract.title}\">${contract.title}</p>", subject);
        String escaped =
                HOSTILE.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;");
        assertThat(html).isEqualTo("<p title=\"" + escaped + "\">" + escaped + "</p>");
    }

    @Test
    void data_come_out_as_typed_through_macros_functions_and_captures() {
        Subject subject = Samples.agendaItem(Samples.contract("<b>&amp;${1}"), Samples.item());
        String html =
                workshop.draw(
                        """
                        <#macro m x><i>${x}<#nested></i></#macro>
                        <#function f x><#return x></#function>
                        <#assign seized><u>${contract.title}</u></#assign>
                        <@m contract.title>${capitalised(contract.title)}</@m>${f(contract.title)}
                        ${seized}${list([contract.title, "b"])}${contract.title + "<hr>"}
                        """,
                        subject);
        String typed = "&lt;b&gt;&amp;amp;${1}";
        assertThat(html)
                .isEqualTo(
                        "<i>"
                                + (typed + typed)
                                + "</i>"
                                + typed
                                + "\n<u>"
                                + typed
                                + "</u>"
                                + typed
                                + " et b"
                                + typed
                                + "&lt;hr&gt;");
    }

    @Test
    void prose_comes_out_as_typed_but_for_its_markdown() {
        Subject subject =
                Samples.agendaItem(
                        Samples.contract(),
                        Samples.item(
                                "x", Map.of("context", new Prose("${x} <b>*a*</b> &amp; <#if>"))));
        assertThat(workshop.draw("<@prose text=item.prose.context/>", subject))
                .isEqualTo("<p>${x} &lt;b&gt;<em>a</em>&lt;/b&gt; &amp;amp; &lt;#if&gt;</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${'1+1'?eval}",
                "<@'<p/>'?interpret/>",
                "${'freemarker.template.utility.Execute'?new()('id')}",
                "${contract?api.class}",
                "${contract.title?no_esc}",
                "<#noautoesc>${contract.title}</#noautoesc>",
                "<#outputformat 'plainText'>${contract.title}</#outputformat>",
                "<#setting number_format='0.00'>",
                "<#attempt>${contract.x}<#recover>rien</#attempt>",
                "${.now}",
                "${.data_model.contract.title}",
                "<#list 1.. as i>${i}</#list>",
                "<#list 1..99999999 as i>${i}</#list>",
                "${(1..)?filter(x -> false)?join('')}",
                "<#if false>${'x'?eval_json}</#if>",
                "<#macro m>${'x'?eval}</#macro>",
                "<#include '../secret.ftlh'>",
                "<#include 'file:///etc/passwd'>",
            })
    void what_no_template_may_do_is_refused_when_it_is_read(String template) {
        workshop.with("essai.ftlh", Workshop.HEADER + template);
        Templates templates = workshop.templates();
        assertThat(templates.kinds()).isEmpty();
        assertThat(workshop.said(templates.problems()))
                .startsWith("essai.ftlh:2:")
                .contains("n’est pas permis dans un modèle");
    }

    @Test
    void a_library_is_held_to_the_same() {
        workshop.with("lib/outils.ftlh", "<#macro m x>\n${x?eval}</#macro>");
        assertThat(workshop.draw("<#import 'lib/outils.ftlh' as o><@o.m '1'/>"))
                .startsWith("lib/outils.ftlh:2:3  « ?eval » n’est pas permis");
    }

    @Test
    void a_header_cannot_turn_escaping_off() {
        workshop.with(
                "essai.ftlh",
                "<#ftl auto_esc=false attributes={\"for\":\"contract\",\"title\":\"x\"}>");
        assertThat(workshop.said(workshop.templates().problems())).contains("auto_esc");
    }

    @Test
    void a_slice_may_be_open() {
        assertThat(workshop.draw("${contract.themes[1..]?size}")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${contract.class}",
                "${contract.contract.title}",
                "${contract.views}",
                "${contract.at.file}",
                "${contract.getClass()}",
                "${body.body.people}",
                "${item.item}",
            })
    void views_show_their_members_and_nothing_of_java(String template) {
        assertThat(workshop.draw(template)).startsWith("essai.ftlh:2:").contains("n’existe pas");
    }

    @Test
    void a_file_outside_the_folder_is_not_found_whatever_way_it_is_named() throws Exception {
        Files.writeString(folder.resolveSibling("secret.ftlh"), "secret");
        Workshop inner = new Workshop(folder.resolve("templates"));
        for (String name :
                List.of("'..' + '/secret.ftlh'", "'/' + '../secret.ftlh'", "'no.ftlh'")) {
            assertThat(inner.draw("<#assign n = " + name + "><#include n>"))
                    .startsWith("essai.ftlh:2")
                    .contains("introuvable");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#macro m><@m/></#macro><@m/>",
                "<#function f x><#return f(x) + 1></#function>${f(1)}",
            })
    void a_template_that_calls_itself_without_end_is_stopped(String template) {
        assertThat(workshop.draw(template)).contains("s’appelle lui-même sans fin");
    }

    @Test
    void a_template_that_runs_without_end_is_stopped() {
        String loop = "<#list 0..9999 as i>";
        String loops = loop.repeat(4) + "<#assign x = i>" + "</#list>".repeat(4);
        assertThat(workshop.draw(loops)).contains("tourne sans fin");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void a_template_that_writes_without_end_is_stopped() {
        String loops =
                "<#list 0..9999 as i>".repeat(2)
                        + "<p>"
                        + "Antony ".repeat(100)
                        + "</p></#list></#list>";
        assertThat(workshop.draw(loops)).contains("n’en finit pas d’écrire");
    }

    @Test
    void a_caller_s_interruption_stays_the_caller_s() {
        workshop.with("essai.ftlh", Workshop.HEADER + "<p>a</p>");
        Templates templates = workshop.templates();
        Thread.currentThread().interrupt();
        try {
            templates.render(
                    templates.kinds().getFirst(), Samples.agendaItem(), new PaperInfo("essai"));
        } catch (RuntimeException e) {
            assertThat(e).isNotNull();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
