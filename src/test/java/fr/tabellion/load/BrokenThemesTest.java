package fr.tabellion.load;

import fr.tabellion.Golden;
import fr.tabellion.problem.Messages;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** Themes with a mistake; each golden is what a secretary reads. */
class BrokenThemesTest {
    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "colour-by-name | {`styles`: {`title`: {`color`: `rouge`}}}",
                "colour-too-pale | {`styles`: {`title`: {`color`: `#dddddd`}}}",
                "size-in-words | {`styles`: {`body`: {`size`: `onze`}}}",
                "size-out-of-proportion | {`styles`: {`body`: {`size`: 200}}}",
                "size-with-a-comma | {`styles`: {`body`: {`size`: 11,5}}}",
                "alignment-in-french | {`styles`: {`body`: {`align`: `justifié`}}}",
                "style-that-is-none | {`styles`: {`title`: {`basedOn`: `titel`}}}",
                "styles-in-a-circle | {`styles`: {`a`: {`basedOn`: `b`}, `b`: {`basedOn`: `a`}}}",
                "family-that-is-none | {`styles`: {`body`: {`family`: `textes`}}}",
                "family-not-embedded | {`families`: {`text`: {`name`: `Arial`, `embedded`:"
                        + " `arial`}}}",
                "margins-too-wide | {`page`: {`left`: 110, `right`: 110}}",
                "key-mistyped | {`page`: {`lft`: 20}}",
                "bold-in-french | {`styles`: {`title`: {`bold`: `oui`}}}",
                "bullet-of-two-signs | {`listLevels`: [{`mark`: `->`, `left`: 5, `hanging`: 5,"
                        + " `after`: 2}]}",
                "brace-missing | {`page`: {`left`: 20}"
            })
    void a_secretary_reads_what_is_wrong_and_what_to_do(String name, String theme)
            throws IOException {
        Path file = folder.resolve("theme.json");
        Files.writeString(file, theme.replace('`', '"'));
        Messages french = new Messages(Locale.FRANCE);
        String told =
                ThemeLoader.load(file).problems().stream()
                        .map(problem -> french.problem(problem) + "\n")
                        .distinct()
                        .collect(Collectors.joining());
        Golden.check("theme/" + name + ".txt", told.replace(folder.toString(), "templates"));
    }
}
