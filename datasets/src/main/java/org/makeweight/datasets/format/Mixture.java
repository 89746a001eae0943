package org.makeweight.datasets.format;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A column of which nobody says what it holds, with numbers and with other texts in it. */
final class Mixture {
    /** So many tell of what kind the texts are. */
    private static final int MOST_TEXTS = 1000;

    private static final int FEW_WORDS = 3;

    private final String column;
    private final long line;
    private final String problem;
    private final Set<String> texts = new LinkedHashSet<>();

    /**
     * Begins with the first cell that does not go with those above it.
     *
     * @param line where it stands
     * @param problem in one clause
     */
    Mixture(String column, long line, String problem) {
        this.column = column;
        this.line = line;
        this.problem = problem;
    }

    /** A text of the column that is no number. */
    void see(String text) {
        if (texts.size() < MOST_TEXTS) {
            texts.add(text.strip());
        }
    }

    String column() {
        return column;
    }

    long line() {
        return line;
    }

    String problem() {
        return problem;
    }

    /** The different texts that are no numbers, in the order of their first appearance, up to a thousand; never none. */
    List<String> texts() {
        return List.copyOf(texts);
    }

    /** Those of them that are known to mean that a value is missing. */
    List<String> wordsForMissing() {
        return texts.stream().filter(MissingWords::isKnown).toList();
    }

    /** Whether some do, so that {@code --missing} is named. */
    boolean hasWordsForMissing() {
        return mayBeOfMissing() || !wordsForMissing().isEmpty();
    }

    /** Whether all texts are known to mean that a value is missing. */
    boolean isOfMissing() {
        return texts.stream().allMatch(MissingWords::isKnown);
    }

    /** Whether all texts may mean that: a few words without digits, such as {@code unknown}, hardly name kinds beside numbers. */
    boolean mayBeOfMissing() {
        return texts.size() <= FEW_WORDS && texts.stream().allMatch(text -> MissingWords.isKnown(text) || isWord(text));
    }

    private static boolean isWord(String text) {
        return text.indexOf(',') < 0
                && text.chars().noneMatch(Character::isDigit)
                && Notation.of(text).isEmpty();
    }

    /** The texts but for words for a missing value. */
    List<String> values() {
        return texts.stream().filter(text -> !MissingWords.isKnown(text)).toList();
    }

    /** The notation of the first of {@link #values}, if it is a number in one. */
    Optional<Notation> notation() {
        return values().stream().findFirst().flatMap(Notation::of);
    }

    /** Whether {@link #values} are numbers with a decimal comma. */
    boolean isOfDecimalCommas() {
        return notation().isPresent() && Notation.areWithDecimalComma(values());
    }

    /** Whether {@link #values} are numbers with commas between thousands. */
    boolean isOfThousands() {
        return notation().isPresent() && values().stream().allMatch(Notation::isGrouped);
    }
}
