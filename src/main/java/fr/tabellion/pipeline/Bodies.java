package fr.tabellion.pipeline;

import fr.tabellion.load.LoadedData;
import fr.tabellion.load.UnitLoader;
import fr.tabellion.model.Body;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The bodies of today's data, also one that no contract names any more: only what is sealed still
 * knows of a party that left.
 */
final class Bodies {
    private final Map<String, Body> named;
    private final Path data;
    private final Set<String> kinds;
    private final Consumer<Path> sought;

    /**
     * @param named by the data that were read
     * @param kinds of paper there are
     * @param sought told of each file that is looked for though no data name it
     */
    Bodies(Map<String, Body> named, Path data, Set<String> kinds, Consumer<Path> sought) {
        this.named = named;
        this.data = data;
        this.kinds = kinds;
        this.sought = sought;
    }

    Optional<Body> of(String id) {
        Body known = named.get(id);
        return known == null ? unnamed(id) : Optional.of(known);
    }

    private Optional<Body> unnamed(String id) {
        Path file = data.resolve("bodies").resolve(id + ".json");
        sought.accept(file);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        LoadedData alone = new UnitLoader(data, kinds).bodies(List.of(id));
        return Optional.ofNullable(alone.data().bodies().get(id));
    }
}
