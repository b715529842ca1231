package fr.tabellion.load;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.problem.Code;
import fr.tabellion.problem.Messages;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class WordingTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]}");
    private final Messages french = new Messages(Locale.FRANCE);
    private final Messages english = new Messages(Locale.UK);

    static Stream<Code> codes() {
        return Arrays.stream(Code.values()).filter(code -> code.name().matches("[EW][12].*"));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void both_languages_say_what_is_wrong_and_what_to_do(Code code) {
        for (String key : new String[] {code + ".message", code + ".hint"}) {
            assertThat(arguments(french, key)).as(key).isEqualTo(arguments(english, key));
        }
    }

    private static Set<String> arguments(Messages messages, String key) {
        return ARGUMENT.matcher(messages.bundle().getString(key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
