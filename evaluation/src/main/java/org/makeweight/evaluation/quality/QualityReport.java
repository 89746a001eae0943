package org.makeweight.evaluation.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.method.Execution;
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
         * @param rows at least two real ones and a synthetic one
         * @param seed in [0, 2^32 - 1], for the classifier test
         * @param execution its progress is told the share of the whole that is done
         */
        public static Group of(ComparedRows rows, long seed, Execution execution) {
            int threads = execution.threads();
            Steps steps = new Steps(execution, rows.cost(threads), rows.heldOutCost(threads));
            Table real = rows.real();
            Optional<Table> heldOut = rows.heldOut();
            return new Group(
                    rows.label(),
                    real.rows(),
                    heldOut.map(Table::rows).orElse(0),
                    Quality.of(
                            real, rows.synthetic(), heldOut, seed, steps.next().execution()),
                    heldOut.map(others -> Quality.of(
                            real, others, Optional.empty(), seed, steps.next().execution())));
        }
    }

    /**
     * Compares rows.
     *
     * @param target a categorical column of all tables, whose categories are the classes; it is no feature then
     * @param real with the schema that all tables share
     * @param seed in [0, 2^32 - 1], for the classifier test
     * @param execution its progress is told the share of the whole that is done
     * @throws BadInputException if there is no such column, or too few rows to compare
     */
    public static QualityReport of(
            Optional<String> target,
            Table real,
            Table synthetic,
            Optional<Table> heldOut,
            long seed,
            Execution execution) {
        List<ComparedRows> compared = target.isEmpty()
                ? List.of(new ComparedRows(target, real, synthetic, heldOut))
                : byClass(target.get(), real, synthetic, heldOut);
        compared.forEach(QualityReport::check);
        Steps steps = new Steps(
                execution,
                compared.stream()
                        .mapToDouble(rows -> rows.cost(execution.threads()) + rows.heldOutCost(execution.threads()))
                        .toArray());
        List<Group> groups = new ArrayList<>();
        for (ComparedRows rows : compared) {
            groups.add(Group.of(rows, seed, steps.next().execution()));
        }
        return new QualityReport(target, groups);
    }

    /** The rows of each class that has synthetic ones. */
    private static List<ComparedRows> byClass(String target, Table real, Table synthetic, Optional<Table> heldOut) {
        int column = column(real.schema(), target);
        List<String> labels = ((Column.Categorical) real.schema().column(column)).categories();
        List<ComparedRows> compared = new ArrayList<>();
        for (int code = 0; code < labels.size(); code++) {
            int label = code;
            Table made = of(synthetic, column, label);
            if (made.rows() > 0) {
                compared.add(new ComparedRows(
                        Optional.of(labels.get(label)),
                        of(real, column, label),
                        made,
                        heldOut.map(rows -> of(rows, column, label))));
            }
        }
        if (compared.isEmpty()) {
            throw new BadInputException("no synthetic row has a class: the column '" + target + "' is blank in all");
        }
        return compared;
    }

    private static void check(ComparedRows rows) {
        if (rows.real().rows() < 2 || rows.synthetic().rows() < 1) {
            throw new BadInputException("at least two real rows"
                    + rows.label().map(label -> " of class '" + label + "'").orElse("")
                    + " and a synthetic one are needed for a comparison, but there are "
                    + rows.real().rows() + " and " + rows.synthetic().rows());
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
