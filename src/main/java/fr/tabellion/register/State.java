package fr.tabellion.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What happened to a paper; one line of the register each. */
public enum State {
    /** Went out with the convocation. */
    SENT,
    /** A council adopted it. */
    ADOPTED,
    /** A party's council authorised its signature. */
    AUTHORISED,
    /** That délibération became executory. */
    EXECUTORY,
    /** A party signed, or all of them where none is named. */
    SIGNED,
    /** Went to the prefecture. */
    TRANSMITTED,
    PUBLISHED,
    /** Given up: kept, without a successor. */
    WITHDRAWN,
    /**
     * What was recorded last was a mistake; if it brought the version, the paper is a draft again.
     */
    UNSEALED,
    /** Adopted, and to be adopted anew as another version. */
    REOPENED,
    /** Concluded elsewhere, before this register was kept. */
    INHERITED;

    private static final List<State> ASKED =
            List.of(
                    SENT,
                    ADOPTED,
                    AUTHORISED,
                    EXECUTORY,
                    SIGNED,
                    TRANSMITTED,
                    PUBLISHED,
                    WITHDRAWN);

    /** As the register and the command line write it: {@code sent}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those that {@code seal} records; the others have a verb of their own. */
    public static List<State> asked() {
        return ASKED;
    }

    public static Optional<State> of(String word) {
        return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
    }
}
