package fr.tabellion.publication;

import fr.tabellion.load.LoadedData;
import fr.tabellion.load.Part;
import fr.tabellion.model.Body;
import fr.tabellion.model.Matter;
import fr.tabellion.model.Session;
import fr.tabellion.model.Session.AgendaItem;
import fr.tabellion.model.Session.Nature;
import fr.tabellion.model.Session.Vote;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The délibérations of a session as open data: the « deliberations » schema of the Socle commun des
 * données locales, version 2.1.3 (OpenDataFrance; published on schema.data.gouv.fr).
 *
 * <pre>
 * COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,…
 * Commune du Val-Fleuri,…,2025-06-05,2025-06-16,7.5,…
 * </pre>
 *
 * <p>What is not known stays empty where the schema allows it, and is a problem where it does not.
 */
public final class Scdl {
    private final Session session;
    private final Body body;
    private final LoadedData loaded;
    private final List<Problem> problems = new ArrayList<>();

    private Scdl(LoadedData loaded, Session session, Body body) {
        this.loaded = loaded;
        this.session = session;
        this.body = body;
    }

    /** The columns, in the order and with the rules of the schema. */
    enum Column {
        COLL_NOM(true, ".+"),
        COLL_SIRET(true, "\\d{14}"),
        DELIB_ID(true, ".+"),
        DELIB_DATE(true, "\\d{4}-\\d{2}-\\d{2}"),
        DELIB_MATIERE_CODE(true, "\\d\\.\\d{1,2}"),
        DELIB_MATIERE_NOM(true, "[^/]+/[^/]+"),
        DELIB_OBJET(true, ".+"),
        BUDGET_ANNEE(false, "[0-9]{4}(/[0-9]{4})?"),
        BUDGET_NOM(false, ".+"),
        PREF_ID(false, ".+"),
        PREF_DATE(false, "\\d{4}-\\d{2}-\\d{2}"),
        VOTE_EFFECTIF(false, "\\d+"),
        VOTE_REEL(false, "\\d+"),
        VOTE_POUR(false, "\\d+"),
        VOTE_CONTRE(false, "\\d+"),
        VOTE_ABSTENTION(false, "\\d+"),
        DELIB_URL(false, "https?://\\S+");

        private final boolean required;
        private final Pattern pattern;

        Column(boolean required, String pattern) {
            this.required = required;
            this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
        }

        boolean accepts(String value) {
            return value.isEmpty() ? !required : pattern.matcher(value).matches();
        }
    }

    /**
     * @param session the id of one that has been loaded whole
     */
    public static Published<String> of(LoadedData loaded, String session) {
        Session found = loaded.data().sessions().get(session);
        Body body = found == null ? null : loaded.data().bodies().get(found.body());
        if (found == null || body == null) {
            return new Published<>(
                    "", loaded.problems().stream().filter(Problem::isError).toList());
        }
        List<Problem> errors = Published.errors(loaded, session);
        if (!errors.isEmpty()) {
            return new Published<>("", errors);
        }
        Scdl scdl = new Scdl(loaded, found, body);
        String csv = scdl.csv();
        return new Published<>(csv, scdl.problems);
    }

    private String csv() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Arrays.stream(Column.values()).map(Column::name).toList());
        if (body.siret().isEmpty()) {
            Location place = loaded.origins().at(new Part.Body(body.id()), "");
            problems.add(Problem.of(Code.E630, Location.of(place.file()), body.name()));
        }
        for (int i = 0; i < session.agenda().size(); i++) {
            AgendaItem item = session.agenda().get(i);
            if (isDeliberation(item)) {
                Map<Column, String> cells = cells(item, "/agenda/" + i);
                rows.add(
                        Arrays.stream(Column.values())
                                .map(column -> cells.getOrDefault(column, ""))
                                .toList());
            }
        }
        return Csv.of(rows);
    }

    private Map<Column, String> cells(AgendaItem item, String pointer) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.COLL_NOM, name(body));
        cells.put(Column.COLL_SIRET, body.siret().orElse(""));
        cells.put(Column.DELIB_ID, item.number().orElse(""));
        cells.put(Column.DELIB_DATE, session.date().toString());
        cells.put(Column.DELIB_MATIERE_CODE, item.matterCode().orElse(""));
        cells.put(
                Column.DELIB_MATIERE_NOM,
                item.matterCode().flatMap(Matter::of).map(Scdl::name).orElse(""));
        cells.put(Column.DELIB_OBJET, item.object());
        item.vote().ifPresent(vote -> session.members().ifPresent(all -> vote(cells, all, vote)));
        check(cells, pointer);
        return cells;
    }

    /** All of them or none. */
    private static void vote(Map<Column, String> cells, int members, Vote vote) {
        cells.put(Column.VOTE_EFFECTIF, String.valueOf(members));
        cells.put(Column.VOTE_REEL, String.valueOf(vote.voters()));
        cells.put(Column.VOTE_POUR, String.valueOf(vote.inFavour()));
        cells.put(Column.VOTE_CONTRE, String.valueOf(vote.against()));
        cells.put(Column.VOTE_ABSTENTION, String.valueOf(vote.abstentions()));
    }

    private void check(Map<Column, String> cells, String pointer) {
        Location object = loaded.origins().at(new Part.Session(session.id()), pointer + "/object");
        Published.formula(cells.getOrDefault(Column.DELIB_OBJET, ""), object)
                .ifPresent(problems::add);
        for (Column column : Column.values()) {
            String value = cells.getOrDefault(column, "");
            if (!column.accepts(value) && column != Column.COLL_SIRET) {
                Location place = loaded.origins().at(new Part.Session(session.id()), pointer);
                problems.add(Problem.of(Code.E631, place, column.name(), key(column)));
            }
        }
    }

    /** The key of the data it is taken from. */
    private static String key(Column column) {
        return switch (column) {
            case DELIB_ID -> "number";
            case DELIB_MATIERE_CODE, DELIB_MATIERE_NOM -> "matter";
            default -> "object";
        };
    }

    /** « Ville de Sceaux »; a body that its name alone tells, by that. */
    private static String name(Body body) {
        boolean territory =
                switch (body.type()) {
                    case COMMUNE, DEPARTEMENT, REGION -> true;
                    case EPT, EPCI, STATE, AGENCY, LANDLORD, ASSOCIATION, OTHER -> false;
                };
        return body.noun()
                .filter(noun -> territory)
                .map(noun -> noun.text() + " " + body.forms().of())
                .map(text -> text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1))
                .orElse(body.name());
    }

    /**
     * In small letters, without comma or parenthesis: « finances locales/prise de participation sem
     * etc. ».
     */
    private static String name(Matter matter) {
        String name = matter.domain() + "/" + matter.name();
        return name.toLowerCase(Locale.FRENCH).replaceAll("[,()]", "").replace('’', '\'');
    }

    /** Whether the point leads to a délibération. */
    private static boolean isDeliberation(AgendaItem item) {
        Optional<Nature> nature = item.nature();
        return nature.filter(other -> other != Nature.DE).isEmpty()
                && (item.kinds().isEmpty() || item.kinds().contains("deliberation"));
    }
}
