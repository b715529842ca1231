package fr.tabellion.cli;

import fr.tabellion.build.DiskException;
import fr.tabellion.load.DataLoader;
import fr.tabellion.load.LoadedData;
import fr.tabellion.load.Place;
import fr.tabellion.load.Starter;
import fr.tabellion.problem.Problem;
import fr.tabellion.workbook.ContractFiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code tabellion new session}: asks what it takes, and leaves files that pass {@code check}; with
 * options it asks nothing.
 */
@Command(name = "new")
final class NewCommand implements Callable<Integer>, Commands.Speaking {
    private static final Pattern FRENCH_DAY =
            Pattern.compile("([0-9]{1,2})[/.]([0-9]{1,2})[/.]([0-9]{4})");

    private final Console console;

    @Mixin Places places = new Places();

    @Parameters(
            arity = "0..1",
            paramLabel = "contract|commune|session",
            descriptionKey = "new.what")
    String what = "";

    @Option(names = "--id", paramLabel = "ID", descriptionKey = "new.id")
    Optional<String> id = Optional.empty();

    @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "new.title")
    Optional<String> title = Optional.empty();

    @Option(names = "--instrument", paramLabel = "TEXT", descriptionKey = "new.instrument")
    Optional<String> instrument = Optional.empty();

    @Option(names = "--gender", paramLabel = "m|f", descriptionKey = "new.gender")
    Optional<String> gender = Optional.empty();

    @Option(names = "--from", paramLabel = "DAY", descriptionKey = "new.from")
    Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DAY", descriptionKey = "new.to")
    Optional<String> to = Optional.empty();

    @Option(names = "--territory", paramLabel = "TEXT", descriptionKey = "new.territory")
    Optional<String> territory = Optional.empty();

    @Option(names = "--communes", paramLabel = "NAMES", descriptionKey = "new.communes")
    Optional<String> communes = Optional.empty();

    @Option(names = "--contract", paramLabel = "ID", descriptionKey = "new.contract")
    Optional<String> contract = Optional.empty();

    @Option(names = "--commune", paramLabel = "NAME", descriptionKey = "new.commune")
    Optional<String> commune = Optional.empty();

    @Option(names = "--body", paramLabel = "NAME", descriptionKey = "new.body")
    Optional<String> body = Optional.empty();

    @Option(names = "--date", paramLabel = "DAY", descriptionKey = "new.date")
    Optional<String> date = Optional.empty();

    @Option(names = "--place", paramLabel = "TEXT", descriptionKey = "new.place")
    Optional<String> place = Optional.empty();

    private final List<String> missing = new ArrayList<>();
    private boolean wrong;

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        LoadedData loaded = new DataLoader(places.data).load();
        Starter starter = new Starter(places.data, loaded);
        String made =
                switch (what) {
                    case "contract" -> contract(starter);
                    case "commune" -> commune(starter, loaded);
                    case "session" -> session(starter, loaded);
                    default -> "";
                };
        if (!List.of("contract", "commune", "session").contains(what)) {
            console.say("new.what-is");
            return ExitCode.USAGE;
        }
        if (!missing.isEmpty()) {
            console.say("new.missing", String.join(", ", missing));
        }
        return missing.isEmpty() && !wrong ? write(starter, made) : ExitCode.USAGE;
    }

    // ---- What is asked

    /** An option, else an answer; what nobody gives is noted as missing. */
    private String needed(Optional<String> option, String name, String question, Object... about) {
        Optional<String> given =
                option.or(() -> console.ask(console.messages().text(question, about)))
                        .filter(text -> !text.isBlank());
        if (given.isEmpty()) {
            missing.add(name);
        }
        return given.map(String::strip).orElse("");
    }

    private String day(Optional<String> option, String name, String question) {
        String typed = needed(option, name, question);
        if (typed.isEmpty()) {
            return "";
        }
        try {
            Matcher french = FRENCH_DAY.matcher(typed);
            return french.matches()
                    ? LocalDate.of(
                                    Integer.parseInt(french.group(3)),
                                    Integer.parseInt(french.group(2)),
                                    Integer.parseInt(french.group(1)))
                            .toString()
                    : LocalDate.parse(typed).toString();
        } catch (DateTimeException e) {
            return mistaken("new.no-day", typed);
        }
    }

    private String mistaken(String key, Object... arguments) {
        wrong = true;
        console.say(key, arguments);
        return "";
    }

    private String gender(String noun) {
        String typed = needed(gender, "--gender", "new.ask.gender", noun);
        return switch (typed.toLowerCase(java.util.Locale.ROOT)) {
            case "m", "masculin", "masculine" -> "masculine";
            case "f", "féminin", "feminin", "feminine" -> "feminine";
            case "" -> "";
            default -> mistaken("new.no-gender", typed);
        };
    }

    /** The commune of that name: of several, the one whose code is given. */
    private Optional<Place> place(String typed) {
        List<Place> found = Starter.communes(typed);
        if (found.size() == 1) {
            return Optional.of(found.getFirst());
        }
        if (found.isEmpty()) {
            String near = console.messages().nearest(Starter.near(typed));
            wrong = true;
            console.err()
                    .println(
                            (console.messages().text("new.no-commune", typed) + " " + near)
                                    .strip());
            return Optional.empty();
        }
        String either =
                String.join(
                        console.messages().text("or"), found.stream().map(Place::label).toList());
        Optional<Place> chosen =
                console.ask(console.messages().text("new.ask.homonyms", either))
                        .flatMap(
                                code ->
                                        found.stream()
                                                .filter(one -> code.contains(one.code()))
                                                .findFirst());
        if (chosen.isEmpty()) {
            mistaken("new.homonyms", either);
        }
        return chosen;
    }

    // ---- What is made

    private String contract(Starter starter) {
        String named = needed(title, "--title", "new.ask.title");
        String noun = needed(instrument, "--instrument", "new.ask.instrument");
        String kind = gender(noun);
        String first = day(from, "--from", "new.ask.from");
        String last = day(to, "--to", "new.ask.to");
        String area = needed(territory, "--territory", "new.ask.territory");
        List<String> bodies = new ArrayList<>();
        for (String name : needed(communes, "--communes", "new.ask.communes").split(",")) {
            if (!name.isBlank()) {
                place(name.strip()).map(starter::commune).ifPresent(bodies::add);
            }
        }
        String folder = id.orElse(Starter.id(named + " " + first.replaceAll("-.*", "")));
        starter.contract(
                new Starter.ContractFacts(folder, named, noun, kind, first, last, area), bodies);
        return "contracts/" + folder + "/contract.json";
    }

    private String known(LoadedData loaded, String name) {
        if (!name.isEmpty() && !ContractFiles.contracts(loaded).contains(name)) {
            wrong = true;
            console.unknown("contract", name, ContractFiles.contracts(loaded));
        }
        return name;
    }

    private String commune(Starter starter, LoadedData loaded) {
        String all = String.join(", ", ContractFiles.contracts(loaded));
        String folder = known(loaded, needed(contract, "--contract", "new.ask.contract", all));
        String name = needed(commune, "--commune", "new.ask.commune");
        Optional<String> found =
                name.isEmpty() ? Optional.empty() : place(name).map(starter::commune);
        found.ifPresent(commune -> starter.inContract(folder, commune));
        return "contracts/" + folder + "/communes/" + found.orElse("") + ".json";
    }

    private String session(Starter starter, LoadedData loaded) {
        String name = needed(body, "--body", "new.ask.body");
        String sits = name.isEmpty() ? "" : body(starter, name);
        String day = day(date, "--date", "new.ask.date");
        String all = String.join(", ", ContractFiles.contracts(loaded));
        Optional<String> about =
                contract.or(
                                () ->
                                        console.ask(
                                                console.messages()
                                                        .text("new.ask.contract-if-any", all)))
                        .filter(text -> !text.isBlank())
                        .map(text -> known(loaded, text));
        starter.session(sits, day, about, place);
        return "sessions/" + sits + "-" + day + "/session.json";
    }

    /** A body there is, by its id; else a commune. */
    private String body(Starter starter, String name) {
        boolean there =
                Starter.isId(name)
                        && Files.exists(places.data.resolve("bodies").resolve(name + ".json"));
        return there ? name : place(name).map(starter::commune).orElse("");
    }

    // ---- Writing

    private int write(Starter starter, String made) throws IOException {
        Path main = places.data.resolve(made);
        if (Files.exists(main)) {
            console.say("new.exists", name(main));
            return ExitCode.OUTPUT;
        }
        Rehearsal rehearsal = new Rehearsal(places, contract.or(() -> id).orElse(""));
        List<Problem> errors =
                rehearsal.errors(starter.files(), (file, pointer) -> Optional.empty());
        if (!errors.isEmpty()) {
            new Problems(errors).print(console);
            console.say("import.refused");
            return ExitCode.DATA;
        }
        try {
            List<Problem> changed = Rewriting.write(starter.files(), starter.asRead());
            if (!changed.isEmpty()) {
                new Problems(changed).print(console);
                return ExitCode.DATA;
            }
        } catch (DiskException e) {
            console.err().println(console.messages().problem(e.problem()));
            return ExitCode.OUTPUT;
        }
        starter.files().keySet().forEach(file -> console.say("new.written", name(file)));
        return ExitCode.DONE;
    }

    private static String name(Path file) {
        return file.normalize().toString().replace('\\', '/');
    }
}
