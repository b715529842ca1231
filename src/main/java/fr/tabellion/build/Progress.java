package fr.tabellion.build;

/** Hears how far a run is; always called on the thread that runs it. */
public interface Progress {
    Progress NONE = new Progress() {};

    /** How many targets there are, but for those held, once that is known. */
    default void planned(int targets) {}

    /** One more is done; outcomes come in the order of the units and their drafts. */
    default void done(Outcome outcome) {}
}
