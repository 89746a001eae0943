package org.makeweight.core.method;

import java.util.Optional;

/** Warnings of a fit that have a word of their own; a method may say others in full. {@code docs/generators.md} has their limits. */
public enum Flag {
    COLLAPSED("collapsed", "synthetic rows lie on few points"),
    DIVERGED("diverged", "training lost its hold: slopes, gradients or the loss grew"),
    VANISHED("vanished", "the generator had stopped to learn"),
    UNBALANCED("unbalanced", "the discriminator told real from synthetic rows nearly without error to the end"),
    LOW_COVERAGE("low-coverage", "categories or ranges that many real rows have were never written"),
    COPIES("copies", "synthetic rows all but repeat real ones"),
    POOR_FIT("poor-fit", "synthetic rows are distributed otherwise than the real ones"),
    CONDITION_IGNORED("condition-ignored", "rows asked for one class look like those of another");

    private final String word;
    private final String meaning;

    Flag(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /** As it stands in tables and in the store. */
    public String word() {
        return word;
    }

    /** In one clause. */
    public String meaning() {
        return meaning;
    }

    /**
     * A warning as it is told to people: a word is followed by what it means.
     *
     * @param warning a word, or a sentence of a method's own
     */
    public static String explained(String warning) {
        return of(warning).map(flag -> warning + ": " + flag.meaning).orElse(warning);
    }

    private static Optional<Flag> of(String word) {
        for (Flag flag : values()) {
            if (flag.word.equals(word)) {
                return Optional.of(flag);
            }
        }
        return Optional.empty();
    }
}
