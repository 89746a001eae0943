package org.makeweight.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.table.Table;
import org.makeweight.datasets.notes.Note;
import org.makeweight.datasets.notes.WholeNumbers;

/** What becomes of columns of whole numbers in synthetic rows. */
enum Integers {
    /** They stay whole, rounded half to even. */
    KEEP,
    /** They get fractions like any other, as in imbalanced-learn's arrays. */
    REAL;

    static Integers of(String word) {
        return switch (word) {
            case "keep" -> KEEP;
            case "real" -> REAL;
            default -> throw new BadInputException("--integers must be keep or real but was " + Quote.of(word));
        };
    }

    /**
     * Rows as they are to be written.
     *
     * @param augmentation the rows
     * @param note what is to be said of them
     */
    record Kept(Augmentation augmentation, Optional<Note> note) {}

    /** Makes synthetic rows whole where the file's column is. */
    Kept applied(Table learnt, Augmentation made) {
        int[] whole = Arrays.stream(learnt.schema().numeric())
                .filter(c -> this == KEEP && WholeNumbers.isWhole(learnt, c))
                .toArray();
        int width = learnt.columns();
        double[] values = made.table().values().clone();
        TreeSet<Integer> changed = new TreeSet<>();
        for (int row = 0; row < made.table().rows(); row++) {
            for (int i = 0; made.origins().synthetic(row) && i < whole.length; i++) {
                int at = row * width + whole[i];
                // a number just below zero would become a negative zero
                double rounded = Math.rint(values[at]) + 0.0;
                if (rounded != values[at] && !Double.isNaN(rounded)) {
                    changed.add(whole[i]);
                    values[at] = rounded;
                }
            }
        }
        if (changed.isEmpty()) {
            return new Kept(made, Optional.empty());
        }
        List<Integer> columns = new ArrayList<>(changed);
        return new Kept(
                made.withTable(
                        new Table(made.table().schema(), values, made.table().labels())),
                WholeNumbers.note(learnt, columns));
    }
}
