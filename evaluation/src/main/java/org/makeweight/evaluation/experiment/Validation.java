package org.makeweight.evaluation.experiment;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.makeweight.core.method.Configured;
import org.makeweight.core.split.Schemes;
import org.makeweight.core.split.Splitter;

/** How rows are divided into training and test parts. */
public sealed interface Validation {
    /** How many folds a repeat shall have; what a data set that cannot be divided is planned with. */
    int folds();

    /** How many repeats there shall be. */
    int repeats();

    /** The same scheme with other numbers, for inner folds. */
    Splitter inner(int folds, int repeats);

    /**
     * A scheme that divides rows by the experiment's seed.
     *
     * @param splitter one of {@link Schemes}
     */
    record Scheme(Configured<Splitter> splitter) implements Validation {
        /** Stratified folds. */
        public static Scheme stratified(int folds, int repeats) {
            return new Scheme(kFold(Schemes.DEFAULT, folds, repeats));
        }

        public String id() {
            return splitter.method().id();
        }

        @Override
        public int folds() {
            return splitter.parameters().integer("folds");
        }

        @Override
        public int repeats() {
            return has("repeats") ? splitter.parameters().integer("repeats") : 1;
        }

        private boolean has(String parameter) {
            return splitter.method().parameters().stream()
                    .anyMatch(known -> known.name().equals(parameter));
        }

        @Override
        public Splitter inner(int folds, int repeats) {
            Map<String, String> values = new TreeMap<>(heededInside());
            values.put("folds", Integer.toString(folds));
            if (has("repeats")) {
                values.put("repeats", Integer.toString(repeats));
            }
            return splitter.method().with(values).make();
        }

        /** Parameters that hold for inner folds too: not how many, nor what counts rows of the whole table. */
        public Map<String, String> heededInside() {
            Map<String, String> heeded = new TreeMap<>(splitter.parameters().texts());
            heeded.keySet().retainAll(Schemes.HEEDED_INSIDE);
            return heeded;
        }
    }

    /**
     * Folds from a file.
     *
     * @param written the path as the user wrote it
     * @param file the path resolved
     */
    record FromFile(String written, Path file) implements Validation {
        @Override
        public int folds() {
            return 1;
        }

        @Override
        public int repeats() {
            return 1;
        }

        @Override
        public Splitter inner(int folds, int repeats) {
            return kFold(Schemes.DEFAULT, folds, repeats).make();
        }
    }

    private static Configured<Splitter> kFold(String id, int folds, int repeats) {
        return Schemes.all()
                .get(id)
                .with(Map.of("folds", Integer.toString(folds), "repeats", Integer.toString(repeats)));
    }
}
