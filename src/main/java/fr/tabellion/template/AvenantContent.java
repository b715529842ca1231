package fr.tabellion.template;

import fr.tabellion.model.Contract.Party;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What of an avenant is computed from what changed.
 *
 * <p>The template says where an article stands and how it is numbered; what it says is put into the
 * section that bears its {@code ref} once there is a tree.
 *
 * @param articles one for each amended provision
 * @param earlier those concluded before it
 * @param parent the day the contract was concluded; absent while it is not, or where nobody knows
 * @param parties those bound before it or by it: also one that leaves by it, which today's data do
 *     not name any more; none while nothing was computed
 * @param period the years in force, « 2024-2030 », where today's data say others that an avenant
 *     has to bring; absent where they are today's
 */
public record AvenantContent(
        List<Article> articles,
        List<Earlier> earlier,
        Optional<LocalDate> parent,
        List<Party> parties,
        Optional<String> period) {
    public static final AvenantContent NONE =
            new AvenantContent(List.of(), List.of(), Optional.empty(), List.of(), Optional.empty());

    public AvenantContent {
        articles = List.copyOf(articles);
        earlier = List.copyOf(earlier);
        parties = List.copyOf(parties);
    }

    /**
     * @param title « Engagements de la ville d’Antony »
     * @param ref names the section of the paper that its wording is put into
     */
    public record Article(String title, String ref) {}

    /**
     * @param date of its conclusion, where it is known
     */
    public record Earlier(int number, Optional<LocalDate> date) {}
}
