package org.makeweight.smote.cleaning;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.core.tree.Criterion;
import org.makeweight.core.tree.PessimisticPruning;
import org.makeweight.core.tree.SortedColumns;
import org.makeweight.core.tree.Tree;
import org.makeweight.core.tree.TreeGrower;
import org.makeweight.core.tree.TreeSettings;

/**
 * The iterative-partitioning filter: leaves out rows that trees grown from parts of the table get wrong.
 *
 * @param parts of the table, at least 2
 * @param quietRounds in a row that end the filter, at least 1
 * @param littleNoise share of all rows below which the noise of a round is little, above 0
 * @param majority whether most trees, not all, must get a row wrong
 */
public record PartitioningFilter(int parts, int quietRounds, double littleNoise, boolean majority) {
    /** C4.5's: either side of a split keeps at least two rows. */
    private static final TreeSettings C45 =
            TreeSettings.of(Criterion.GAIN_RATIO).withMinSamplesLeaf(2);

    /**
     * The rows that stay, ascending.
     *
     * @throws NotApplicableException if there are too few rows, or a single class stays
     */
    public int[] rowsLeft(Table table, RandomState stream) {
        TreeGrower grower = new TreeGrower(
                SortedColumns.of(table.values(), table.rows(), table.columns()),
                table.labels(),
                table.schema().target().classes(),
                C45);
        int[] left = IntStream.range(0, table.rows()).toArray();
        int quiet = 0;
        while (quiet < quietRounds) {
            if (left.length < parts) {
                throw new NotApplicableException("smote-ipf divides the rows into " + parts + " parts but only "
                        + left.length + " rows are left; lower n_folds");
            }
            int before = left.length;
            left = withoutNoise(table, grower, left, stream);
            if (Arrays.stream(left).map(table::label).distinct().limit(2).count() < 2) {
                throw new NotApplicableException("smote-ipf takes so many rows for noise that " + left.length + " of "
                        + table.rows() + " stay, of one class only");
            }
            quiet = before - left.length < littleNoise * table.rows() ? quiet + 1 : 0;
        }
        return left;
    }

    private int[] withoutNoise(Table table, TreeGrower grower, int[] rows, RandomState stream) {
        int[] wrong = new int[table.rows()];
        for (int[] part : deal(table, rows, stream)) {
            double[] weights = new double[table.rows()];
            for (int row : part) {
                weights[row] = 1;
            }
            Tree tree = PessimisticPruning.prune(grower.grow(weights, stream));
            for (int row : rows) {
                int leaf = tree.leaf(table.values(), row * table.columns());
                wrong[row] += tree.label(leaf) == table.label(row) ? 0 : 1;
            }
        }
        return IntStream.of(rows)
                .filter(row -> majority ? 2 * wrong[row] <= parts : wrong[row] < parts)
                .toArray();
    }

    /** The rows of each class in random order, dealt one by one to the parts, class after class. */
    private int[][] deal(Table table, int[] rows, RandomState stream) {
        int[][] dealt = new int[parts][rows.length / parts + 1];
        int[] sizes = new int[parts];
        int next = 0;
        for (int label = 0; label < table.schema().target().classes(); label++) {
            int wanted = label;
            int[] ofClass =
                    IntStream.of(rows).filter(row -> table.label(row) == wanted).toArray();
            stream.shuffle(ofClass);
            for (int row : ofClass) {
                dealt[next][sizes[next]++] = row;
                next = (next + 1) % parts;
            }
        }
        for (int part = 0; part < parts; part++) {
            dealt[part] = Arrays.copyOf(dealt[part], sizes[part]);
        }
        return dealt;
    }
}
