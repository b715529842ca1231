package fr.tabellion.build;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** Where things stand in {@code out/}: the targets, and what we keep under {@code .tabellion}. */
record Place(Path out, AtomicLong temps) {
    private static final String OURS = ".tabellion";

    Place(Path out) {
        this(out, new AtomicLong());
    }

    /**
     * @throws IllegalArgumentException for a path that leaves {@code out/} or enters our own folder
     */
    Path of(String target) {
        Path path = out.resolve(target).normalize();
        boolean inside = path.startsWith(out.normalize()) && !path.equals(out.normalize());
        if (!inside || path.startsWith(out.resolve(OURS).normalize())) {
            throw new IllegalArgumentException("not a path in out/: " + target);
        }
        return path;
    }

    /** As the reader would name it. */
    String name(String target) {
        return out.toString().replace('\\', '/') + "/" + target;
    }

    Path lock() {
        return out.resolve(OURS).resolve("lock");
    }

    Path manifest() {
        return out.resolve(OURS).resolve("manifest");
    }

    Path tempFolder() {
        return out.resolve(OURS).resolve("tmp");
    }

    Path newTemp() {
        return tempFolder().resolve(temps.incrementAndGet() + ".tmp");
    }

    /** Where {@code --force} puts an edited file: the first free name of that day. */
    String kept(String date, String target, int attempt) {
        return OURS + "/kept/" + date + "/" + (attempt == 1 ? target : numbered(target, attempt));
    }

    Path inside(String ours) {
        return out.resolve(ours);
    }

    /**
     * The n-th place beside an edited file: {@code note.nouveau.docx}, {@code
     * note.nouveau-2.docx}…; the first that holds nobody's work is used.
     */
    static String beside(String target, int n) {
        String word = n == 1 ? ".nouveau" : ".nouveau-" + n;
        int dot = extension(target);
        return target.substring(0, dot) + word + target.substring(dot);
    }

    private static String numbered(String target, int n) {
        int dot = extension(target);
        return target.substring(0, dot) + "-" + n + target.substring(dot);
    }

    private static int extension(String target) {
        int dot = target.lastIndexOf('.');
        return dot > target.lastIndexOf('/') + 1 ? dot : target.length();
    }
}
