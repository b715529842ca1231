package fr.tabellion.cli;

/** What the program ends with; the highest applies in the order 70, 73, 65, 1. */
final class ExitCode {
    /** Everything asked for is current. */
    static final int DONE = 0;

    /** A paper was kept because somebody edited it, or failed; the others were written. */
    static final int KEPT = 1;

    /** The command line makes no sense. */
    static final int USAGE = 2;

    /** Data or templates have problems, all of them listed. */
    static final int DATA = 65;

    /** A bug of ours. */
    static final int BUG = 70;

    /** The output cannot be written. */
    static final int OUTPUT = 73;

    /** Ctrl-C. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
