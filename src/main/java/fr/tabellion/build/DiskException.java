package fr.tabellion.build;

import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** {@code out/} as a whole cannot be used; the problem says why. */
public final class DiskException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** What went wrong with one file or folder, named as the reader would. */
    public static DiskException of(IOException e, String file) {
        return new DiskException(problem(e, file), e);
    }

    DiskException(Problem problem, IOException cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    public DiskException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** What went wrong with one file, in the reader's words as far as the system tells. */
    static Problem problem(IOException e, String file) {
        Location place = Location.of(file);
        if (e instanceof AccessDeniedException || said(e).contains("permission denied")) {
            return Problem.of(Code.E602, place);
        }
        if (said(e).contains("no space") || said(e).contains("not enough space")) {
            return Problem.of(Code.E603, place);
        }
        if (e instanceof AtomicMoveNotSupportedException) {
            return Problem.of(Code.E610, place, file);
        }
        if (e instanceof FileAlreadyExistsException || said(e).contains("not a directory")) {
            return Problem.of(Code.E611, place, obstacle(culprit(e, file)));
        }
        return Problem.of(Code.E604, place, detail(e));
    }

    /** An input that could not be read; nothing for anything else. */
    static Optional<Problem> unreadable(Throwable e) {
        return e instanceof IOException io
                ? Optional.of(problem(io, culprit(io, "")))
                : Optional.empty();
    }

    /** The file that the system itself names; of a move that is the one to be moved. */
    static String culprit(IOException e, String otherwise) {
        String file = e instanceof FileSystemException f ? f.getFile() : null;
        return file == null ? otherwise : file.replace('\\', '/');
    }

    /** The first on the way to a file that is there, and no folder. */
    private static String obstacle(String file) {
        Path path = Path.of(file);
        while (Files.notExists(path, LinkOption.NOFOLLOW_LINKS) && path.getParent() != null) {
            path = path.getParent();
        }
        return path.toString().replace('\\', '/');
    }

    private static String said(IOException e) {
        return detail(e).toLowerCase(Locale.ROOT);
    }

    private static String detail(IOException e) {
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
