package fr.tabellion.compare;

import fr.tabellion.compare.Change.Added;
import fr.tabellion.compare.Change.What;
import fr.tabellion.document.Block;
import fr.tabellion.typography.Agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The articles of an avenant: one for each provision that changes, its changes numbered inside.
 *
 * <pre>
 * Le III de l’annexe d’Antony est ainsi modifié :
 * 1° Aux engagements de la ville d’Antony, deuxième tiret, le mot : « Créer » est remplacé par le
 *    mot : « Ouvrir » ;
 * 2° Les engagements de l’État sont complétés par un tiret ainsi rédigé : « … ».
 * </pre>
 */
public final class Wording {
    private final TextName text;
    private final Clauses clauses;

    private Wording(TextName text) {
        this.text = text;
        this.clauses = new Clauses(text);
    }

    /** A text that changes, and how it is called. */
    public record Cited(TextName name, Comparison comparison) {}

    /** In the order of the texts, and of the provisions in each. */
    public static List<Article> articles(List<Cited> texts) {
        return texts.stream()
                .flatMap(
                        cited -> {
                            Wording wording = new Wording(cited.name());
                            return cited.comparison().provisions().stream().map(wording::article);
                        })
                .toList();
    }

    private Article article(Amended amended) {
        List<Clause> stated = clauses.of(amended);
        List<Block> content =
                stated.size() == 1
                        ? stated.getFirst().ended(start(amended, stated.getFirst()), ".")
                        : several(amended, stated);
        return new Article(amended.ref(), title(amended), content, amended.changes());
    }

    private List<Block> several(Amended amended, List<Clause> stated) {
        List<Block> out = new ArrayList<>();
        out.add(new Sentence().text(introduction(amended) + "\u00a0:").paragraph());
        for (int i = 0; i < stated.size(); i++) {
            boolean last = i == stated.size() - 1;
            Clause clause = stated.get(i);
            Sentence start = new Sentence().text((i + 1) + "°\u00a0");
            start.sentence(clause.relative(amended.place(), text).capitalised());
            out.addAll(clause.ended(start, last ? "." : "\u202f;"));
        }
        return out;
    }

    /** « Le III de l’annexe d’Antony est ainsi modifié » */
    private String introduction(Amended amended) {
        Optional<Step> last = amended.place().last();
        if (amended.ref().equals("parties")) {
            return "Les dispositions relatives aux parties " + text.to() + " sont ainsi modifiées";
        }
        if (last.isEmpty()) {
            return Agreement.capitalised(text.the())
                    + " est ainsi "
                    + Agreement.agreed("modifié", text.feminine(), false);
        }
        boolean plural = French.isPlural(last.get());
        return Agreement.capitalised(whole(amended.place()))
                + (plural ? " sont ainsi " : " est ainsi ")
                + Agreement.agreed("modifié", French.isFeminine(last.get()), plural);
    }

    /** « le III de l’annexe d’Antony » */
    private String whole(Locator place) {
        StringBuilder out = new StringBuilder(French.the(place.steps().getLast()));
        for (int i = place.steps().size() - 2; i >= 0; i--) {
            out.append(' ').append(French.of(place.steps().get(i)));
        }
        return out.append(' ').append(text.of()).toString();
    }

    /** The one clause of an article names text and provision itself. */
    private Sentence start(Amended amended, Clause clause) {
        return clause.absolute(amended.place(), text).capitalised();
    }

    private String title(Amended amended) {
        Change first = amended.changes().getFirst();
        boolean only = amended.changes().size() == 1;
        if (amended.changes().stream()
                .allMatch(c -> c instanceof Added added && Additions.completes(added))) {
            return "Dispositions ajoutées " + text.to();
        }
        if (only && first instanceof Added added && added.what() == What.PART) {
            return "Insertion " + Clauses.ofA(added.name()) + " dans " + text.the();
        }
        if (only && first instanceof Change.Removed removed && removed.what() == What.PART) {
            return "Suppression " + of(amended.place());
        }
        if (first.ref().equals("period")) {
            return "Période " + text.of();
        }
        if (amended.ref().equals("parties")) {
            return "Parties " + text.to();
        }
        return "Modification " + of(amended.place());
    }

    /** « du III de l’annexe d’Antony » */
    private String of(Locator place) {
        StringBuilder out = new StringBuilder();
        for (int i = place.steps().size() - 1; i >= 0; i--) {
            out.append(French.of(place.steps().get(i))).append(' ');
        }
        return out.append(text.of()).toString();
    }
}
