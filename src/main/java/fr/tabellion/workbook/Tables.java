package fr.tabellion.workbook;

import fr.tabellion.load.JsonSource;
import fr.tabellion.load.Schemas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a contract's files say, sheet by sheet. */
final class Tables {
    static final String PROSE = "prose";

    /** Slots are named by templates; those of the shipped ones have French names. */
    private static final Map<String, String> SLOTS =
            Map.of(
                    "address", "adresse",
                    "context", "contexte",
                    "purpose", "but",
                    "signatories", "signataires",
                    "means", "moyens",
                    "next", "suites",
                    "proposal", "proposition",
                    "parties", "parties",
                    "preamble", "préambule",
                    "recitals", "exposé");

    private final ContractFiles files;
    private final Optional<String> commune;

    private Tables(ContractFiles files, Optional<String> commune) {
        this.files = files;
        this.commune = commune;
    }

    /**
     * @param commune where given, what concerns that commune; the themes to be read only
     */
    static List<Table> of(ContractFiles files, Optional<String> commune) {
        return new Tables(files, commune).all();
    }

    private List<Table> all() {
        List<Table> tables = new ArrayList<>();
        if (commune.isEmpty()) {
            tables.add(contract());
        }
        tables.add(communes());
        tables.add(commune.isEmpty() ? themes() : themes().asLocked());
        tables.add(ofCommunes(Sheet.PRIORITIES, "P", priorityColumns()));
        tables.add(ofCommunes(Sheet.COMMITMENTS, "E", commitmentColumns()));
        tables.add(ofCommunes(Sheet.INDICATORS, "I", indicatorColumns()));
        tables.add(ofCommunes(Sheet.BUDGET, "B", budgetColumns()));
        if (commune.isEmpty()) {
            tables.add(signatories());
        }
        return tables;
    }

    private List<String> owners() {
        return files.communes().keySet().stream()
                .filter(id -> commune.map(id::equals).orElse(true))
                .toList();
    }

    // ---- The contract: one row a value

    private static final Map<String, Kind> FORM = new LinkedHashMap<>();

    static {
        FORM.put("title", Kind.TEXT);
        FORM.put("instrument/text", Kind.TEXT);
        FORM.put("instrument/gender", Kind.GENDER);
        FORM.put("instrument/plural", Kind.FLAG);
        FORM.put("program", Kind.TEXT);
        FORM.put("object", Kind.TEXT);
        FORM.put("notice", Kind.TEXT);
        FORM.put("period/from", Kind.DATE);
        FORM.put("period/to", Kind.DATE);
        FORM.put("territory/name", Kind.TEXT);
        FORM.put("territory/forms/the", Kind.TEXT);
        FORM.put("territory/forms/of", Kind.TEXT);
        FORM.put("territory/forms/to", Kind.TEXT);
        FORM.put("conclusion/date", Kind.DATE);
        FORM.put("conclusion/place", Kind.TEXT);
        FORM.put("conclusion/copies", Kind.WHOLE);
    }

    /** The one column of the contract's sheet that people fill. */
    static final String VALUE = "value";

    static Kind kindInForm(String key) {
        return FORM.getOrDefault(key, Kind.PROSE);
    }

    private Table contract() {
        List<Column> columns =
                List.of(
                        shown("#heading", "Rubrique", 30),
                        new Column(VALUE, "Valeur", "", Kind.TEXT, 90, false),
                        shown("#help", "Aide", 60),
                        new Column(Column.KEY, Column.MARK, "", Kind.TEXT, 20, true));
        List<Row> rows = new ArrayList<>();
        Set<String> paths = new LinkedHashSet<>(FORM.keySet());
        files.contract().keys("/" + PROSE).forEach(slot -> paths.add(PROSE + "/" + slot));
        for (String path : paths) {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("#heading", heading("contract", "", path));
            values.put(VALUE, raw(files.contract(), "/" + path, kindInForm(path)));
            values.put("#help", Schemas.description("contract", "/" + path));
            rows.add(new Row(path, "", values));
        }
        return new Table(Sheet.CONTRACT, columns, rows, false);
    }

    // ---- The communes: one row each

