package fr.tabellion.template;

import java.util.Optional;

/** What will be measured. */
record IndicatorView(
        Source at,
        String ref,
        String theme,
        String text,
        Optional<String> unit,
        Optional<String> baseline,
        Optional<String> target,
        Optional<String> source)
        implements View {}
