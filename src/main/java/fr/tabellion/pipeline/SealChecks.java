package fr.tabellion.pipeline;

import fr.tabellion.document.Block;
import fr.tabellion.document.Document;
import fr.tabellion.document.Inline;
import fr.tabellion.document.Metadata;
import fr.tabellion.document.Texts;
import fr.tabellion.document.Walk;
import fr.tabellion.model.Avenant;
import fr.tabellion.model.Body;
import fr.tabellion.model.Data;
import fr.tabellion.model.Person;
import fr.tabellion.model.Session;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Nearest;
import fr.tabellion.problem.Problem;
import fr.tabellion.register.Event;
import fr.tabellion.register.Register;
import fr.tabellion.register.SealedPaper;
import fr.tabellion.register.Standing;
import fr.tabellion.register.State;
import fr.tabellion.register.Version;
import fr.tabellion.template.Subject;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What keeps a step from being recorded, and what is only warned of: the order of things for a
 * party is authorised, executory, signed (see CGCT, art. L. 2131-1), and a signature binds only
 * whoever holds office that day.
 */
final class SealChecks {
    /** Days between the convocation and the session, neither of them counted (CGCT, L. 2121-12). */
    private static final int CLEAR_DAYS = 5;

    private static final List<State> SEQUENCE =
            List.of(State.AUTHORISED, State.EXECUTORY, State.SIGNED);

    private final Data data;
    private final Register register;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    SealChecks(Data data, Register register, LocalDate today) {
        this.data = data;
        this.register = register;
        this.today = today;
    }

    /**
     * A step of one paper.
     *
     * @param events of the version it concerns; none for one that is sealed with it
     */
    record Step(
            String name,
            Optional<Subject> subject,
            Document tree,
            List<String> parties,
            List<Event> events,
            Deed deed) {
        State state() {
            return deed.state();
        }

        /** Whose step it is. */
        List<String> concerned() {
            return deed.party().map(List::of).orElse(parties);
        }

        /** Whether its délibération was, on the day of the step. */
        boolean isExecutory(String party) {
            return events.stream()
                    .filter(event -> event.state() == State.EXECUTORY)
                    .filter(event -> event.party().map(party::equals).orElse(true))
                    .anyMatch(event -> !isAfter(event));
        }

        private boolean isAfter(Event event) {
            return event.on().isPresent() && event.on().get().isAfter(on());
        }

        private LocalDate on() {
            return deed.on().orElse(LocalDate.MAX);
        }
    }

    List<Problem> of(Step step) {
        problems.clear();
        dates(step);
        sequence(step);
        parties(step);
        twice(step);
        step.subject().ifPresent(subject -> subject(step, subject));
        if (step.state() == State.SIGNED && problems.stream().noneMatch(Problem::isError)) {
            signature(step);
        }
        return List.copyOf(problems);
    }

    private void add(Code code, Step step, String... arguments) {
        problems.add(Problem.of(code, place(step), arguments));
    }

    private Location place(Step step) {
        return Location.of(register.name() + "/" + step.name());
    }

    private void dates(Step step) {
        LocalDate on = step.deed().on().orElse(LocalDate.MIN);
        if (on.isAfter(today)) {
            add(Code.E721, step, on.toString());
        }
        step.events().stream()
                .filter(event -> isBefore(event, step))
                .filter(event -> event.on().map(on::isBefore).orElse(false))
                .max(Comparator.comparing(event -> event.on().orElse(LocalDate.MIN)))
                .ifPresent(
                        event ->
                                add(
                                        Code.W722,
                                        step,
                                        step.name(),
                                        on.toString(),
                                        event.on().map(LocalDate::toString).orElse(""),
                                        event.state().word()));
    }

    /** What was recorded first of a party may come last: authorised, executory, signed. */
    private void sequence(Step step) {
        LocalDate on = step.deed().on().orElse(LocalDate.MIN);
        int rank = SEQUENCE.indexOf(step.state());
        step.events().stream()
                .filter(event -> rank >= 0 && SEQUENCE.indexOf(event.state()) > rank)
                .filter(event -> isBefore(event, step))
                .filter(event -> event.on().map(on::isAfter).orElse(false))
                .findFirst()
                .ifPresent(
                        event ->
                                add(
                                        Code.W742,
                                        step,
                                        step.name(),
                                        step.state().word(),
                                        on.toString(),
                                        event.state().word(),
                                        event.on().map(LocalDate::toString).orElse("")));
    }

