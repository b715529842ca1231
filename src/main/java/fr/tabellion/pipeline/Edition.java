package fr.tabellion.pipeline;

import fr.tabellion.document.Attributes;
import fr.tabellion.document.Block;
import fr.tabellion.document.Document;
import fr.tabellion.document.Inline;
import fr.tabellion.register.Event;
import fr.tabellion.register.Sealed;
import fr.tabellion.register.SealedPaper;
import fr.tabellion.register.State;
import fr.tabellion.register.Version;
import fr.tabellion.typography.Dates;
import fr.tabellion.typography.Piece;
import fr.tabellion.typography.Run;
import fr.tabellion.typography.Typography;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which version of a paper is drawn: from the second on it has a name of its own and says what it
 * replaces.
 *
 * <pre>
 * note-blagis-2024-v2.pdf   « Version 2 : annule et remplace la version 1, envoyée le 18 mars 2024. »
 * </pre>
 *
 * @param number from 1
 * @param replaced the version before it
 */
record Edition(int number, Optional<Version> replaced) {
    private static final String STYLE = "notice";

    /** The one that the register does not have yet. */
    static Edition next(SealedPaper paper) {
        return new Edition(paper.next(), paper.current());
    }

    /** A version that is sealed. */
    static Edition of(SealedPaper paper, Version version) {
        int index = paper.versions().indexOf(version);
        Optional<Version> before =
                index > 0 ? Optional.of(paper.versions().get(index - 1)) : Optional.empty();
        return new Edition(version.number(), before);
    }

    /** What its files are called. */
    static String name(String paper, int number) {
        return number == 1 ? paper : paper + "-v" + number;
    }

    Paper of(Paper paper) {
        return number == 1
                ? paper
                : new Paper(
                        paper.unit(), name(paper.name(), number), paper.kind(), paper.subject());
    }

    Drafted announced(Drafted drafted) {
        return switch (drafted) {
            case Drafted.Stopped stopped -> stopped;
            case Drafted.Ready ready -> ready.with(announced(ready.document()));
        };
    }

    /** Whether today's text is another than the one that was sealed as a version. */
    static boolean differs(Sealed vault, SealedPaper known, Version version, Drafted today) {
        return of(known, version).announced(today) instanceof Drafted.Ready ready
                && !ready.whole().equals(vault.tree(version));
    }

    /** The tree with the line that tells what it replaces, after its title. */
    Document announced(Document document) {
        if (replaced.isEmpty()) {
            return document;
        }
        List<Block> body = new ArrayList<>(document.body());
        body.add(afterTitle(body), notice(replaced.get()));
        return new Document(document.metadata(), document.header(), document.footer(), body);
    }

    private static int afterTitle(List<Block> body) {
        for (int i = 0; i < body.size(); i++) {
            if (body.get(i) instanceof Block.Heading heading && heading.level() == 1) {
                return i + 1;
            }
        }
        return 0;
    }

    private Block notice(Version before) {
        String text =
                "Version "
                        + number
                        + " : annule et remplace la version "
                        + before.number()
                        + told(before)
                        + ".";
        List<Inline> content = new ArrayList<>();
        for (Piece piece : Typography.set(List.of(new Run(text, false))).getFirst()) {
            Inline plain = new Inline.Text(piece.text());
            content.add(piece.raised() ? new Inline.Superscript(List.of(plain)) : plain);
        }
        return new Block.Paragraph(Attributes.style(STYLE), content);
    }

    /** The word of its last step that readers know of. */
    private static String told(Version before) {
        Optional<Event> adopted = before.last(State.ADOPTED);
        return adopted.map(event -> on(", adoptée", event))
                .or(() -> before.last(State.SENT).map(event -> on(", envoyée", event)))
                .orElse("");
    }

    private static String on(String word, Event event) {
        return event.on().map(day -> word + " le " + Dates.day(day)).orElse("");
    }
}
