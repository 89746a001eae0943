package org.makeweight.cli;

/** What the process answers; scripts rely on it. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    /** Wrong usage, or bad input. */
    static final int REFUSED = 2;
    /** Finished, but some trials failed. */
    static final int SOME_TRIALS_FAILED = 3;

    private ExitCode() {}
}
