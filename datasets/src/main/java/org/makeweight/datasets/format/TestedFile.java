package org.makeweight.datasets.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.failure.Spelling;
import org.makeweight.core.split.RowRoles;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Labels;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/**
 * A file to train on and a file to test on, as one table: the rows of the first come first. Both must have the same features,
 * in any order, and the second no label that the first has not. The minority is that of the training file. A category that only test rows have is one of the table's categories all the same, as it is where folds divide one file:
 * it encodes to zeros, or is for a classifier one that it never saw.
 *
 * @param roles of the rows, those of the test file set apart for testing
 */
public record TestedFile(Table table, RowRoles roles) {
    /**
     * Reads both files.
     *
     * @param options of the training file; what is dropped or has a role is so in both
     * @throws BadInputException naming file and column if one of them is not what it should be, or if they do not go together
     */
    public static TestedFile read(Path trainingFile, Path testFile, ReadOptions options) {
        if (isSame(trainingFile, testFile)) {
            throw new BadInputException(
                    testFile + " is the training file itself; a test file has rows that were not learnt from");
        }
        DataFile training = DataFile.read(trainingFile, options).withoutSyntheticRows();
        ClassColumn target = training.table().schema().target();
        DataFile test = DataFile.read(
                        testFile, options.withTarget(target.name()).withMinority(target.minorityLabel()))
                .withoutSyntheticRows();
        return new Join(training, test).joined();
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            // one of them is not there, which is told when it is read
            return false;
        }
    }

    /** Two files that are put together. */
    private static final class Join {
        private final DataFile training;
        private final DataFile test;
        private final Schema schema;
        /** The position in the test file of each of the training file's columns. */
        private final int[] positions;

        Join(DataFile training, DataFile test) {
            this.training = training;
            this.test = test;
            this.schema = training.table().schema();
            this.positions = positions();
        }

        private int[] positions() {
            List<String> names = names(training);
            List<String> found = names(test);
            for (String name : found) {
                if (!names.contains(name)) {
                    throw lacks(training, name, test, names);
                }
            }
            return names.stream()
                    .mapToInt(name -> {
                        int position = found.indexOf(name);
                        if (position < 0) {
                            throw lacks(test, name, training, found);
                        }
                        return position;
                    })
                    .toArray();
        }

        private static List<String> names(DataFile file) {
            return file.table().schema().columns().stream().map(Column::name).toList();
        }

        private static BadInputException lacks(DataFile file, String name, DataFile other, List<String> known) {
            return new BadInputException(file.name() + " has no column " + Quote.of(name) + ", but " + other.name()
                    + " has; training and test file need the same features" + Spelling.hint(name, known));
        }

        TestedFile joined() {
            int rows = training.table().rows();
            List<Column> columns = new ArrayList<>();
            double[][] cells = new double[schema.width()][];
            for (int c = 0; c < schema.width(); c++) {
                columns.add(column(c));
                cells[c] = concatenated(
                        recoded(training.table(), c, columns.get(c)),
                        recoded(test.table(), positions[c], columns.get(c)));
            }
            double[] values = new double
                    [Math.multiplyExact(cells.length, rows + test.table().rows())];
            for (int i = 0; i < values.length; i++) {
                values[i] = cells[i % cells.length][i / cells.length];
            }
            Table table = new Table(new Schema(columns, schema.target()), values, labels());
            return new TestedFile(
                    table,
                    training.roleCells().followedBy(test.roleCells()).roles().withTestFrom(rows));
        }

        private Column column(int c) {
            Column ours = schema.column(c);
            Column theirs = test.table().schema().column(positions[c]);
            if (ours instanceof Column.Numeric known && theirs instanceof Column.Numeric seen) {
                return new Column.Numeric(ours.name(), known.integer() && seen.integer());
            }
            Set<String> categories = new TreeSet<>(categories(training.table(), c));
            categories.addAll(categories(test.table(), positions[c]));
            return new Column.Categorical(ours.name(), Labels.sorted(categories));
        }

        /** The categories of a column, one file's part of which has categories; this part may be empty. */
        private List<String> categories(Table table, int c) {
            if (table.schema().column(c) instanceof Column.Categorical categorical) {
                return categorical.categories();
            }
            if (Arrays.stream(table.column(c)).allMatch(Double::isNaN)) {
                return List.of();
            }
            boolean ofTest = table == test.table();
            throw Place.complain(
                    test.name(),
                    table.schema().column(c).name(),
                    "it holds " + (ofTest ? "numbers, but categories" : "categories, but numbers") + " in "
                            + training.name());
        }

        private static double[] recoded(Table table, int c, Column column) {
            double[] cells = table.column(c);
            if (column instanceof Column.Categorical joined
                    && table.schema().column(c) instanceof Column.Categorical own) {
                int[] ranks = ColumnBuilder.ranks(own.categories(), joined.categories());
                for (int row = 0; row < cells.length; row++) {
                    cells[row] = Double.isNaN(cells[row]) ? cells[row] : ranks[(int) cells[row]];
                }
            }
            return cells;
        }

        private static double[] concatenated(double[] first, double[] second) {
            double[] both = Arrays.copyOf(first, first.length + second.length);
            System.arraycopy(second, 0, both, first.length, second.length);
            return both;
        }

        private int[] labels() {
            List<String> known = schema.target().labels();
            List<String> found = test.table().schema().target().labels();
            for (String label : found) {
                if (!known.contains(label)) {
                    throw Place.complain(
                            test.name(),
                            schema.target().name(),
                            "no row of " + training.name() + " has the label " + Quote.of(label)
                                    + Spelling.hint(label, known));
                }
            }
            int[] first = training.table().labels();
            int[] second = test.table().labels();
            int[] both = Arrays.copyOf(first, first.length + second.length);
            for (int row = 0; row < second.length; row++) {
                both[first.length + row] = known.indexOf(found.get(second[row]));
            }
            return both;
        }
    }
}
