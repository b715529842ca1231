package fr.tabellion.template;

import fr.tabellion.model.Prose;
import fr.tabellion.problem.Nearest;
import fr.tabellion.template.Shape.Member;
import fr.tabellion.typography.Dates;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of Java templates can see: views, lists, maps by text, text, numbers, booleans, dates,
 * prose; nothing else is let through.
 *
 * <p>One for each rendering, since it remembers what was asked for last and was not there.
 */
final class Values implements ObjectWrapper {
    private Optional<Missed> missed = Optional.empty();

    /**
     * A value that was asked for and is not there.
     *
     * @param at the data's place for it
     */
    record Missed(String name, Source at) {}

    Optional<Missed> missed() {
        return missed;
    }

    /** A member that no view of that type has: the template is wrong, whatever the data say. */
    static final class NoSuchMember extends TemplateModelException {
        private static final long serialVersionUID = 1L;
        private final String name;
        private final transient Set<String> known;

        NoSuchMember(String name, Set<String> known) {
            super("no member " + name);
            this.name = name;
            this.known = known;
        }

        String name() {
            return name;
        }

        List<String> nearest() {
            return Nearest.to(name, known);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // FreeMarker's own word for an absent value is null.
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        return switch (value) {
            case null -> null;
            case TemplateModel model -> model;
            case Optional<?> optional -> wrap(optional.orElse(null));
            case String text -> new SimpleScalar(text);
            case Integer number -> new SimpleNumber(number);
            case Number number -> new SimpleNumber(number);
            case Boolean flag -> flag ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
            case LocalDate date -> new Day(date);
            case LocalTime time -> new SimpleScalar(Dates.time(time));
            case Enum<?> constant -> new SimpleScalar(constant.name().toLowerCase(Locale.ROOT));
            case Prose prose -> new ProseModel(prose);
            case View.Printed view -> new PrintedModel(view);
            case View view -> new ViewModel(view);
            case List<?> list -> new ListModel(list);
            case Map<?, ?> map -> new MapModel(map);
            default ->
                    throw new TemplateModelException(
                            "not for templates: " + value.getClass().getName());
        };
    }

    /** Members of a view; one that the view does not know is an error even before {@code !}. */
    private class ViewModel implements TemplateHashModel {
        private final View view;

        ViewModel(View view) {
            this.view = view;
        }

        @Override
        @SuppressWarnings("NullAway") // FreeMarker's own word for an absent value is null.
        public @Nullable TemplateModel get(String key) throws TemplateModelException {
            Shape shape = Shape.of(view.getClass());
            Optional<Member> member = shape.member(key);
            if (member.isEmpty()) {
                if (view instanceof Root) {
                    return null;
                }
                throw new NoSuchMember(key, shape.names());
            }
            Object value = member.get().of(view);
            if (value instanceof Optional<?> optional && optional.isEmpty()) {
                missed = Optional.of(new Missed(key, at(member.get(), key)));
            } else if (value instanceof Map<?, ?> map) {
                return new MapModel(map, at(member.get(), key));
            }
            return wrap(value);
        }

        private Source at(Member member, String key) {
            return ((View) member.owner(view)).at(key);
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    private final class PrintedModel extends ViewModel implements TemplateScalarModel {
        private final View.Printed view;

        PrintedModel(View.Printed view) {
            super(view);
            this.view = view;
        }

        @Override
        public String getAsString() {
            return view.printed();
        }
    }

    private final class ListModel implements TemplateSequenceModel {
        private final List<?> list;

        ListModel(List<?> list) {
            this.list = list;
        }

        @Override
        @SuppressWarnings("NullAway") // FreeMarker's own word for an absent value is null.
        public @Nullable TemplateModel get(int index) throws TemplateModelException {
            return index < 0 || index >= list.size() ? null : wrap(list.get(index));
        }

        @Override
        public int size() {
            return list.size();
        }
    }

    private final class MapModel implements TemplateHashModel {
        private final Map<?, ?> map;
        private final Source at;

        MapModel(Map<?, ?> map) {
            this(map, Source.NONE);
        }

        MapModel(Map<?, ?> map, Source at) {
            this.map = map;
            this.at = at;
        }

        @Override
        @SuppressWarnings("NullAway") // FreeMarker's own word for an absent value is null.
        public @Nullable TemplateModel get(String key) throws TemplateModelException {
            Object value = map.get(key);
            if (value == null) {
                missed = Optional.of(new Missed(key, at.at(key)));
            }
            return value instanceof Prose prose ? new ProseModel(prose, at.at(key)) : wrap(value);
        }

        @Override
        public boolean isEmpty() {
            return map.isEmpty();
        }
    }

    /** Prose, for {@code <@prose text=…/>}. */
    static final class ProseModel implements TemplateHashModel {
        private final Prose prose;
        private final Source at;

        ProseModel(Prose prose) {
            this(prose, Source.NONE);
        }

        ProseModel(Prose prose, Source at) {
            this.prose = prose;
            this.at = at;
        }

        Prose prose() {
            return prose;
        }

        Source at() {
            return at;
        }

        @Override
        public TemplateModel get(String key) throws TemplateModelException {
            throw new NoSuchMember(key, Set.of());
        }

        @Override
        public boolean isEmpty() {
            return prose.markdown().isBlank();
        }
    }

    /** A day; printed « 28 mars 2024 », and {@code .weekday}, {@code .month}, {@code .iso}… */
    private static final class Day implements TemplateScalarModel, TemplateHashModel {
        private final LocalDate date;

        Day(LocalDate date) {
            this.date = date;
        }

        @Override
        public String getAsString() {
            return Dates.day(date);
        }

        @Override
        public TemplateModel get(String key) throws TemplateModelException {
            return switch (key) {
                case "iso" -> new SimpleScalar(date.toString());
                case "weekday" -> new SimpleScalar(Dates.weekday(date));
                case "month" -> new SimpleScalar(Dates.month(date));
                case "dayAndMonth" -> new SimpleScalar(Dates.dayAndMonth(date));
                case "year" -> new SimpleNumber(date.getYear());
                default -> throw new NoSuchMember(key, DAY_MEMBERS);
            };
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    static final Set<String> DAY_MEMBERS = Set.of("iso", "weekday", "month", "dayAndMonth", "year");
}
