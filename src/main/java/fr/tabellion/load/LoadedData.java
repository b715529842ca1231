package fr.tabellion.load;

import fr.tabellion.model.Data;
import fr.tabellion.problem.Problem;

import java.util.List;
import java.util.Set;

/**
 * The data, what is wrong with them, and what may not be drawn because of it.
 *
 * <pre>{@code
 * LoadedData loaded = new DataLoader(Path.of("data")).load();
 * if (loaded.mayDraw(new Part.Commune("antony-2020", "antony"))) …
 * }</pre>
 *
 * @param data what could be read; a part with a wrong reference is in it, and in {@code broken}
 * @param problems by file and line, warnings among them
 * @param broken every part with an error, and every part that stands on one
 */
public record LoadedData(Data data, List<Problem> problems, Set<Part> broken, Origins origins) {
    public LoadedData {
        problems = List.copyOf(problems);
        broken = Set.copyOf(broken);
    }

    public boolean mayDraw(Part part) {
        return !broken.contains(part);
    }

    /**
     * Whether nothing of the contract is broken: a paper that shows all its communes needs more
     * than a sound {@code contract.json}.
     */
    public boolean isWhole(String contract) {
        return broken.stream()
                .noneMatch(
                        part ->
                                switch (part) {
                                    case Part.Contract whole -> whole.id().equals(contract);
                                    case Part.Commune one -> one.contract().equals(contract);
                                    case Part.Avenant one -> one.contract().equals(contract);
                                    case Part.Body body -> false;
                                    case Part.Session session -> false;
                                    case Part.AgendaItem item -> false;
                                });
    }
}
