package fr.tabellion.template;

import java.util.Optional;

/** A text that papers cite: « la loi n° 2014-173 du 21 février 2014 … ». */
record ReferenceView(Source at, String id, String text, Optional<String> url) implements View {}
