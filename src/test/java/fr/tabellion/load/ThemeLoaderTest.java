package fr.tabellion.load;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.problem.Messages;
import fr.tabellion.theme.Theme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

class ThemeLoaderTest {
    private final Path folder;

    ThemeLoaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void the_shipped_theme_has_every_standard_style() {
        assertThat(ThemeLoader.shipped().styles())
                .containsKeys(Theme.STANDARD.toArray(String[]::new));
    }

    @Test
    void the_editable_copy_is_sound() {
        Loaded<Theme> theme = ThemeLoader.load(Path.of("templates/theme.json"));
        assertThat(theme.problems()).isEmpty();
        assertThat(theme.value()).isEqualTo(ThemeLoader.shipped());
    }

    @Test
    void without_a_file_the_shipped_theme_is_used() {
        Loaded<Theme> theme = ThemeLoader.load(folder.resolve("theme.json"));
        assertThat(theme.isSound()).isTrue();
        assertThat(theme.value()).isEqualTo(ThemeLoader.shipped());
    }

    @Test
    void a_theme_says_only_what_differs() throws IOException {
        Theme theme =
                sound(
                        """
                        {"styles": {"body": {"size": 12},
                                    "heading1": {"color": "#400000"}}}
                        """);
        assertThat(theme.style("body").size()).isEqualTo(12);
        assertThat(theme.style("quote").size()).isEqualTo(12);
        assertThat(theme.style("heading2").color()).isEqualTo("#400000");
        assertThat(theme.style("heading1").bold()).isTrue();
        assertThat(theme.page()).isEqualTo(ThemeLoader.shipped().page());
    }

    @Test
    void a_style_of_ones_own_inherits_along_the_whole_chain() throws IOException {
        Theme theme =
                sound(
                        """
                        {"styles": {"motif": {"basedOn": "article", "italic": true},
                                    "article": {"basedOn": "quote", "size": 10}}}
                        """);
        Theme.Style motif = theme.style("motif");
        assertThat(motif.italic()).isTrue();
        assertThat(motif.size()).isEqualTo(10);
        assertThat(motif.left()).isEqualTo(theme.style("quote").left());
    }

    @Test
    void mistakes_are_named_with_their_place_and_the_nearest_name() throws IOException {
        assertThat(
                        printed(
                                """
                                {
                                  "styles": {
                                    "motif": {"basedOn": "qoute"},
                                    "visa": {"family": "heding"}
                                  }
                                }
                                """))
                .contains(
                        "theme.json:3:26  style « qoute » inconnu\n    → Styles du thème : body, ")
                .contains(". Vouliez-vous dire « quote » ?\n")
                .endsWith(
                        """
                        theme.json:4:24  famille de caractères « heding » inconnue
                            → Familles du thème : text, heading, code. Vouliez-vous dire « heading » ?\
                        """);
    }

    @Test
    void styles_based_on_each_other_are_named_once() throws IOException {
        assertThat(
                        printed(
                                """
                                {"styles": {"a": {"basedOn": "b"}, "b": {"basedOn": "a"}}}
                                """))
                .isEqualTo(
                        """
                        theme.json:1:53  ces styles se basent l’un sur l’autre en rond : a → b → a
                            → Basez l’un d’eux sur « body ».\
                        """);
    }

    @Test
    void a_pale_colour_is_refused_and_a_darker_one_is_offered() throws IOException {
        assertThat(
                        printed(
                                """
                                {"styles": {"heading1": {"color": "#8899cc"}},
                                 "table": {"headFill": "#303030"}}
                                """))
                .isEqualTo(
                        """
                        theme.json:1:35  style « heading1 » : la couleur #8899cc sur #ffffff est peu lisible (contraste 2,8, il faut 4,5)
                            → Pour ce texte, prenez par exemple la couleur #68759d.
                        theme.json:2:24  style « table-head » : la couleur #000000 sur #303030 est peu lisible (contraste 1,5, il faut 4,5)
                            → Pour ce texte, prenez par exemple la couleur #ffffff.\
                        """);
    }

    @Test
    void margins_leave_room_for_the_text() throws IOException {
        assertThat(printed("{\"page\": {\"left\": 100, \"right\": 100}}"))
                .contains("theme.json:1:2  les marges ne laissent pas 60 mm au texte");
    }

    @Test
    void what_the_schema_refuses_is_said_in_french() throws IOException {
        assertThat(
                        printed(
                                """
                                {"styles": {"body": {"size": "12", "colour": "#000000", "align": "centre"}},
                                 "listLevels": [{"mark": "--", "left": 3, "hanging": 2, "after": 0}],
                                 "format": 1}
                                """))
                .isEqualTo(
                        """
                        theme.json:1:30  size (Corps) : un nombre est attendu, et non « 12 »
                            → Un nombre s’écrit sans guillemets, avec un point : 12.5
                        theme.json:1:36  clé « colour » inconnue
                            → Clés possibles ici : basedOn, family, size, bold, italic, capitals, color, align, before, after, lineHeight, left, right, firstLine, keepWithNext, rule. Vouliez-vous dire « color » ?
                        theme.json:1:66  align (Alignement) : « centre » n’est pas une valeur possible
                            → Valeurs possibles : left, center, right, justify. Vouliez-vous dire « center » ?
                        theme.json:2:26  mark (Puce) : « -- » n’a pas la forme voulue
                            → Un seul caractère : –, ◦, ▪…\
                        """);
    }

    @Test
    void a_broken_theme_leaves_the_shipped_one_in_its_place() throws IOException {
        Loaded<Theme> theme = load("{\"styles\": ");
        assertThat(theme.isSound()).isFalse();
        assertThat(theme.value()).isEqualTo(ThemeLoader.shipped());
    }

    private Theme sound(String json) throws IOException {
        Loaded<Theme> theme = load(json);
        assertThat(theme.problems()).isEmpty();
        return theme.value();
    }

    private Loaded<Theme> load(String json) throws IOException {
        return ThemeLoader.load(Files.writeString(folder.resolve("theme.json"), json));
    }

    private String printed(String json) throws IOException {
        Messages messages = new Messages(Locale.FRANCE);
        String place = folder.toString() + "/";
        return load(json).problems().stream()
                .map(messages::problem)
                .map(line -> line.replace(place, ""))
                .collect(Collectors.joining("\n"));
    }
}