    /** Steps of other parties have their own order. */
    private static boolean isBefore(Event event, Step step) {
        Optional<String> party = step.deed().party();
        return party.isEmpty() || event.party().isEmpty() || event.party().equals(party);
    }

    private void parties(Step step) {
        if (step.state() == State.SIGNED && step.parties().isEmpty()) {
            add(Code.E726, step, step.name());
            return;
        }
        step.deed()
                .party()
                .filter(party -> !step.parties().contains(party))
                .ifPresent(
                        party ->
                                problems.add(
                                        Problem.of(
                                                        Code.E727,
                                                        place(step),
                                                        party,
                                                        step.name(),
                                                        orNobody(step.parties()))
                                                .near(Nearest.to(party, step.parties()))));
    }

    private static String orNobody(List<String> names) {
        return names.isEmpty() ? "–" : String.join(", ", names);
    }

    private void twice(Step step) {
        boolean again =
                step.events().stream()
                        .anyMatch(
                                event ->
                                        event.state() == step.state()
                                                && (event.party().isEmpty()
                                                        || event.party()
                                                                .equals(step.deed().party())));
        if (again) {
            String party = step.deed().party().map(id -> " (" + id + ")").orElse("");
            add(Code.E733, step, step.name(), step.state().word(), party);
        }
    }

    // ---- By what the paper is about

    private void subject(Step step, Subject subject) {
        switch (subject) {
            case Subject.OfAgendaItem item -> convocation(step, item.session());
            case Subject.OfSession all -> convocation(step, all.session());
            case Subject.OfAvenant one -> avenant(step, one.avenant());
            case Subject.OfCommune one -> {}
            case Subject.OfContract all -> {}
        }
    }

    private void convocation(Step step, Session session) {
        LocalDate on = step.deed().on().orElse(session.date());
        if (isOfSession(step.state()) && on.isBefore(session.date())) {
            add(Code.E741, step, on.toString(), session.date().toString());
        }
        if (step.state() != State.SENT) {
            return;
        }
        if (!on.isBefore(session.date())) {
            add(Code.E720, step, on.toString(), session.date().toString());
            return;
        }
        long clear = ChronoUnit.DAYS.between(on, session.date()) - 1;
        if (clear < CLEAR_DAYS) {
            problems.add(
                    Problem.of(
                            Code.W719,
                            Location.of(register.name()),
                            on.toString(),
                            session.date().toString(),
                            String.valueOf(clear)));
        }
    }

    /** What the session itself does, or what comes of it. */
    private static boolean isOfSession(State state) {
        return switch (state) {
            case ADOPTED, AUTHORISED, EXECUTORY, TRANSMITTED, SIGNED -> true;
            case SENT, PUBLISHED, WITHDRAWN, UNSEALED, REOPENED, INHERITED -> false;
        };
    }

    private void avenant(Step step, Avenant avenant) {
        String number = String.valueOf(avenant.number());
        if (step.state() != State.SIGNED) {
            return;
        }
        boolean concluded =
                register.concluded().stream().anyMatch(version -> !version.texts().isEmpty());
        if (!concluded) {
            add(Code.E711, step, number);
            return;
        }
        String kind = step.name().replaceFirst("-[0-9]+$", "");
        int before = avenant.number() - 1;
        if (before > 0 && !isConcluded(kind + "-" + before)) {
            add(Code.E715, step, number, String.valueOf(before));
        }
        LocalDate on = step.deed().on().orElse(LocalDate.MAX);
        register.concluded().stream()
                .filter(version -> !version.paper().equals(step.name()))
                .filter(version -> !version.texts().isEmpty())
                .filter(version -> version.concludedOn().map(on::isBefore).orElse(false))
                .reduce((earlier, later) -> later)
                .ifPresent(version -> add(Code.E745, step, number, on.toString(), told(version)));
    }

    /** « avenant-1, 2025-12-18 » */
    private static String told(Version version) {
        return version.paper() + version.concludedOn().map(day -> ", " + day).orElse("");
    }

    private boolean isConcluded(String paper) {
        return register.paper(paper).standing() == Standing.CONCLUDED;
    }

    // ---- Signatures

