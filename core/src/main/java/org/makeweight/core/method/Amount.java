package org.makeweight.core.method;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.failure.Spelling;
import org.makeweight.core.number.Decimal;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Table;

/**
 * How many rows of each class there shall be afterwards, in imbalanced-learn's terms ({@code sampling_strategy}). The
 * same request means something else to a method that adds rows, one that cleans and one that leaves rows out; each asks
 * for its own reading.
 */
public sealed interface Amount {
    /** Every class as large as the largest. */
    static Amount balanced() {
        return new Ratio(1);
    }

    /** Raises every class to that share of the largest class. */
    record Ratio(double ratio) implements Amount {
        public Ratio {
            if (!(ratio > 0 && ratio < Double.POSITIVE_INFINITY)) {
                throw new BadInputException("ratio must be above 0 but was " + Decimal.toString(ratio));
            }
        }
    }

    /** imbalanced-learn's words for classes; each of them is treated as far as it goes. */
    enum Classes implements Amount {
        MINORITY("minority"),
        MAJORITY("majority"),
        NOT_MINORITY("not minority"),
        NOT_MAJORITY("not majority"),
        ALL("all");

        private final String word;

        Classes(String word) {
            this.word = word;
        }

        boolean includes(int label, int smallest, int largest) {
            return switch (this) {
                case MINORITY -> label == smallest;
                case MAJORITY -> label == largest;
                case NOT_MINORITY -> label != smallest;
                case NOT_MAJORITY -> label != largest;
                case ALL -> true;
            };
        }
    }

    /** The words that a user may write besides {@code auto}. */
    private static List<String> words() {
        return Arrays.stream(Classes.values()).map(classes -> classes.word).toList();
    }

    /** So many rows of the named classes; the others stay as they are. */
    record Rows(Map<String, Integer> byLabel) implements Amount {
        public Rows {
            byLabel = Collections.unmodifiableMap(new LinkedHashMap<>(byLabel));
        }
    }

    /**
     * Reads {@code auto}, {@code minority}, {@code majority}, {@code not minority}, {@code not majority}, {@code all}, a
     * ratio, or {@code LABEL=ROWS,LABEL=ROWS}.
     *
     * @throws BadInputException if it is none of these
     */
    static Amount parse(String text) {
        if (text.equals("auto")) {
            return balanced();
        }
        for (Classes classes : Classes.values()) {
            if (classes.word.equals(text)) {
                return classes;
            }
        }
        if (text.contains("=")) {
            return parseRows(text);
        }
        double ratio = Decimal.parse(text);
        if (Double.isNaN(ratio)) {
            List<String> words = words();
            throw new BadInputException("sampling strategy must be auto, " + String.join(", ", words)
                    + ", a ratio, or LABEL=ROWS,... but was '" + text + "'" + Spelling.hint(text, words));
        }
        return new Ratio(ratio);
    }

