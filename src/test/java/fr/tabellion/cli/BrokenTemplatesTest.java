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
        headed("header-without-title", "\"for\": \"contract\"");
        headed("header-for-nothing", "\"for\": \"contrat\", \"title\": \"Synthèse\"");
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
