package fr.tabellion.template;

import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Nearest;
import fr.tabellion.problem.Problem;
import fr.tabellion.template.ProseDirective.Unfit;
import fr.tabellion.template.Values.Missed;
import fr.tabellion.template.Values.NoSuchMember;

import freemarker.core.InvalidReferenceException;
import freemarker.core.NonStringException;
import freemarker.core.NonStringOrTemplateOutputException;
import freemarker.core.ParseException;
import freemarker.core.StopException;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;

import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What FreeMarker throws, as problems in our words. */
final class Failures {
    private static final Pattern FAILED = Pattern.compile("Failed at: (.*?)  \\[in ");

    private final Folders folders;

    Failures(Folders folders) {
        this.folders = folders;
    }

    /** What kept a template from being loaded. */
    List<Problem> loading(String name, Exception failure) {
        Location place = Location.of(folders.shown(name));
        return loading(place, failure)
                .orElseGet(() -> List.of(Problem.of(Code.E311, place, firstLine(failure))));
    }

    private Optional<List<Problem>> loading(Location place, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Refused refused -> {
                    return Optional.of(shown(refused.problems()));
                }
                case ParseException parse -> {
                    return Optional.of(List.of(unparsable(parse, place)));
                }
                case TemplateNotFoundException missing -> {
                    return Optional.of(
                            List.of(Problem.of(Code.E310, place, missing.getTemplateName())));
                }
                case MalformedTemplateNameException malformed -> {
                    return Optional.of(
                            List.of(Problem.of(Code.E310, place, malformed.getTemplateName())));
                }
                case AccessDeniedException denied -> {
                    return Optional.of(List.of(Problem.of(Code.E103, unreadable(denied))));
                }
                default -> {
                    // Perhaps what caused it.
                }
            }
        }
        return Optional.empty();
    }

    private static Location unreadable(AccessDeniedException denied) {
        return Location.of(denied.getFile().replace('\\', '/'));
    }

    private List<Problem> shown(List<Problem> problems) {
        return problems.stream().map(problem -> problem.at(shown(problem.location()))).toList();
    }

    Location shown(Location place) {
        return Location.at(folders.shown(place.file()), place.line(), place.column());
    }

    private Problem unparsable(ParseException parse, Location otherwise) {
        String name = parse.getTemplateName();
        String file = name == null ? otherwise.file() : folders.shown(name);
        Location place = Location.at(file, parse.getLineNumber(), parse.getColumnNumber());
        String message = parse.getEditorMessage();
        String source = folders.text(name == null ? "" : name);
        return Diagnosis.reading(message, place, source)
                .orElseGet(() -> Problem.of(Code.E301, place, firstLine(message)));
    }

    /** What stopped a rendering. */
    List<Problem> rendering(TemplateException failure, Root root, Values values) {
        Location place = place(failure);
        Optional<List<Problem>> loading = loading(place, failure);
        if (loading.isPresent()) {
            return loading.get();
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case NoSuchMember member -> {
                    return List.of(
                            Problem.of(Code.E303, place, member.name(), blamed(failure))
                                    .near(member.nearest()));
                }
                case Recorder.TooLarge large -> {
                    return List.of(Problem.of(Code.E307, place));
                }
                case ProseDirective.Absent absent -> {
                    return List.of(missing(place, values));
                }
                case NonStringException unprintable -> {
                    return List.of(Problem.of(Code.E317, place, blamed(failure)));
                }
                case NonStringOrTemplateOutputException unprintable -> {
                    return List.of(Problem.of(Code.E317, place, blamed(failure)));
                }
                case Unfit unfit -> {
                    return List.of(unfit(unfit, place));
                }
                case StopException stop -> {
                    return List.of(Problem.of(Code.E314, place, message(stop)));
                }
                case InvalidReferenceException missing -> {
                    return List.of(missing(missing, place, root, values));
                }
                default -> {
                    // Perhaps what caused it.
                }
            }
        }
        String message = firstLine(failure);
        return List.of(
                Diagnosis.running(failure, message, place, blamed(failure))
                        .orElseGet(() -> Problem.of(Code.E311, place, message)));
    }

    private Problem missing(
            InvalidReferenceException missing, Location place, Root root, Values values) {
        String wanted = blamed(missing);
        Set<String> names = new TreeSet<>(Shape.of(root.getClass()).names());
        if (wanted.matches("[\\w$]+") && !names.contains(wanted)) {
            names.addAll(Functions.all().keySet());
            return Problem.of(Code.E319, place, wanted).near(Nearest.to(wanted, names));
        }
        Optional<Missed> asked =
                values.missed().filter(last -> wanted.matches("(.*\\.)?\\Q" + last.name() + "\\E"));
        return asked.filter(last -> !last.at().file().isEmpty())
                .map(last -> Problem.of(Code.E302, place, wanted, last.at().shown()))
                .orElseGet(() -> Problem.of(Code.E315, place, wanted));
    }

    private static Problem missing(Location place, Values values) {
        return values.missed()
                .filter(last -> !last.at().file().isEmpty())
                .map(last -> Problem.of(Code.E302, place, last.name(), last.at().shown()))
                .orElseGet(() -> Problem.of(Code.E315, place, "text"));
    }

    private static Problem unfit(Unfit unfit, Location template) {
        Source source = unfit.at();
        String line = String.valueOf(unfit.refused().line());
        return source.file().isEmpty()
                ? Problem.of(Code.E313, template, unfit.refused().what(), line)
                : Problem.of(Code.E313, source.location(), unfit.refused().what(), line);
    }

    private static String blamed(TemplateException failure) {
        String expression = failure.getBlamedExpressionString();
        return expression == null ? instruction(failure) : expression;
    }

    /** The instruction that failed, as FreeMarker's trace writes it. */
    private static String instruction(TemplateException failure) {
        String trace = failure.getFTLInstructionStack();
        Matcher at = FAILED.matcher(trace == null ? "" : trace);
        return at.find() ? at.group(1) : "…";
    }

    Location place(TemplateException failure) {
        Integer line = failure.getLineNumber();
        Integer column = failure.getColumnNumber();
        String name = failure.getTemplateSourceName();
        return line == null || column == null || name == null
                ? Location.NONE
                : Location.at(folders.shown(name), line, column);
    }

    private static String message(StopException stop) {
        String message = stop.getMessageWithoutStackTop();
        return message == null ? "" : message;
    }

    private static String firstLine(Exception failure) {
        String message =
                failure instanceof TemplateException template
                        ? template.getMessageWithoutStackTop()
                        : failure.getMessage();
        return firstLine(message == null ? failure.getClass().getSimpleName() : message);
    }

    private static String firstLine(String message) {
        return message.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
    }
}