    private Table communes() {
        Set<String> slots = new LinkedHashSet<>();
        owners().forEach(owner -> slots.addAll(files.source(owner).keys("/" + PROSE)));
        List<Column> columns = new ArrayList<>();
        columns.add(key("", 20));
        columns.add(
                new Column(
                        Column.OWNER,
                        "Commune",
                        Schemas.description("contract", "/territory/communes"),
                        Kind.BODY,
                        28,
                        commune.isPresent()));
        columns.add(shown("#insee", Schemas.title("body", "/insee"), 12));
        columns.add(column("commune", "", "part", Kind.TEXT, 40));
        for (String slot : slots) {
            columns.add(column("commune", "", PROSE + "/" + slot, Kind.PROSE, 70));
        }
        return new Table(
                Sheet.COMMUNES,
                columns,
                owners().stream().map(owner -> communeRow(owner, columns)).toList(),
                false);
    }

    private Row communeRow(String owner, List<Column> columns) {
        Map<String, String> values = values(files.source(owner), "", columns);
        values.put(Column.OWNER, owner);
        values.put(
                "#insee",
                Optional.ofNullable(files.bodies().get(owner))
                        .flatMap(body -> body.insee())
                        .orElse(""));
        return new Row(owner, owner, values);
    }

    // ---- Lists of the contract

