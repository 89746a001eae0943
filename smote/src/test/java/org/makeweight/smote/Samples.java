package org.makeweight.smote;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Methods;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/** Small numeric tables for tests, and methods run on them. */
public final class Samples {
    private Samples() {}

    /** A table with the given cells; the labels are 0, 1, .... */
    public static Table table(int[] labels, double[]... rows) {
        return table(labels, Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray(), rows[0].length);
    }

    /** A table of one column. */
    public static Table line(int[] labels, double... cells) {
        return table(labels, cells, 1);
    }

    private static Table table(int[] labels, double[] values, int width) {
        int classes = Arrays.stream(labels).max().orElseThrow() + 1;
        List<Column> columns = IntStream.range(0, width)
                .<Column>mapToObj(c -> new Column.Numeric("x" + c, false))
                .toList();
        List<String> names =
                IntStream.range(0, classes).mapToObj(Integer::toString).toList();
        int[] counts = new int[classes];
        Arrays.stream(labels).forEach(label -> counts[label]++);
        return new Table(new Schema(columns, new ClassColumn("y", names, ClassColumn.rarest(counts))), values, labels);
    }

    /** Normal columns, moved by {@code shift} times the class, with so many rows of each class, in random order. */
    public static Table random(int seed, int width, double shift, int... counts) {
        RandomState random = new RandomState(seed);
        int[] labels = IntStream.range(0, counts.length)
                .flatMap(label -> IntStream.generate(() -> label).limit(counts[label]))
                .toArray();
        random.shuffle(labels);
        double[] values = random.standardNormal(labels.length * width);
        for (int i = 0; i < values.length; i++) {
            values[i] += shift * labels[i / width];
        }
        return table(labels, values, width);
    }

    /** A method as a user writes it, towards balance. */
    public static Augmentation run(String method, Table table, long seed) {
        return run(method, table, Amount.balanced(), seed);
    }

    public static Augmentation run(String method, Table table, Amount amount, long seed) {
        return Methods.augmenters().parse(method).make().augment(table, amount, new RandomState(seed));
    }

    public static double[] row(Table table, int row) {
        int width = table.columns();
        return Arrays.copyOfRange(table.values(), row * width, (row + 1) * width);
    }

    /** The synthetic rows of an augmented table. */
    public static int[] synthetic(Augmentation made) {
        return IntStream.range(0, made.table().rows())
                .filter(made.origins()::synthetic)
                .toArray();
    }

    public static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) {
            sum += (a[c] - b[c]) * (a[c] - b[c]);
        }
        return Math.sqrt(sum);
    }

    /** The rows of the table nearest to one of them, itself left out. */
    public static int[] nearest(Table table, int row, int k, int... among) {
        return IntStream.of(among)
                .filter(other -> other != row)
                .boxed()
                .sorted((a, b) -> Double.compare(
                        distance(row(table, row), row(table, a)), distance(row(table, row), row(table, b))))
                .limit(k)
                .mapToInt(i -> i)
                .toArray();
    }

    public static int[] all(Table table) {
        return IntStream.range(0, table.rows()).toArray();
    }
}
