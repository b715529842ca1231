package fr.tabellion.workbook;

import fr.tabellion.load.JsonSource;
import fr.tabellion.load.Loaded;
import fr.tabellion.load.LoadedData;
import fr.tabellion.model.Body;
import fr.tabellion.problem.Problem;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of one contract as typed: {@code contract.json} and one for each commune, with the
 * bodies they name.
 *
 * @param folder the contract's
 * @param communes by id, in the order of the territory; one that has no file yet is an empty record
 * @param started the communes whose file is there
 */
public record ContractFiles(
        Path folder,
        String id,
        JsonSource contract,
        Map<String, JsonSource> communes,
        List<String> started,
        Map<String, Body> bodies) {
    private static final String NEW =
            """
            {
              "$schema": "../../../schema/commune.schema.json",
              "format": 1
            }
            """;

    public ContractFiles {
        communes = Collections.unmodifiableMap(new LinkedHashMap<>(communes));
        started = List.copyOf(started);
    }

    /** The contracts there are. */
    public static Collection<String> contracts(LoadedData known) {
        return known.data().contracts().keySet();
    }

    public static boolean isThere(Path data, String id) {
        return Files.exists(data.resolve("contracts").resolve(id).resolve("contract.json"));
    }

    /** The contract's files, or what keeps them from being read. */
    public static Loaded<Optional<ContractFiles>> read(Path data, LoadedData known, String id) {
        Path folder = data.resolve("contracts").resolve(id);
        List<Problem> problems = new ArrayList<>();
        Optional<JsonSource> contract = read("contract", folder.resolve("contract.json"), problems);
        Map<String, JsonSource> communes = new LinkedHashMap<>();
        List<String> started = new ArrayList<>();
        for (String commune :
                contract.map(json -> json.texts("/territory/communes")).orElse(List.of())) {
            Path file = folder.resolve("communes").resolve(commune + ".json");
            if (Files.exists(file)) {
                started.add(commune);
                read("commune", file, problems).ifPresent(json -> communes.put(commune, json));
            } else {
                communes.put(commune, JsonSource.of(NEW));
            }
        }
        Optional<ContractFiles> files =
                problems.isEmpty()
                        ? contract.map(
                                json ->
                                        new ContractFiles(
                                                folder,
                                                id,
                                                json,
                                                communes,
                                                started,
                                                known.data().bodies()))
                        : Optional.empty();
        return new Loaded<>(files, problems);
    }

    private static Optional<JsonSource> read(String schema, Path file, List<Problem> problems) {
        String name = file.normalize().toString().replace('\\', '/');
        Loaded<Optional<JsonSource>> read = JsonSource.read(schema, file, name);
        problems.addAll(read.problems());
        return read.value();
    }

    /** A commune's file; the contract's for the empty owner. */
    JsonSource source(String owner) {
        return owner.isEmpty() ? contract : communes.getOrDefault(owner, JsonSource.of(NEW));
    }

    Path path(String owner) {
        return owner.isEmpty()
                ? folder.resolve("contract.json")
                : folder.resolve("communes").resolve(owner + ".json");
    }

    /** The digest of each file, by owner; of one that is not there, none. */
    Map<String, String> digests() {
        Map<String, String> digests = new LinkedHashMap<>();
        digests.put("", digest(contract.source()));
        started.forEach(owner -> digests.put(owner, digest(source(owner).source())));
        return digests;
    }

    /** Each file as it was read; one that was not there is not in it. */
    public Map<Path, byte[]> asRead() {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        files.put(path(""), contract.bytes());
        started.forEach(owner -> files.put(path(owner), source(owner).bytes()));
        return files;
    }

    static String digest(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
