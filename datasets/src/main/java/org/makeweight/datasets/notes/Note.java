package org.makeweight.datasets.notes;

/**
 * Something that looks unintended.
 *
 * @param finding what it is and where, in one clause
 * @param remedy what mends it, if it is not meant so
 */
public record Note(String finding, Remedy remedy) {
    /** Whether rows that repeat others are what it tells of. */
    public boolean tellsOfTwins() {
        return remedy.equals(Remedy.groupDuplicates());
    }

    /** In one line, with the option of a command. */
    public String onCommandLine() {
        return line(remedy.commandLine());
    }

    /** In one line, with the key of an experiment's data set. */
    public String inExperiment() {
        return line(remedy.experiment());
    }

    private String line(String mend) {
        return mend.isEmpty() ? finding : finding + "; " + mend;
    }
}
