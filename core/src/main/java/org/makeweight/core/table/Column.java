package org.makeweight.core.table;

import java.io.Serializable;
import java.util.List;

/** A feature column: numbers or categories. */
public sealed interface Column extends Serializable {
    /** The name in the file's header. */
    String name();

    /**
     * A column of numbers. Where the source has whole numbers only, the column's values lie on a grid, and still do after
     * scaling; generators write values of the grid.
     *
     * @param step distance of neighbouring values of the grid; 0 if there is none
     * @param origin one value of the grid
     */
    record Numeric(String name, double step, double origin) implements Column {
        /** Values this near to the grid, relative to their size, are on it: scaling rounds. */
        private static final double NEAR = 1e-9;

        /**
         * A column as it stands in a file.
         *
         * @param integer whether every value is a whole number
         */
        public Numeric(String name, boolean integer) {
            this(name, integer ? 1 : 0, 0);
        }

        /** Whether every value is a whole number. */
        public boolean integer() {
            return step == 1 && origin == 0;
        }

        /** The value of the grid that is nearest; the value itself if there is no grid. */
        public double snapped(double value) {
            return step == 0 ? value : origin + step * Math.rint((value - origin) / step);
        }

        /** Whether a value lies on the grid, but for rounding; never if there is no grid. */
        public boolean onGrid(double value) {
            return step != 0 && Math.abs(snapped(value) - value) <= NEAR * Math.max(step, Math.abs(value));
        }

        /** The column of {@code (value - centre) / spread}. */
        public Numeric scaled(double centre, double spread) {
            return new Numeric(name, step / spread, (origin - centre) / spread);
        }
    }

    /**
     * A column of categories. Its cells hold the position of the category in the list.
     *
     * @param categories all different, in the order of {@link Labels#sorted}
     */
    record Categorical(String name, List<String> categories) implements Column {
        public Categorical {
            categories = List.copyOf(categories);
        }
    }
}
