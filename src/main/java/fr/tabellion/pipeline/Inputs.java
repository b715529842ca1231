package fr.tabellion.pipeline;

import fr.tabellion.build.Digest;
import fr.tabellion.build.InputDigests;
import fr.tabellion.build.InputSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The digests of all that papers are made from, taken before any of it is read: what is saved in
 * between is then seen by the next run, and never recorded as drawn.
 */
public final class Inputs {
    private final Map<String, InputSet> folders;
    private final List<InputSet> shared;

    private Inputs(Map<String, InputSet> folders, List<InputSet> shared) {
        this.folders = folders;
        this.shared = shared;
    }

    public static Inputs of(Site site, InputDigests digests, Digest program) throws IOException {
        List<InputSet> shared = new ArrayList<>();
        shared.add(digests.folder(site.data().resolve("bodies"), name(site.data()) + "/bodies"));
        for (Path own : site.templates().stream().toList()) {
            shared.add(digests.folder(own, name(own)));
        }
        shared.add(InputSet.empty().withProgram(program));
        Map<String, InputSet> folders = new TreeMap<>();
        for (String kind : List.of("contracts", "sessions")) {
            for (Path folder : folders(site.data().resolve(kind))) {
                folders.put(
                        kind + "/" + folder.getFileName(), digests.folder(folder, name(folder)));
            }
        }
        return new Inputs(folders, shared);
    }

    private static List<Path> folders(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static String name(Path folder) {
        return folder.normalize().toString().replace('\\', '/');
    }

    /**
     * What a unit depends on.
     *
     * @param folders its own, and those of the contracts it names: {@code contracts/blagis-2024}
     */
    List<InputSet> of(List<String> folders, Selection selection) {
        List<InputSet> inputs = new ArrayList<>(shared);
        for (String folder : folders) {
            inputs.add(this.folders.getOrDefault(folder, InputSet.empty()));
        }
        inputs.add(InputSet.empty().withChoice(selection.within()));
        String withData = String.valueOf(selection.withData());
        inputs.add(InputSet.empty().withOption("--attach-data", withData));
        return inputs;
    }
}
