package fr.tabellion.template;

import fr.tabellion.model.Prose;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Nearest;
import fr.tabellion.problem.Problem;

import freemarker.template.Template;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The header of a template, {@code <#ftl attributes={…}>}, as a {@link Kind}. */
final class Header {
    private static final List<String> KEYS =
            List.of(
                    "for",
                    "title",
                    "needs",
                    "signable",
                    "slots",
                    "protect",
                    "feminine",
                    "explains",
                    "collects",
                    "basis",
                    "initials");

    private final Template template;
    private final Location place;
    private final List<Problem> problems = new ArrayList<>();

    private Header(Template template) {
        this.template = template;
        this.place = Location.at(template.getSourceName(), 1, 1);
    }

    /** A kind, or what is wrong with its header. */
    record Read(Optional<Kind> kind, List<Problem> problems) {}

    static Read of(String name, Template template) {
        Header header = new Header(template);
        Optional<Kind> kind = header.kind(name);
        return header.problems.isEmpty()
                ? new Read(kind, List.of())
                : new Read(Optional.empty(), header.problems);
    }

    private Optional<Kind> kind(String name) {
        for (String key : template.getCustomAttributeNames()) {
            if (!KEYS.contains(key)) {
                problems.add(
                        Problem.of(Code.E304, place, key, String.join(", ", KEYS))
                                .near(Nearest.to(key, KEYS)));
            }
        }
        Optional<Audience> audience = audience();
        String title = text("title");
        List<String> needs = texts("needs");
        audience.ifPresent(known -> needs.forEach(need -> checkNeed(known, need)));
        boolean signable = flag("signable");
        List<String> slots = texts("slots");
        boolean protect = flag("protect");
        List<String> collects = texts("collects");
        if (!collects.isEmpty() && !audience.equals(Optional.of(Audience.SESSION))) {
            String word = audience.map(Audience::word).orElse("");
            problems.add(Problem.of(Code.E305, place, "for", word, Audience.SESSION.word()));
        }
        boolean basis = flag("basis");
        audience.filter(known -> basis && known != Audience.CONTRACT)
                .ifPresent(known -> problems.add(notOfContract()));
        String initials = words("initials", signable);
        return audience.map(
                known ->
                        new Kind(
                                name,
                                known,
                                title,
                                needs,
                                signable,
                                slots,
                                protect,
                                collects,
                                basis,
                                initials,
                                flag("feminine"),
                                optional("explains")));
    }

    /** Words for what a paper has only if {@code sensible}; empty where there are none. */
    private String words(String key, boolean sensible) {
        Object value = template.getCustomAttribute(key);
        if (value instanceof String text && sensible && !text.isBlank()) {
            return text;
        }
        if (value != null) {
            String expected = sensible ? "« Paraphes »" : "\"signable\": true";
            problems.add(Problem.of(Code.E305, place, key, value.toString(), expected));
        }
        return "";
    }

    private Problem notOfContract() {
        String word = Audience.CONTRACT.word();
        return Problem.of(Code.E305, place, "basis", "true", "false, \"for\": \"" + word + "\"");
    }

    private Optional<Audience> audience() {
        String word = text("for");
        Optional<Audience> audience = Audience.of(word);
        if (audience.isEmpty() && !word.isEmpty()) {
            String known = String.join(", ", Audience.words());
            problems.add(
                    Problem.of(Code.E305, place, "for", word, known)
                            .near(Nearest.to(word, Audience.words())));
        }
        return audience;
    }

    private String text(String key) {
        Object value = template.getCustomAttribute(key);
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        String expected =
                key.equals("for")
                        ? String.join(", ", Audience.words())
                        : "« Note de présentation »";
        problems.add(
                value == null
                        ? Problem.of(Code.E320, place, key, expected)
                        : Problem.of(Code.E305, place, key, value.toString(), expected));
        return "";
    }

    /** Empty where it is not said. */
    private String optional(String key) {
        return template.getCustomAttribute(key) == null ? "" : text(key);
    }

    private List<String> texts(String key) {
        Object value = template.getCustomAttribute(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        problems.add(Problem.of(Code.E305, place, key, value.toString(), "[\"…\", \"…\"]"));
        return List.of();
    }

    private boolean flag(String key) {
        Object value = template.getCustomAttribute(key);
        if (value != null && !(value instanceof Boolean)) {
            problems.add(Problem.of(Code.E305, place, key, value.toString(), "true, false"));
        }
        return Boolean.TRUE.equals(value);
    }

    /** A need is a path that some view has. */
    private void checkNeed(Audience audience, String need) {
        Type type = audience.root();
        for (String step : need.split("\\.", -1)) {
            Class<?> raw = Shape.raw(type);
            if (raw == Optional.class) {
                type = Shape.inner(type);
                raw = Shape.raw(type);
            }
            if (Map.class.isAssignableFrom(raw)) {
                type = Prose.class;
                continue;
            }
            Set<String> known = View.class.isAssignableFrom(raw) ? Shape.of(raw).names() : Set.of();
            if (!known.contains(step)) {
                problems.add(
                        Problem.of(Code.E303, place, step, need).near(Nearest.to(step, known)));
                return;
            }
            type = Shape.of(raw).member(step).orElseThrow().type();
        }
    }
}
