package fr.tabellion.pipeline;

import fr.tabellion.model.Data;
import fr.tabellion.model.Session;
import fr.tabellion.model.Session.AgendaItem;
import fr.tabellion.publication.Actes;
import fr.tabellion.template.Subject;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the files of a session's acts are: the délibération of each point, and what is annexed.
 *
 * @param session its id
 * @param plan of the session
 */
record ActFiles(Data data, String session, Plan plan, Dossiers dossiers) implements Actes.Files {
    @Override
    public Optional<String> act(AgendaItem item) {
        return plan.papers().stream()
                .filter(paper -> paper.kind().name().equals("deliberation"))
                .filter(paper -> isAbout(item, paper.subject()))
                .map(paper -> paper.path(Form.PDF))
                .findFirst();
    }

    private static boolean isAbout(AgendaItem item, Subject subject) {
        return subject instanceof Subject.OfAgendaItem one && one.item().equals(item);
    }

    @Override
    public List<String> annexes(AgendaItem item) {
        Session known = Objects.requireNonNull(data.sessions().get(session), session);
        return dossiers.enclosures(known, item);
    }
}
