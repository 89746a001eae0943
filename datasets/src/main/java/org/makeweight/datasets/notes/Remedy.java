package org.makeweight.datasets.notes;

import java.util.List;
import org.makeweight.core.failure.Quote;

/**
 * What mends a finding.
 *
 * @param commandLine in the words of a command's options
 * @param experiment in the words of a data set in an experiment
 */
public record Remedy(String commandLine, String experiment) {
    /** Nothing is to be done. */
    static final Remedy NONE = advice("");

    /** Leave a column out. */
    static Remedy drop(String column) {
        return new Remedy(Quote.option("--drop", List.of(column)), "drop: [" + key(column) + "]");
    }

    /** Take a column's numbers for names. */
    static Remedy categorical(String column) {
        return new Remedy(Quote.option("--categorical", List.of(column)), "categorical: [" + key(column) + "]");
    }

    /** Take a word for a missing value. */
    static Remedy missing(String word) {
        return new Remedy(Quote.option("--missing", List.of(word)), "missing: [" + key(word) + "]");
    }

    /** Keep rows with one value together. */
    static Remedy group(String column) {
        return new Remedy(Quote.option("--group", column), "group: " + key(column));
    }

    /** Keep rows that are alike together. */
    static Remedy groupDuplicates() {
        return new Remedy("split --group-duplicates", "group_duplicates: true");
    }

    /** The same words everywhere. */
    static Remedy advice(String text) {
        return new Remedy(text, text);
    }

    Remedy or(Remedy other) {
        return new Remedy(commandLine + ", or " + other.commandLine, experiment + ", or " + other.experiment);
    }

    /** This after some words. */
    Remedy after(String words) {
        return new Remedy(words + commandLine, words + experiment);
    }

    private static String key(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
