package fr.tabellion.publication;

import fr.tabellion.load.LoadedData;
import fr.tabellion.load.Part;
import fr.tabellion.model.Body;
import fr.tabellion.model.Matter;
import fr.tabellion.model.Session;
import fr.tabellion.model.Session.AgendaItem;
import fr.tabellion.model.Session.Nature;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;

import java.text.Normalizer;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a session’s acts under the names that transmission to the prefecture wants (ACTES):
 *
 * <pre>
 * 99_DE-092-219200714-20240328-2024_12-DE-1-1_1.pdf    the act
 * 99_AU-092-219200714-20240328-2024_12-DE-1-1_2.pdf    what goes with it
 * </pre>
 *
 * <p>What kind of file, département, SIREN, date of the decision, number, nature, message 1-1,
 * place in the sending. Matter and nature are told in a list beside, for whoever fills in the
 * sending.
 */
public final class Actes {
    private static final int LONGEST_NUMBER = 15;
    private static final List<String> ENDINGS = List.of(".pdf", ".jpg", ".png");

    private final Session session;
    private final LoadedData loaded;
    private final Files files;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Copy> copies = new ArrayList<>();
    private final List<List<String>> list = new ArrayList<>();

    private Actes(LoadedData loaded, Session session, Files files) {
        this.loaded = loaded;
        this.session = session;
        this.files = files;
    }

    /** Where below {@code out/} the files of a point are: its act, and what goes with it. */
    public interface Files {
        Optional<String> act(AgendaItem item);

        List<String> annexes(AgendaItem item);
    }

    /** A file below {@code out/}, and the name it is to have. */
    public record Copy(String from, String name) {}

    /**
     * All that is to be written.
     *
     * @param list a CSV that tells nature, matter and object of each act
     */
    public record Sending(List<Copy> copies, String list) {
        public Sending {
            copies = List.copyOf(copies);
        }
    }

    /**
     * @param department three characters; empty to take it from the body’s INSEE code
     */
    public static Published<Sending> of(
            LoadedData loaded, String session, Files files, Optional<String> department) {
        Session found = loaded.data().sessions().get(session);
        Body body = found == null ? null : loaded.data().bodies().get(found.body());
        if (found == null || body == null) {
            return new Published<>(
                    new Sending(List.of(), ""),
                    loaded.problems().stream().filter(Problem::isError).toList());
        }
        List<Problem> errors = Published.errors(loaded, session);
        if (!errors.isEmpty()) {
            return new Published<>(new Sending(List.of(), ""), errors);
        }
        Actes actes = new Actes(loaded, found, files);
        Sending sending = actes.sending(body, department.or(() -> department(body)));
        return new Published<>(sending, actes.problems);
    }

    /** « 92071 » is in 092, « 2A004 » in 02A, « 97105 » in 971. */
    private static Optional<String> department(Body body) {
        return body.insee()
                .filter(code -> code.length() == 5)
                .map(
                        code ->
                                code.startsWith("97")
                                        ? code.substring(0, 3)
                                        : "0" + code.substring(0, 2));
    }

    private Sending sending(Body body, Optional<String> department) {
        Location place = Location.of(loaded.origins().at(new Part.Body(body.id()), "").file());
        Optional<String> siren =
                body.siren().or(() -> body.siret().map(siret -> siret.substring(0, 9)));
        if (siren.isEmpty()) {
            problems.add(Problem.of(Code.E632, place, body.name()));
        }
        if (department.filter(code -> code.matches("[0-9]{2}[0-9AB]")).isEmpty()) {
            problems.add(Problem.of(Code.E633, place, body.name()));
        }
        list.add(List.of("fichier", "numero", "date", "nature", "matiere", "objet"));
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < session.agenda().size(); i++) {
            AgendaItem item = session.agenda().get(i);
            String pointer = "/agenda/" + i;
            if (files.act(item).isPresent()) {
                String middle =
                        "-%s-%s-%s-%s-%s-1-1_"
                                .formatted(
                                        department.orElse(""),
                                        siren.orElse(""),
                                        session.date().format(DateTimeFormatter.BASIC_ISO_DATE),
                                        number(item, pointer, numbers),
                                        nature(item).name());
                item(item, middle, pointer);
            }
        }
        return new Sending(copies, Csv.of(list));
    }

    private void item(AgendaItem item, String middle, String pointer) {
        Location place = loaded.origins().at(new Part.Session(session.id()), pointer);
        Location object = loaded.origins().at(new Part.Session(session.id()), pointer + "/object");
        Published.formula(item.object(), object).ifPresent(problems::add);
        if (item.matterCode().isEmpty()) {
            problems.add(Problem.of(Code.E631, place, "CodeMatiere", "matter"));
        }
        String act = files.act(item).orElse("");
        String name = "99_" + sort(nature(item)) + middle + "1" + ending(act);
        copies.add(new Copy(act, name));
        list.add(
                List.of(
                        name,
                        item.number().orElse(""),
                        session.date().toString(),
                        (nature(item).ordinal() + 1) + " " + words(nature(item)),
                        item.matterCode()
                                .flatMap(Matter::of)
                                .map(matter -> matter.code() + " " + matter.name())
                                .orElse(""),
                        item.object()));
        int number = 2;
        for (String annex : files.annexes(item)) {
            if (ENDINGS.contains(ending(annex))) {
                copies.add(new Copy(annex, "99_AU" + middle + number++ + ending(annex)));
            } else {
                problems.add(Problem.of(Code.W634, place, annex));
            }
        }
    }

    private static Nature nature(AgendaItem item) {
        return item.nature().orElse(Nature.DE);
    }

    /** What sort of file, of those every nature may have. */
    private static String sort(Nature nature) {
        return switch (nature) {
            case DE, AR, AI -> nature.name();
            case CC, BF, AU -> "AU";
        };
    }

    private static String words(Nature nature) {
        return switch (nature) {
            case DE -> "Délibérations";
            case AR -> "Actes réglementaires";
            case AI -> "Actes individuels";
            case CC -> "Contrats, conventions et avenants";
            case BF -> "Documents budgétaires et financiers";
            case AU -> "Autres";
        };
    }

    /** Capitals, digits and underscores, fifteen at most, one an act. */
    private String number(AgendaItem item, String pointer, Map<String, Integer> numbers) {
        Location place = loaded.origins().at(new Part.Session(session.id()), pointer);
        String typed = item.number().orElse("");
        String number =
                Normalizer.normalize(typed, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[^A-Z0-9]+", "_")
                        .replaceAll("^_|_$", "");
        if (number.isEmpty()) {
            problems.add(Problem.of(Code.E631, place, "NumeroInterne", "number"));
        } else if (number.length() > LONGEST_NUMBER) {
            String most = String.valueOf(LONGEST_NUMBER);
            problems.add(Problem.of(Code.E635, place, typed, number, most));
        } else if (numbers.merge(number, 1, Integer::sum) > 1) {
            problems.add(Problem.of(Code.E636, place, typed));
        }
        return number;
    }

    private static String ending(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(dot).toLowerCase(Locale.ROOT);
    }
}
