package org.makeweight.evaluation.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/**
 * The quality of synthetic rows class by class.
 *
 * @param target the class column; empty if all rows are taken together
 * @param groups of the classes that have synthetic rows, in the order of the labels
 */
public record QualityReport(Optional<String> target, List<Group> groups) {
    public QualityReport {
        groups = List.copyOf(groups);
    }

    /**
     * One class.
     *
     * @param label the class; empty if all rows are taken together
     * @param realRows the number of real rows
     * @param heldOutRows the number of real rows held out; 0 without any
     * @param heldOut the same measures of the real rows held out, in the place of synthetic ones
     */
    public record Group(
            Optional<String> label, int realRows, int heldOutRows, Quality synthetic, Optional<Quality> heldOut) {
        /**
         * Measures synthetic rows, and in their place the rows held out.
         *
         * @param real at least two rows
         * @param synthetic at least one
         * @param seed in [0, 2^32 - 1], for the classifier test
         */
        public static Group of(
                Optional<String> label, Table real, Table synthetic, Optional<Table> heldOut, long seed, int threads) {
            Optional<Table> some = heldOut.filter(rows -> rows.rows() > 0);
            return new Group(
                    label,
                    real.rows(),
                    some.map(Table::rows).orElse(0),
                    Quality.of(real, synthetic, some, seed, threads),
                    some.map(rows -> Quality.of(real, rows, Optional.empty(), seed, threads)));
        }
    }

    /**
     * Compares rows.
     *
     * @param target a categorical column of all tables, whose categories are the classes; it is no feature then
     * @param real with the schema that all tables share
     * @throws BadInputException if there is no such column, or too few rows to compare
     */
    public static QualityReport of(
            Optional<String> target, Table real, Table synthetic, Optional<Table> heldOut, long seed, int threads) {
        List<Group> groups = new ArrayList<>();
        if (target.isEmpty()) {
            check(real, synthetic, "");
            groups.add(Group.of(Optional.empty(), real, synthetic, heldOut, seed, threads));
            return new QualityReport(target, groups);
        }
        int column = column(real.schema(), target.get());
        List<String> labels = ((Column.Categorical) real.schema().column(column)).categories();
        for (int code = 0; code < labels.size(); code++) {
            int label = code;
            Table made = of(synthetic, column, label);
            if (made.rows() > 0) {
                Table own = of(real, column, label);
                check(own, made, " of class '" + labels.get(label) + "'");
                Optional<Table> others = heldOut.map(rows -> of(rows, column, label));
                groups.add(Group.of(Optional.of(labels.get(label)), own, made, others, seed, threads));
            }
        }
        return new QualityReport(target, groups);
    }

    private static void check(Table real, Table synthetic, String which) {
        if (real.rows() < 2 || synthetic.rows() < 1) {
            throw new BadInputException("at least two real rows" + which
                    + " and a synthetic one are needed for a comparison, but there are " + real.rows() + " and "
                    + synthetic.rows());
        }
    }

    private static int column(Schema schema, String name) {
        int column = schema.columns().stream().map(Column::name).toList().indexOf(name);
        if (column < 0 || !(schema.column(column) instanceof Column.Categorical)) {
            throw new BadInputException("there is no categorical column '" + name + "' to tell the classes");
        }
        return column;
    }

    /** The rows of a class, without the class column. */
    private static Table of(Table table, int column, int label) {
        int[] rows = IntStream.range(0, table.rows())
                .filter(row -> table.value(row, column) == label)
                .toArray();
        return table.select(rows).without(column);
    }
}
