package fr.tabellion.pipeline;

import fr.tabellion.build.Reason;
import fr.tabellion.template.Subject;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which papers are asked for; an empty choice means all.
 *
 * @param contract the id of a contract
 * @param commune the id of a commune's body
 * @param session the id of a session
 * @param kind the name of a kind of paper
 * @param formats at least one
 * @param withData whether PDFs carry the data they are made from; says nothing of which papers
 */
public record Selection(
        Optional<String> contract,
        Optional<String> commune,
        Optional<String> session,
        Optional<String> kind,
        Set<Format> formats,
        boolean withData) {
    /** Why a file is left alone that another choice of papers would draw. */
    static final Reason NOT_ASKED = Reason.of("reason.not-asked");

    public static final Selection ALL =
            new Selection(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(Format.values()),
                    false);

    public Selection {
        // in one order whenever and wherever it is told
        formats = Collections.unmodifiableSortedSet(new TreeSet<>(formats));
    }

    public Selection withData(boolean wanted) {
        return new Selection(contract, commune, session, kind, formats, wanted);
    }

    /** Whether every paper is meant, in every format. */
    public boolean isWhole() {
        return withData(false).equals(ALL);
    }

    /**
     * What is chosen of one contract or session: the same words wherever the same of its papers are
     * meant, so that {@code --contract} alone makes nothing be looked at twice.
     */
    String within() {
        return new Selection(Optional.empty(), commune, Optional.empty(), kind, formats, withData)
                .toString();
    }

    /** Whether a contract or a session may hold chosen papers. */
    public boolean touches(String unit) {
        boolean session = unit.startsWith("sessions/");
        return session
                ? contract.isEmpty() && named(unit, this.session)
                : this.session.isEmpty() && named(unit, contract);
    }

    private static boolean named(String unit, Optional<String> id) {
        return id.isEmpty() || unit.endsWith("/" + id.get());
    }

    boolean wants(Paper paper, Form form) {
        return formats.contains(form.format()) && covers(paper);
    }

    /** Whether the paper is meant, in whatever format. */
    public boolean covers(Paper paper) {
        return touches(paper.unit())
                && kind.map(paper.kind().name()::equals).orElse(true)
                && commune.map(id -> isFor(paper.subject(), id)).orElse(true);
    }

    private static boolean isFor(Subject subject, String commune) {
        return switch (subject) {
            case Subject.OfCommune one -> one.commune().id().equals(commune);
            case Subject.OfAvenant avenant -> avenant.avenant().communes().contains(commune);
            case Subject.OfSession one -> one.session().body().equals(commune);
            case Subject.OfAgendaItem item -> item.session().body().equals(commune);
            case Subject.OfContract all -> false;
        };
    }
}
