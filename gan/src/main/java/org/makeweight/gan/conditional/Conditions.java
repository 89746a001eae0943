package org.makeweight.gan.conditional;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Condition;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Table;
import org.makeweight.gan.encoding.TableEncoding;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.kernel.SparseRows;
import org.makeweight.gan.network.Span;

/**
 * What a generator can be asked for: a category of one of the categorical columns. A condition is one entry of a vector
 * that has a place for each category of each such column, in their order.
 *
 * <p>A column is drawn uniformly, then a category of it: in training by the logarithm of one more than its count, so
 * that rare categories are seen, and in sampling by its count, so that the rows follow the data.
 *
 * <p>Reference: L. Xu, M. Skoularidou, A. Cuesta-Infante and K. Veeramachaneni (2019), Modeling tabular data using
 * conditional GAN, NeurIPS 32, section 4.3.
 */
public final class Conditions {
    private static final int COLUMN = 0;
    private static final int CATEGORY = 1;

    private final Table empty;
    private final List<TableEncoding.Choice> choices;
    /** Where each column's entries begin; one more element for the number of all. */
    private final int[] offsets;
    /** The rows that have the category of an entry. */
    private final int[][] rowsOf;
    /** For each column, cumulative shares of its categories. */
    private final double[][] trainingLaw;

    private final double[][] samplingLaw;

    /**
     * Counts categories.
     *
     * @param rows to be learnt
     * @param choices the columns; none if there can be no condition
     */
    public Conditions(Table rows, List<TableEncoding.Choice> choices, boolean logFrequency) {
        this.empty = rows.select(new int[0]);
        this.choices = choices;
        this.offsets = new int[choices.size() + 1];
        this.trainingLaw = new double[choices.size()][];
        this.samplingLaw = new double[choices.size()][];
        List<int[]> all = new ArrayList<>();
        for (int j = 0; j < choices.size(); j++) {
            List<int[]> rowsOfCategory = rowsOfCategories(rows, choices.get(j));
            double[] counts = rowsOfCategory.stream().mapToDouble(r -> r.length).toArray();
            samplingLaw[j] = cumulative(counts);
            trainingLaw[j] = logFrequency
                    ? cumulative(Arrays.stream(counts).map(StrictMath::log1p).toArray())
                    : samplingLaw[j];
            all.addAll(rowsOfCategory);
            offsets[j + 1] = offsets[j] + counts.length;
        }
        this.rowsOf = all.toArray(int[][]::new);
    }

    private static List<int[]> rowsOfCategories(Table rows, TableEncoding.Choice choice) {
        double[] cells = rows.column(choice.column());
        return IntStream.range(0, choice.span().width())
                .mapToObj(position -> IntStream.range(0, cells.length)
                        .filter(r -> choice.position(cells[r]) == position)
                        .toArray())
                .toList();
    }

    private static double[] cumulative(double[] weights) {
        double[] shares = new double[weights.length];
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            shares[i] = sum / total;
        }
        return shares;
    }

    /** The number of entries; 0 if there can be no condition. */
    int width() {
        return rowsOf.length;
    }

    /** Draws entries as in training. */
    void drawForTraining(int[] entries, Noise noise) {
        draw(entries, trainingLaw, columns(entries.length, noise), noise);
    }

    /** Draws entries as the data have them. */
    void drawForSampling(int[] entries, Noise noise) {
        draw(entries, samplingLaw, columns(entries.length, noise), noise);
    }

    /** Draws entries of one column of the table, one of those that rows can be asked for by, as the data have them. */
    void drawForSampling(int column, int[] entries, Noise noise) {
        int choice = 0;
        while (choices.get(choice).column() != column) {
            choice++;
        }
        int[] columns = new int[entries.length];
        Arrays.fill(columns, choice);
        draw(entries, samplingLaw, columns, noise);
    }

    private int[] columns(int entries, Noise noise) {
        int[] columns = new int[entries];
        if (width() > 0) {
            noise.child(COLUMN).indices(columns, choices.size());
        }
        return columns;
    }

    private void draw(int[] entries, double[][] law, int[] columns, Noise noise) {
        if (width() == 0) {
            return;
        }
        Matrix uniform = new Matrix(1, entries.length);
        noise.child(CATEGORY).uniform(uniform);
        for (int i = 0; i < entries.length; i++) {
            double[] shares = law[columns[i]];
            int category = 0;
            while (category < shares.length - 1 && uniform.row(0)[i] > shares[category]) {
                category++;
            }
            entries[i] = offsets[columns[i]] + category;
        }
    }

    /** Replaces rows by the vectors of entries; rows without entries if there can be no condition. */
    void write(int[] entries, SparseRows target) {
        target.clear();
        for (int entry : entries) {
            if (width() > 0) {
                target.put(entry, 1);
            }
            target.endRow();
        }
    }

    /**
     * A row that has an entry's category.
     *
     * @param word uniform in [0, 2^31)
     */
    int row(int entry, int word) {
        int[] rows = rowsOf[entry];
        return rows[(int) (((long) word * rows.length) >>> 31)];
    }

    /** The span in an encoded row of the column that an entry belongs to. */
    Span span(int entry) {
        return choices.get(column(entry)).span();
    }

    /** The position of an entry's category in the column's span. */
    int position(int entry) {
        return entry - offsets[column(entry)];
    }

    private int column(int entry) {
        int j = 0;
        while (entry >= offsets[j + 1]) {
            j++;
        }
        return j;
    }

    /**
     * The entry of a condition.
     *
     * @throws NotApplicableException if the column is not categorical, or no row has that category
     */
    int entry(Condition condition) {
        for (int j = 0; j < choices.size(); j++) {
            int column = choices.get(j).column();
            if (empty.schema().column(column).name().equals(condition.column())) {
                if (choices.get(j).seen(condition.value())) {
                    return offsets[j] + choices.get(j).position(condition.value());
                }
                Column.Categorical categorical =
                        (Column.Categorical) empty.schema().column(column);
                throw new NotApplicableException("no row that was learnt has "
                        + categorical.categories().get((int) condition.value()) + " in column '" + condition.column()
                        + "'");
            }
        }
        throw new NotApplicableException("rows can be asked for by a categorical column of several values only; '"
                + condition.column() + "' is none");
    }
}
