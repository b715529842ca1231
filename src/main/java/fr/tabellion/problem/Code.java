package fr.tabellion.problem;

/**
 * The stable code of a kind of problem; its wording is in the message bundles under {@code
 * E101.message} and {@code E101.hint}.
 *
 * <p>E1xx reading files, E2xx facts and references, E3xx templates, E4xx markup, E5xx drawing, E6xx
 * output; W for warnings, numbered alike.
 */
public enum Code {
    // Reading files
    E101,
    E102,
    E103,
    E104,
    E105,
    E106,
    E107,
    E108,
    E109,
    E110,
    E111,
    E112,
    E113,
    E114,
    E115,
    E116,
    E117,
    E118,
    E119,
    E120,
    E121,
    E122,
    E123,
    E124,
    E130,
    E131,
    E132,
    E133,
    E134,
    E135,
    E136,
    E137,
    E138,
    E139,
    E140,
    E141,
    E142,
    E143,
    E144,
    E145,
    E146,
    E150,
    E151,
    E152,
    E153,
    E154,
    // Facts and references
    E201,
    // Templates
    E301,
    // Markup
    E401,
    // Drawing
    E501,
    // Output
    E601,
    E602,
    E603,
    E604,
    E605,
    E606,
    E607,
    E608,
    E609;

    public Severity severity() {
        return name().startsWith("W") ? Severity.WARNING : Severity.ERROR;
    }
}
