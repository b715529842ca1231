package fr.tabellion.cli;

import fr.tabellion.build.LocalDisk;
import fr.tabellion.pipeline.Road;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;
import fr.tabellion.publication.Actes;
import fr.tabellion.publication.Published;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A session written as open data, or its acts named for the prefecture: all of it, or nothing. */
record SessionExport(Console console, Places places, boolean force) {
    int write(
            Optional<String> session,
            Optional<Path> scdl,
            Optional<Path> actes,
            Optional<String> department)
            throws IOException {
        Road road = new Road(places.site(), places.program());
        if (session.isEmpty()) {
            console.say("export.which-session", String.join(", ", road.sessions()));
            return ExitCode.USAGE;
        }
        if (!road.sessions().contains(session.get())) {
            console.unknown("session", session.get(), road.sessions());
            return ExitCode.USAGE;
        }
        Map<Path, byte[]> files = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        if (scdl.isPresent()) {
            Published<String> csv = road.scdl(session.get());
            problems.addAll(csv.problems());
            files.put(scdl.get(), csv.value().getBytes(StandardCharsets.UTF_8));
        }
        if (actes.isPresent()) {
            Published<Actes.Sending> sending = road.actes(session.get(), department);
            problems.addAll(sending.problems());
            files.putAll(copies(sending.value(), actes.get(), problems));
        }
        Problems told = new Problems(problems);
        told.print(console);
        return told.hasErrors() ? ExitCode.DATA : write(files);
    }

    /** As they stand in {@code out/}: what somebody put there, such as a signed scan, counts. */
    private Map<Path, byte[]> copies(Actes.Sending sending, Path folder, List<Problem> problems)
            throws IOException {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        for (Actes.Copy copy : sending.copies()) {
            Path from = places.out.resolve(copy.from());
            if (Files.isRegularFile(from)) {
                files.put(folder.resolve(copy.name()), Files.readAllBytes(from));
            } else {
                String name = from.toString().replace('\\', '/');
                problems.add(Problem.of(Code.E637, Location.of(name), name));
            }
        }
        byte[] list = sending.list().getBytes(StandardCharsets.UTF_8);
        files.put(folder.resolve("bordereau.csv"), list);
        return files;
    }

    private int write(Map<Path, byte[]> files) throws IOException {
        for (Path file : files.keySet()) {
            if (Files.exists(file) && !force) {
                console.say("export.exists", file);
                return ExitCode.OUTPUT;
            }
        }
        LocalDisk disk = new LocalDisk();
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            Path target = file.getKey().toAbsolutePath();
            Files.createDirectories(target.resolveSibling(""));
            Path beside = target.resolveSibling("." + target.getFileName() + ".tmp");
            disk.write(beside, file.getValue());
            disk.move(beside, target);
            console.say("export.written", file.getKey());
        }
        return ExitCode.DONE;
    }
}