    private Table themes() {
        List<Column> columns =
                List.of(
                        fixed("contract", "/themes/0", "id", 26),
                        column("contract", "/themes/0", "title", Kind.TEXT, 50),
                        column("contract", "/themes/0", "matter", Kind.TEXT, 60));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < files.contract().size("/themes"); i++) {
            Map<String, String> values = values(files.contract(), "/themes/" + i, columns);
            rows.add(new Row(values.getOrDefault("id", ""), "", values));
        }
        return new Table(Sheet.THEMES, columns, rows, false);
    }

    private Table signatories() {
        String item = "/parties/0";
        List<Column> columns =
                List.of(
                        key("", 24),
                        column("contract", item, "body", Kind.BODY, 36),
                        column("contract", item, "quality", Kind.TEXT, 34),
                        column("contract", item, "person", Kind.PERSON, 26),
                        column("contract", item, "designation", Kind.TEXT, 46),
                        column("contract", item, "authorisation/number", Kind.TEXT, 18),
                        column("contract", item, "authorisation/date", Kind.DATE, 14));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < files.contract().size("/parties"); i++) {
            Map<String, String> values = values(files.contract(), "/parties/" + i, columns);
            rows.add(new Row(values.getOrDefault("body", ""), "", values));
        }
        return new Table(Sheet.SIGNATORIES, columns, rows, false);
    }

    // ---- Lists of the communes

    private List<Column> priorityColumns() {
        return List.of(
                ofCommune("/priorities/0", "theme", Kind.THEME, 30),
                ofCommune("/priorities/0", "text", Kind.TEXT, 55),
                ofCommune("/priorities/0", "actions", Kind.ACTIONS, 75));
    }

    private List<Column> commitmentColumns() {
        return List.of(
                ofCommune("/commitments/0", "theme", Kind.THEME, 30),
                ofCommune("/commitments/0", "party", Kind.PARTY, 30),
                ofCommune("/commitments/0", "text", Kind.TEXT, 90));
    }

    private List<Column> indicatorColumns() {
        return List.of(
                ofCommune("/indicators/0", "theme", Kind.THEME, 30),
                ofCommune("/indicators/0", "text", Kind.TEXT, 50),
                ofCommune("/indicators/0", "unit", Kind.TEXT, 16),
                ofCommune("/indicators/0", "baseline", Kind.TEXT, 16),
                ofCommune("/indicators/0", "target", Kind.TEXT, 16),
                ofCommune("/indicators/0", "source", Kind.TEXT, 26));
    }

    private List<Column> budgetColumns() {
        return List.of(
                ofCommune("/budget/0", "theme", Kind.THEME, 30),
                ofCommune("/budget/0", "text", Kind.TEXT, 50),
                ofCommune("/budget/0", "party", Kind.PARTY, 30),
                ofCommune("/budget/0", "year", Kind.WHOLE, 10),
                ofCommune("/budget/0", "amount", Kind.AMOUNT, 14));
    }

    private static Column ofCommune(String item, String path, Kind kind, int width) {
        return column("commune", item, path, kind, width);
    }

    private Table ofCommunes(Sheet sheet, String letter, List<Column> own) {
        List<Column> columns = new ArrayList<>();
        columns.add(key("", 9));
        Column commune =
                new Column(
                        Column.OWNER,
                        "Commune",
                        "La commune du contrat à laquelle la ligne appartient.",
                        Kind.COMMUNE,
                        22,
                        this.commune.isPresent());
        columns.add(commune);
        columns.addAll(own);
        columns.add(fixed("commune", sheet.pointer() + "/0", "id", 24));
        List<Row> rows = new ArrayList<>();
        for (String owner : owners()) {
            JsonSource source = files.source(owner);
            for (int i = 0; i < source.size(sheet.pointer()); i++) {
                Map<String, String> values = values(source, sheet.pointer() + "/" + i, columns);
                values.put(Column.OWNER, owner);
                rows.add(new Row(letter + (rows.size() + 1), owner, values));
            }
        }
        return new Table(sheet, columns, rows, false);
    }

    // ---- Columns and values

    private static Column key(String help, int width) {
        String note =
                help.isEmpty()
                        ? "Ne pas modifier : relie la ligne aux données. À laisser vide pour une"
                                + " nouvelle ligne."
                        : help;
        return new Column(Column.KEY, Column.MARK, note, Kind.TEXT, width, true);
    }

    private static Column shown(String path, String heading, int width) {
        return new Column(path, heading, "", Kind.TEXT, width, true);
    }

    private static Column fixed(String schema, String item, String path, int width) {
        return column(schema, item, path, Kind.TEXT, width).asFixed();
    }

    private static Column column(String schema, String item, String path, Kind kind, int width) {
        String help = Schemas.description(schema, item + "/" + path);
        String layout =
                switch (kind) {
                    case ACTIONS -> " Une action par ligne (Alt + Entrée dans la cellule).";
                    case PROSE -> " Une ligne vide sépare deux paragraphes.";
                    case THEME, COMMUNE, PARTY, BODY, PERSON -> " À choisir dans la liste.";
                    case TEXT, DATE, WHOLE, AMOUNT, FLAG, GENDER -> "";
                };
        return new Column(
                path, heading(schema, item, path), told(help, kind) + layout, kind, width, false);
    }

    /** In Excel a reference is its name, and a date is typed as everywhere else. */
    private static String told(String help, Kind kind) {
        return switch (kind) {
            case DATE -> help.replaceFirst(" S’écrit année-mois-jour.*", "");
            case THEME -> "Un thème du contrat.";
            case PARTY -> "Une partie du contrat (feuille « signataires »).";
            case BODY -> "L’organisme qui signe.";
            case PERSON -> "Une de ses personnes, si la qualité ne suffit pas.";
            case AMOUNT -> "En euros.";
            case TEXT, PROSE, ACTIONS, WHOLE, FLAG, GENDER, COMMUNE -> help;
        };
    }

    /** The titles of the keys on the way: « Délibération – Date ». */
    private static String heading(String schema, String item, String path) {
        List<String> titles = new ArrayList<>();
        String pointer = item;
        for (String key : path.split("/", -1)) {
            pointer = pointer + "/" + key;
            boolean slot = pointer.contains("/" + PROSE + "/");
            titles.add(slot ? SLOTS.getOrDefault(key, key) : Schemas.title(schema, pointer));
        }
        return titles.stream().collect(Collectors.joining(" – "));
    }

    private static Map<String, String> values(
            JsonSource source, String item, List<Column> columns) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Column column : columns) {
            if (column.isOfTheData()) {
                values.put(column.path(), raw(source, item + "/" + column.path(), column.kind()));
            }
        }
        return values;
    }

    /** A value as text, the way it is compared. */
    static String raw(JsonSource source, String pointer, Kind kind) {
        return switch (kind) {
            case PROSE ->
                    source.isList(pointer)
                            ? String.join("\n\n", source.texts(pointer))
                            : source.text(pointer);
            case ACTIONS -> Actions.text(Actions.texts(source, pointer));
            case TEXT, DATE, WHOLE, AMOUNT, FLAG, GENDER, THEME, COMMUNE, PARTY, BODY, PERSON ->
                    source.text(pointer);
        };
    }
}
