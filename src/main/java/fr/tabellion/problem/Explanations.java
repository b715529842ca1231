package fr.tabellion.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An example of every problem, from {@code explanations.txt}:
 *
 * <pre>
 * E202 | insertoin | education, insertion, cadre-de-vie
 * - "theme": "insertoin"
 * + "theme": "insertion"
 * </pre>
 */
public final class Explanations {
    /**
     * @param arguments of the message
     * @param wrong what it looks like
     * @param right what it should look like
     */
    public record Example(List<String> arguments, List<String> wrong, List<String> right) {
        public Example {
            arguments = List.copyOf(arguments);
            wrong = List.copyOf(wrong);
            right = List.copyOf(right);
        }
    }

    private final Map<Code, Example> examples;

    private Explanations(Map<Code, Example> examples) {
        this.examples = Collections.unmodifiableMap(examples);
    }

    public static Explanations shipped() {
        try (InputStream in =
                Explanations.class.getResourceAsStream("/fr/tabellion/explanations.txt")) {
            if (in == null) {
                throw new IllegalStateException("no explanations.txt");
            }
            return parsed(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Explanations parsed(String text) {
        Map<Code, Example> examples = new EnumMap<>(Code.class);
        List<String> block = new ArrayList<>();
        for (String line : text.lines().filter(line -> !line.startsWith("#")).toList()) {
            if (line.matches("[EW][0-9]{3}\\b.*")) {
                add(block, examples);
                block.clear();
            }
            block.add(line);
        }
        add(block, examples);
        return new Explanations(examples);
    }

    private static void add(List<String> block, Map<Code, Example> examples) {
        if (block.isEmpty() || !block.getFirst().matches("[EW][0-9]{3}\\b.*")) {
            return;
        }
        List<String> head = Arrays.asList(block.getFirst().split(" \\| ?", -1));
        Code code = Code.valueOf(head.getFirst().strip());
        Example example =
                new Example(head.subList(1, head.size()), part(block, "-"), part(block, "+"));
        if (examples.put(code, example) != null) {
            throw new IllegalStateException(code + " twice in explanations.txt");
        }
    }

    private static List<String> part(List<String> block, String mark) {
        return block.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.length() > 2 ? line.substring(2) : "")
                .toList();
    }

    public Optional<Example> of(Code code) {
        return Optional.ofNullable(examples.get(code));
    }

    /** The problem as it is met, worded as it is printed. */
    public Problem sample(Code code) {
        List<String> arguments =
                new ArrayList<>(of(code).map(Example::arguments).orElse(List.of()));
        while (arguments.size() < 6) {
            arguments.add("…");
        }
        return new Problem(code, Location.NONE, arguments, List.of());
    }
}