    private static Amount parseRows(String text) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            int equals = part.lastIndexOf('=');
            String number = part.substring(equals + 1).strip();
            if (equals < 0 || !number.matches("\\d{1,9}")) {
                throw new BadInputException(
                        "sampling strategy: '" + part + "' must be LABEL=ROWS, with a whole number");
            }
            String label = part.substring(0, equals).strip();
            if (rows.put(label, Integer.parseInt(number)) != null) {
                throw new BadInputException("sampling strategy: class '" + label + "' stands twice");
            }
        }
        return new Rows(rows);
    }

    /**
     * The number of rows to add to each class, for a method that adds.
     *
     * @return by the class's position, none negative
     * @throws NotApplicableException if rows would have to be taken away, or from the majority, which is not added to
     * @throws BadInputException if a named class does not exist, or the rows would be more than a table holds
     */
    default int[] toAdd(Table table) {
        if (this == Classes.MAJORITY) {
            throw new NotApplicableException("sampling strategy majority is one for methods that leave rows out;"
                    + " to add rows, ask for minority, not majority or all");
        }
        int[] counts = table.classCounts();
        int largest = largest(counts);
        int[] add = new int[counts.length];
        if (this instanceof Ratio wanted) {
            Table.requireRoom(counts[largest] * wanted.ratio(), table.columns());
            for (int c = 0; c < counts.length; c++) {
                int goal = (int) (counts[largest] * wanted.ratio());
                add[c] = c == largest || counts[c] == 0 ? 0 : goal - counts[c];
            }
            refuseShrinking(table.schema().target(), wanted, counts, add);
        } else if (this instanceof Classes classes) {
            int smallest = smallest(counts);
            for (int c = 0; c < counts.length; c++) {
                add[c] = classes.includes(c, smallest, largest) ? counts[largest] - counts[c] : 0;
            }
        } else if (this instanceof Rows rows) {
            for (Map.Entry<String, Integer> wanted : rows.byLabel().entrySet()) {
                int c = position(table.schema().target(), wanted.getKey());
                add[c] = wanted.getValue() - counts[c];
                if (add[c] < 0) {
                    throw new NotApplicableException("class '" + wanted.getKey() + "' already has " + counts[c]
                            + " rows, more than the " + wanted.getValue() + " asked for");
                }
            }
        }
        Table.requireRoom(
                (double) (table.rows() + Arrays.stream(add).asLongStream().sum()), table.columns());
        return add;
    }

    private static void refuseShrinking(ClassColumn target, Ratio wanted, int[] counts, int[] add) {
        for (int c = 0; c < add.length; c++) {
            if (add[c] < 0 && counts.length == 2) {
                throw new NotApplicableException(
                        "a ratio of " + Decimal.toString(wanted.ratio()) + " would take rows from class '"
                                + target.labels().get(c) + "', which has " + counts[c] + " rows against "
                                + counts[largest(counts)] + "; raise the ratio");
            }
            add[c] = Math.max(0, add[c]);
        }
    }

    /**
     * The classes whose rows may be left out, for a method that cleans: all but the smallest, unless words say
     * otherwise.
     *
     * @throws NotApplicableException if numbers of rows are asked for, which cleaning cannot reach, or the minority
     */
    default boolean[] toClean(Table table) {
        if (this instanceof Rows) {
            throw new NotApplicableException(
                    "a cleaning method cannot reach given numbers of rows; the sampling strategy"
                            + " may be auto, majority, not minority, not majority or all");
        }
        refuseMinority();
        Classes classes = this instanceof Classes words ? words : Classes.NOT_MINORITY;
        int[] counts = table.classCounts();
        boolean[] clean = new boolean[counts.length];
        for (int c = 0; c < counts.length; c++) {
            clean[c] = classes.includes(c, smallest(counts), largest(counts));
        }
        return clean;
    }

    /**
     * The number of rows of each class to keep, for a method that under-samples: a ratio is the smallest class over
     * each other one afterwards.
     *
     * @throws NotApplicableException if rows would have to be added, or taken from the minority alone
     * @throws BadInputException if a named class does not exist
     */
    default int[] toKeep(Table table) {
        refuseMinority();
        int[] counts = table.classCounts();
        int smallest = smallest(counts);
        int[] keep = counts.clone();
        if (this instanceof Ratio wanted) {
            int goal = (int) (counts[smallest] / wanted.ratio());
            for (int c = 0; c < counts.length; c++) {
                if (c != smallest && counts.length == 2 && goal > counts[c]) {
                    throw new NotApplicableException("a ratio of " + Decimal.toString(wanted.ratio())
                            + " would add rows to class '"
                            + table.schema().target().labels().get(c) + "', which has "
                            + counts[c] + "; raise the ratio");
                }
                keep[c] = c == smallest ? counts[c] : Math.min(goal, counts[c]);
            }
        } else if (this instanceof Classes classes) {
            for (int c = 0; c < counts.length; c++) {
                keep[c] = classes.includes(c, smallest, largest(counts)) ? counts[smallest] : counts[c];
            }
        } else if (this instanceof Rows rows) {
            for (Map.Entry<String, Integer> wanted : rows.byLabel().entrySet()) {
                int c = position(table.schema().target(), wanted.getKey());
                keep[c] = wanted.getValue();
                if (keep[c] > counts[c]) {
                    throw new NotApplicableException("class '" + wanted.getKey() + "' has only " + counts[c]
                            + " rows, fewer than the " + keep[c] + " to keep");
                }
            }
        }
        return keep;
    }

    /** As imbalanced-learn does: who asks for it expects rows to be added. */
    private void refuseMinority() {
        if (this == Classes.MINORITY) {
            throw new NotApplicableException("sampling strategy minority is one for methods that add rows; this one"
                    + " leaves rows out, and may be asked for auto, majority, not minority, not majority or all");
        }
    }

    private static int position(ClassColumn target, String label) {
        int position = target.labels().indexOf(label);
        if (position < 0) {
            throw new BadInputException("sampling strategy: there is no class '" + label + "' in column '"
                    + target.name() + "'; its classes are " + String.join(", ", target.labels()));
        }
        return position;
    }

    /** The position of the largest class; of equally large ones the first. */
    static int largest(int[] counts) {
        int largest = Arrays.stream(counts).max().orElseThrow();
        int c = 0;
        while (counts[c] != largest) {
            c++;
        }
        return c;
    }

    /** The position of the smallest class that has rows; of equally small ones the first. */
    static int smallest(int[] counts) {
        int smallest = -1;
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] > 0 && (smallest < 0 || counts[c] < counts[smallest])) {
                smallest = c;
            }
        }
        return smallest;
    }
}