    private void signature(Step step) {
        List<String> blank = new ArrayList<>();
        for (Block.Signature block : signatures(step.tree())) {
            if (step.concerned().contains(block.party())) {
                if (hasBlank(block)) {
                    blank.add(block.party());
                }
                mandate(step, block);
                order(step, block.party());
            }
        }
        if (!blank.isEmpty() && step.deed().why().isEmpty()) {
            add(Code.E713, step, String.join(", ", blank));
        }
    }

    /** The blocks of those who sign a paper. */
    static List<Block.Signature> signatures(Document tree) {
        List<Block.Signature> found = new ArrayList<>();
        collect(tree.body(), found);
        return found;
    }

    private static void collect(List<Block> blocks, List<Block.Signature> found) {
        for (Block block : blocks) {
            if (block instanceof Block.Signatures all) {
                found.addAll(all.signatures());
            } else if (block instanceof Block.Section section) {
                collect(section.content(), found);
            } else if (block instanceof Block.Keep keep) {
                collect(keep.content(), found);
            }
        }
    }

    private static boolean hasBlank(Block.Signature block) {
        List<Inline> blanks = new ArrayList<>();
        Document alone =
                new Document(
                        new Metadata("", "", "", List.of(), "", LocalDate.EPOCH),
                        List.of(),
                        List.of(),
                        block.content());
        Walk.inlines(
                alone,
                inline -> {
                    if (inline instanceof Inline.Blank) {
                        blanks.add(inline);
                    }
                });
        return !blanks.isEmpty();
    }

    /** The person whom the paper names has to hold office on the day. */
    private void mandate(Step step, Block.Signature block) {
        Body body = data.bodies().get(block.party());
        Optional<LocalDate> on = step.deed().on();
        if (body == null || on.isEmpty() || step.deed().why().isPresent()) {
            return;
        }
        String words =
                String.join(" ", Texts.paragraphs(block.content()))
                        .replace('\u00a0', ' ')
                        .replace('\u202f', ' ');
        body.people().stream()
                .filter(person -> !person.name().isEmpty() && words.contains(person.name()))
                .filter(person -> !person.mandates().isEmpty())
                .filter(person -> person.mandateOn(on.get()).isEmpty())
                .forEach(
                        person ->
                                add(
                                        Code.E714,
                                        step,
                                        person.name(),
                                        on.get().toString(),
                                        mandates(person)));
    }

    private static String mandates(Person person) {
        return person.mandates().stream()
                .map(
                        mandate ->
                                mandate.quality()
                                        + " "
                                        + mandate.from().map(LocalDate::toString).orElse("…")
                                        + " – "
                                        + mandate.to().map(LocalDate::toString).orElse("…"))
                .collect(Collectors.joining(" ; "));
    }

    /** Only a body with a council signs by its leave. */
    private void order(Step step, String party) {
        Body body = data.bodies().get(party);
        if (body != null && body.council().isPresent() && !step.isExecutory(party)) {
            add(Code.W712, step, body.name());
        }
    }

    // ---- What a paper's standing allows

    /** Why no step can be recorded of a paper as it stands; nothing when it can. */
    static Optional<Problem> standing(SealedPaper paper, Deed deed, Location place) {
        String name = paper.name();
        return switch (paper.standing()) {
            case WITHDRAWN -> Optional.of(Problem.of(Code.E724, place, name));
            case CONCLUDED ->
                    isAfterConclusion(deed.state())
                            ? Optional.empty()
                            : Optional.of(Problem.of(Code.E725, place, name));
            case ADOPTED ->
                    deed.state() == State.SENT
                            ? Optional.of(Problem.of(Code.E740, place, name))
                            : Optional.empty();
            case SENT, DRAFT -> Optional.empty();
        };
    }

    /** Nothing is recorded of such a paper that could be taken back or go on. */
    static Problem notSealed(Register register, Location place, String name) {
        String known = String.join(", ", register.byName().keySet());
        return Problem.of(Code.E723, place, name, known.isEmpty() ? "–" : known);
    }

    /** What comes late is recorded late. */
    private static boolean isAfterConclusion(State state) {
        return switch (state) {
            case TRANSMITTED, PUBLISHED, AUTHORISED, EXECUTORY, SIGNED -> true;
            case SENT, ADOPTED, WITHDRAWN, UNSEALED, REOPENED, INHERITED -> false;
        };
    }
}
