package fr.tabellion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.Golden;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Templates with a mistake; each golden is what somebody reads who has changed a few words. */
class BrokenTemplatesTest {
    private record Case(String name, String header, String body) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final String HEADER = "\"for\": \"contract\", \"title\": \"Synthèse\"";
    private static final List<Case> CASES = new ArrayList<>();

    private static void given(String name, String body) {
        CASES.add(new Case(name, HEADER, body));
    }

    private static void headed(String name, String header) {
        CASES.add(new Case(name, header, "<p>Texte</p>"));
    }

    static {
        given("name-mistyped", "<p>${contract.titel}</p>");
        given("value-unknown", "<p>${contrat.title}</p>");
        given("list-shown-as-text", "<p>${contract.themes}</p>");
        given("element-unknown", "<center>${contract.title}</center>");
        given("element-not-closed", "<p>${contract.title}");
        given("break-as-in-a-browser", "<p>a<br>b</p>");
        given("text-outside", "${contract.title}");
        given("style-unknown", "<p class=\"titre\">x</p>");
        given("attribute-unknown", "<p style=\"color: red\">x</p>");
        given("level-skipped", "<h1>a</h1><h3>b</h3>");
        given("ampersand", "<p>R&D</p>");
        given("cdata", "<p><![CDATA[x]]></p>");
        given("if-not-closed", "<#if contract.title??><p>x</p>");
        given("macro-unknown", "<@frame.paper>x</@frame.paper>");
        given("row-too-short", "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>");
        given("slot-not-declared", "<@prose text=contract.prose.conclusions!/>");
        given("list-not-closed", "<#list contract.themes as t>\n<p>${t.title}</p>");
        given("macro-call-not-closed", "<@signatures.block>\n<p>x</p>");
        given("end-tag-cut", "<#if contract.title??><p>x</p></#if");
        given("instruction-cut", "<p>x</p>\n<#include \"a\"");
        given("comment-not-closed", "<p>x</p>\n<#-- à relire");
        given("closed-crosswise", "<#list contract.themes as t><#if t.title??>x</#list></#if>");
        given("macro-closed-by-another", "<@a.b></@a.c>");
        given("closed-twice", "<#if contract.title??><p>x</p></#if></#if>");
        given("else-alone", "<p>x</p><#else><p>y</p>");
        given("separator-outside-its-list", "<p>a</p><#sep>, </#sep>");
        given("instruction-mistyped", "<#fi contract.title??><p>x</p></#if>");
        given("instruction-in-capitals", "<#IF contract.title??><p>x</p></#IF>");
        given("condition-forgotten", "<#if><p>x</p></#if>");
        given("loop-without-a-name", "<#list contract.themes><p>x</p></#list>");
        given("built-in-mistyped", "<p>${contract.title?uper_case}</p>");
        given("dollar-inside-an-instruction", "<#if ${contract.title}??><p>x</p></#if>");
        given("quotation-mark-forgotten", "<#if contract.title == \"Contrat>x</#if>");
        given("quotation-marks-of-word", "<#if contract.title == “Contrat”>x</#if>");
        given("guillemets", "<#if contract.title == « Contrat »>x</#if>");
        given("name-forgotten", "<p>${contract.}</p>");
        given("nothing-to-show", "<p>${}</p>");
        given("and-in-words", "<#if contract.title?? and contract.object??><p>x</p></#if>");
        given("brace-forgotten", "<p>${contract.title</p>");
        given("parenthesis-forgotten", "<#if (contract.title??><p>x</p></#if>");
        given("bracket-for-brace", "<p>${contract.title]</p>");
        given("text-as-condition", "<#if contract.title><p>x</p></#if>");
        given("text-as-list", "<#list contract.title as t><p>${t}</p></#list>");
        given("text-as-number", "<p>${contract.title * 2}</p>");
        given("text-into-number", "<p>${contract.title?number}</p>");
        given("text-as-record", "<p>${contract.title.text}</p>");
        given("text-as-macro", "<#assign m = contract.title><@m/>");
        given("text-compared-with-number", "<#if contract.title == 4><p>x</p></#if>");
        given("parameter-forgotten", "<#macro m titre><p>${titre}</p></#macro><@m/>");
        given(
                "parameter-mistyped",
                "<#macro m titre><p>${titre}</p></#macro><@m titer=\"a\" titre=\"b\"/>");
        given("values-too-many", "<#function f a><#return a></#function><p>${f(\"a\", \"b\")}</p>");
        given("values-too-few", "<p>${contract.title?replace(\"a\")}</p>");
        given("value-of-another-nature", "<p>${dates.long(contract.title)}</p>");
        given("prose-parameter-mistyped", "<@prose texte=contract.prose.context!/>");
        given("return-outside", "<#return 1>");
        given("yes-or-no-shown", "<p>${contract.title??}</p>");
        given("beyond-the-end", "<p>${contract.title[9999]}</p>");
        headed("header-without-title", "\"for\": \"contract\"");
        headed("header-for-nothing", "\"for\": \"contrat\", \"title\": \"Synthèse\"");
        headed(
                "header-explains-nothing",
                "\"for\": \"contract\", \"title\": \"Synthèse\", \"explains\": \"avenan\"");
        headed(
                "header-explains-itself",
                "\"for\": \"contract\", \"title\": \"Synthèse\", \"explains\": \"synthese\"");
        headed("header-key-mistyped", "\"for\": \"contract\", \"titel\": \"Synthèse\"");
    }

    @TempDir Path folder;

    static List<Case> cases() {
        return CASES;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_reader_learns_where_and_what_to_do(Case broken) {
        Workplace place = Workplace.small(folder);
        if (broken.header().equals(HEADER)) {
            place.keepKinds("annexe"); // A wrong header is answered with the kinds there are.
        }
        Workplace.write(
                place.templates.resolve("synthese.ftlh"),
                """
                <#ftl attributes={%s}>
                <html lang="fr"><head><title>Synthèse</title></head><body>
                %s
                </body></html>
                """
                        .formatted(broken.header(), broken.body()));
        Cli run = place.run("check");
        assertThat(run.exit()).isEqualTo(ExitCode.DATA);
        String told =
                run.err()
                        .lines()
                        .filter(line -> !line.startsWith("(avertissement)"))
                        .filter(line -> !line.contains("Leur nom restera en blanc"))
                        .map(line -> line.replace(folder.toString(), "…") + "\n")
                        .reduce("", String::concat);
        Golden.check("template/broken/" + broken.name() + ".txt", told);
    }
}
