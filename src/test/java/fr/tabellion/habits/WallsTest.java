package fr.tabellion.habits;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import fr.tabellion.cli.Main;

import org.junit.jupiter.api.Test;

import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Dependencies run down the road, and each library stays behind its wall. */
class WallsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().importUrl(mainClasses());

    /** What each package may use of ours. */
    private static final Map<String, List<String>> ROAD =
            Map.ofEntries(
                    Map.entry("problem", List.of()),
                    Map.entry("model", List.of()),
                    Map.entry("document", List.of()),
                    Map.entry("theme", List.of()),
                    Map.entry("typography", List.of()),
                    Map.entry("load", List.of("model", "theme", "typography", "problem")),
                    Map.entry("template", List.of("model", "typography", "problem")),
                    Map.entry("markup", List.of("document", "typography", "problem")),
                    Map.entry("docx", List.of("document", "theme")),
                    Map.entry("pdf", List.of("document", "theme")),
                    Map.entry("compare", List.of("document", "typography", "problem")),
                    Map.entry("build", List.of("problem")),
                    Map.entry("register", List.of("document", "build", "problem")),
                    Map.entry("workbook", List.of("load", "model", "problem")),
                    Map.entry("publication", List.of("load", "model", "problem")),
                    Map.entry(
                            "pipeline",
                            List.of(
                                    "load",
                                    "template",
                                    "markup",
                                    "compare",
                                    "publication",
                                    "docx",
                                    "pdf",
                                    "register",
                                    "build",
                                    "model",
                                    "document",
                                    "theme",
                                    "typography",
                                    "problem")),
                    Map.entry(
                            "cli",
                            List.of(
                                    "pipeline",
                                    "load",
                                    "template",
                                    "compare",
                                    "docx",
                                    "register",
                                    "build",
                                    "workbook",
                                    "publication",
                                    "typography",
                                    "problem")));

    /** Which packages alone may use a library. */
    private static final Map<String, List<String>> WALLS =
            Map.ofEntries(
                    Map.entry("picocli..", List.of("cli")),
                    Map.entry("me.tongfei..", List.of("cli")),
                    Map.entry("tools.jackson..", List.of("load")),
                    Map.entry("com.fasterxml..", List.of("load")),
                    Map.entry("com.networknt..", List.of("load")),
                    Map.entry("freemarker..", List.of("template")),
                    Map.entry("org.commonmark..", List.of("template")),
                    Map.entry("javax.xml.stream..", List.of("markup")),
                    Map.entry("com.ibm.icu..", List.of("typography")),
                    Map.entry("org.apache.poi..", List.of("docx", "workbook")),
                    Map.entry("org.apache.xmlbeans..", List.of("docx", "workbook")),
                    Map.entry("org.openxmlformats..", List.of("docx", "workbook")),
                    Map.entry("org.apache.commons.compress..", List.of("docx", "workbook")),
                    Map.entry("org.openpdf..", List.of("pdf")),
                    Map.entry("com.github.difflib..", List.of("compare")));

    private static URL mainClasses() {
        return Main.class.getProtectionDomain().getCodeSource().getLocation();
    }

    @Test
    void dependencies_run_down_the_road() {
        for (Map.Entry<String, List<String>> station : new TreeMap<>(ROAD).entrySet()) {
            String[] others =
                    ROAD.keySet().stream()
                            .filter(name -> !name.equals(station.getKey()))
                            .filter(name -> !station.getValue().contains(name))
                            .map(name -> "fr.tabellion." + name + "..")
                            .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("fr.tabellion." + station.getKey() + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void every_library_stays_behind_its_wall() {
        for (Map.Entry<String, List<String>> wall : new TreeMap<>(WALLS).entrySet()) {
            String[] behind =
                    wall.getValue().stream()
                            .map(name -> "fr.tabellion." + name + "..")
                            .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideOutsideOfPackages(behind)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(wall.getKey())
                    .check(CLASSES);
        }
    }

    @Test
    void every_package_is_on_the_road() {
        Stream<String> packages =
                CLASSES.stream()
                        .map(type -> type.getPackageName())
                        .filter(name -> name.startsWith("fr.tabellion."))
                        .map(name -> name.substring("fr.tabellion.".length()).split("\\.")[0]);
        assertThat(packages.distinct()).isSubsetOf(ROAD.keySet());
    }
}
