package fr.tabellion.pipeline;

import fr.tabellion.docx.Letterhead;
import fr.tabellion.docx.ThemeDraft;
import fr.tabellion.docx.ThemeDraft.Substitute;
import fr.tabellion.load.ThemeLoader;
import fr.tabellion.load.ThemeText;
import fr.tabellion.load.ThemeText.Recoloured;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Problem;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * A {@code theme.json} drafted from a letterhead, so that the PDF follows it.
 *
 * <pre>
 * switch (ThemeFile.from(Path.of("papier.docx"))) {
 *     case ThemeFile.Drafted drafted -&gt; out.print(drafted.json());
 *     case ThemeFile.Refused refused -&gt; …
 * }
 * </pre>
 */
public sealed interface ThemeFile {
    /**
     * @param substitutes fonts that the PDF cannot embed
     * @param recoloured styles whose colour is too pale to be read
     */
    record Drafted(String json, List<Substitute> substitutes, List<Recoloured> recoloured)
            implements ThemeFile {
        public Drafted {
            substitutes = List.copyOf(substitutes);
            recoloured = List.copyOf(recoloured);
        }
    }

    record Refused(Problem problem) implements ThemeFile {}

    static ThemeFile from(Path letterhead) {
        try {
            if (!Files.exists(letterhead)) {
                return new Refused(Problem.of(Code.E102, Letterheads.place(letterhead)));
            }
            if (Files.size(letterhead) > Letterheads.LARGEST) {
                return new Refused(Problem.of(Code.E514, Letterheads.place(letterhead)));
            }
            return from(letterhead, Letterhead.read(Files.readAllBytes(letterhead)));
        } catch (IOException e) {
            return new Refused(Problem.of(Code.E516, Letterheads.place(letterhead)));
        }
    }

    private static ThemeFile from(Path file, Letterhead.Reading reading) {
        return switch (reading) {
            case Letterhead.Refused refused ->
                    new Refused(
                            Letterheads.refused(
                                    Letterheads.place(file), refused.reason(), refused.detail()));
            case Letterhead.Read read -> {
                ThemeDraft draft = ThemeDraft.of(read.letterhead(), ThemeLoader.shipped());
                ThemeText text = ThemeText.of(draft.theme());
                yield new Drafted(text.json(), draft.substitutes(), text.recoloured());
            }
        };
    }

    /**
     * Writes a draft, whole or not at all.
     *
     * @param replace whether a file of that name may go
     * @return why nothing was written
     */
    static Optional<Problem> write(String json, Path file, boolean replace) {
        try {
            if (!replace && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
            Path temp = Files.createTempFile(Files.createDirectories(folder), ".theme", ".json");
            try {
                Files.writeString(temp, json);
                Files.move(temp, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temp);
            }
            return Optional.empty();
        } catch (FileAlreadyExistsException e) {
            return Optional.of(Problem.of(Code.E517, Letterheads.place(file)));
        } catch (IOException e) {
            return Optional.of(
                    Problem.of(Code.E523, Letterheads.place(file), String.valueOf(e.getMessage())));
        }
    }
}
