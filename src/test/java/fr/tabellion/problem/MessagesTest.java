package fr.tabellion.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

@Isolated("changes the locale of the whole program")
class MessagesTest {
    private final Messages french = new Messages(Locale.FRANCE);
    private final Messages english = new Messages(Locale.UK);

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(keys(french)).isEqualTo(keys(english));
    }

    @Test
    void both_languages_use_the_same_arguments() {
        for (String key : keys(french)) {
            assertThat(arguments(french, key)).as(key).isEqualTo(arguments(english, key));
        }
    }

    @Test
    void no_wording_has_a_straight_apostrophe_which_message_formats_swallow() {
        for (Messages messages : List.of(french, english)) {
            for (String key : keys(messages)) {
                assertThat(messages.bundle().getString(key)).as(key).doesNotContain("'");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void every_code_has_its_wording(Code code) {
        assertThat(french.has(code + ".message")).as(code + ".message").isTrue();
    }

    @Test
    void any_language_but_french_reads_english() {
        assertThat(new Messages(Locale.GERMANY).text("or"))
                .isEqualTo(new Messages(Locale.ROOT).text("or"))
                .isEqualTo(" or ");
    }

    @Test
    void a_default_locale_does_not_leak_in() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.FRANCE);
            assertThat(new Messages(Locale.UK).text("or")).isEqualTo(" or ");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void what_is_not_there_has_words_of_its_own() {
        Problem added = Problem.of(Code.W801, Location.NONE, "", "", "« A »");
        assertThat(french.message(added))
                .contains("(dans le corps du texte) : rien dans le texte en vigueur, « A » dans");
        assertThat(english.message(added))
                .contains("(in the body of the text): nothing in the text in force, « A » in");
    }

    @Test
    void nearest_values_are_asked_after() {
        assertThat(french.text("nearest", french.text("quoted", "insertion")))
                .isEqualTo("Vouliez-vous dire « insertion » ?");
    }

    private static Set<String> keys(Messages messages) {
        return new TreeSet<>(messages.bundle().keySet());
    }

    private static int arguments(Messages messages, String key) {
        return new MessageFormat(messages.bundle().getString(key))
                .getFormatsByArgumentIndex()
                .length;
    }
}
