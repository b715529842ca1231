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
    // Facts and references
    E201,
    // Templates
    E301,
    // Markup
    E401,
    // Drawing
    E501,
    // Output
    E601;

    public Severity severity() {
        return name().startsWith("W") ? Severity.WARNING : Severity.ERROR;
    }
}
