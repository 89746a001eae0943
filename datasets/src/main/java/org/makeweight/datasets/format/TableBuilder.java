package org.makeweight.datasets.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Spelling;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Labels;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/**
 * Makes a table of a file's cells, which come row by row as text. Cells gather in blocks that never move, until the
 * number of rows is known.
 */
final class TableBuilder {
    /** With its header just below a quarter of a megabyte, so that the garbage collector's regions are filled. */
    private static final int BLOCK_CELLS = (1 << 15) - 8;

    private static final int MOST_CELLS = Integer.MAX_VALUE - 8;
    private static final int NOT_A_FEATURE = -1;

    private final ReadOptions options;
    private final List<Attribute> attributes;
    private final Header header;
    /** Null if there is no class column. */
    private final Attribute target;

    private final int targetAt;
    private final List<Integer> features;
    private final int[] featureAt;
    private final ColumnBuilder[] columns;
    private final MissingWords missing;
    private final Marks marks;
    private final RoleCells roles;
    private final Dictionary labels = new Dictionary();
    private final List<double[]> blocks = new ArrayList<>();
    private final int rowsInBlock;
    private double[] block;
    private int[] rowLabels = new int[1024];
    private int rows;
    private int row;
    private String file;
    private BadInputException complaint;

    /**
     * Begins a table.
     *
     * @param line where the header stands
     * @param options with a target
     * @throws BadInputException if the header does not have what the options ask for
     */
    TableBuilder(String file, long line, List<Attribute> attributes, ReadOptions options) {
        this.file = file;
        this.options = options;
        this.attributes = attributes;
        this.header =
                new Header(file, line, attributes.stream().map(Attribute::name).toList());
        this.targetAt = header.target(options);
        this.target = targetAt == Layout.NO_TARGET ? null : attributes.get(targetAt);
        NumberText numbers = new NumberText(options.dialect().decimal());
        this.roles = RoleCells.of(options.roles(), header, targetAt, numbers);
        this.features = header.features(targetAt, options);
        this.featureAt = new int[attributes.size()];
        this.columns = new ColumnBuilder[features.size()];
        this.missing = new MissingWords(options.dialect().missing());
        this.marks = new Marks(header.names().indexOf(TableWriter.MARK));
        Set<Integer> categorical = header.categorical(options);
        Arrays.fill(featureAt, NOT_A_FEATURE);
        for (int c = 0; c < columns.length; c++) {
            int position = features.get(c);
            columns[c] = new ColumnBuilder(
                    header.names().get(position),
                    attributes.get(position).type(),
                    categorical.contains(position),
                    numbers);
            featureAt[position] = c;
        }
        this.rowsInBlock = Math.max(1, BLOCK_CELLS / columns.length);
        this.row = rowsInBlock;
    }

    /** The rows that follow stand in another file. */
    void continueIn(String another) {
        file = another;
    }

    /**
     * Refuses what is too large for a table.
     *
     * @throws BadInputException if the cells are more than a table holds
     */
    static void checkSize(String file, long rows, long columns) {
        if (rows > MOST_CELLS / columns) {
            throw new BadInputException(
                    file + " has more than " + MOST_CELLS + " cells in its feature columns, the most a table holds");
        }
    }

    /** Begins a row. */
    void beginRow() {
        if (row == rowsInBlock) {
            checkSize(file, rows + (long) rowsInBlock, columns.length);
            block = new double[rowsInBlock * columns.length];
            blocks.add(block);
            row = 0;
        }
        if (rows == rowLabels.length) {
            rowLabels = Arrays.copyOf(rowLabels, (int) Math.min(2L * rows, MOST_CELLS));
        }
    }

    /**
     * Reads a cell of the row. A complaint waits until the row ends, because a row with a value too few or too many is
     * to be called just that.
     */
    void cell(int position, long line, char[] text, int offset, int written) {
        if (complaint != null || position >= featureAt.length) {
            return;
        }
        int length = missing.include(text, offset, written) ? 0 : written;
        marks.see(position, text, offset, length);
        try {
            roles.cell(position, file, line, text, offset, length);
            int c = featureAt[position];
            if (c != NOT_A_FEATURE) {
                block[row * columns.length + c] = columns[c].cell(file, line, text, offset, length);
            } else if (position == targetAt) {
                rowLabels[rows] = label(line, text, offset, length);
            }
        } catch (BadInputException e) {
            complaint = e;
        }
    }

    private String name(int position) {
        return header.names().get(position);
    }

    private int label(long line, char[] text, int offset, int length) {
        if (ColumnBuilder.isMissing(text, offset, length)) {
            throw Place.complain(file, line, name(targetAt), "the label is missing; every row needs one");
        }
        int known = labels.size();
        int number = labels.number(text, offset, length);
        if (number == known) {
            checkLabel(line, labels.texts().get(number));
        }
        return number;
    }

    /** A label seen for the first time. */
    private void checkLabel(long line, String label) {
        if (label.indexOf('\0') >= 0) {
            throw Place.complainOfBinary(file, line);
        }
        ColumnBuilder.checkDeclared(file, line, name(targetAt), target.type(), label);
        if (!(target.type() instanceof ValueType.Nominal) && ColumnBuilder.isBeyondNumbers(label)) {
            throw Place.complain(file, line, name(targetAt), Place.quote(label) + " is no label; every row needs one");
        }
    }

    /**
     * Ends a row.
     *
     * @param values how many there were
     * @throws BadInputException if they are too few or too many, or if one of them is wrong
     */
    void endRow(long line, int values) {
        if (values != attributes.size()) {
            throw Place.complain(
                    file,
                    line,
                    values + (values == 1 ? " value" : " values") + ", but the header has " + attributes.size()
                            + " names");
        }
        if (complaint != null) {
            checkMixtures();
            throw complaint;
        }
        row++;
        rows++;
    }

    /**
     * The file with its table, which takes the cells over.
     *
     * @param form how the rows would be written
     * @throws BadInputException if there are no rows, or columns mix numbers and other texts, or there are not two classes, or
     *     the minority label is not there
     */
    DataFile finish(String name, CsvForm form, Optional<RowTexts> texts) {
        if (rows == 0) {
            throw new BadInputException(file + " has a header but no rows");
        }
        checkMixtures();
        ClassColumn classColumn = classColumn();
        int[] kept = IntStream.range(0, columns.length)
                .filter(c -> !isEmptyAndNameless(c))
                .toArray();
        if (kept.length == 0) {
            throw header.complaintOfNone(targetAt);
        }
        double[] cells = chosen(join(), kept);
        List<Column> finished = new ArrayList<>();
        for (int c = 0; c < kept.length; c++) {
            ColumnBuilder column = columns[kept[c]];
            finished.add(column.finish());
            Optional<int[]> ranks = column.ranks(finished.get(c));
            if (ranks.isPresent()) {
                renumber(cells, c, kept.length, ranks.get());
            }
        }
        Layout layout = new Layout(
                header.names(),
                attributes.stream().map(Attribute::name).toList(),
                targetAt,
                Arrays.stream(kept).mapToObj(features::get).toList(),
                form);
        return new DataFile(
                name,
                layout,
                new Table(new Schema(finished, classColumn), cells, rowLabels),
                texts,
                oddities(kept),
                roles);
    }

    /** Complains of all columns at once in which numbers and other texts stand. */
    private void checkMixtures() {
        List<Mixture> mixtures = Arrays.stream(columns)
                .flatMap(column -> column.mixture().stream())
                .toList();
        if (!mixtures.isEmpty()) {
            List<String> empty = IntStream.range(0, columns.length)
                    .filter(c -> columns[c].isEmpty() && !isEmptyAndNameless(c))
                    .mapToObj(c -> name(features.get(c)))
                    .toList();
            boolean gaps = Arrays.stream(columns).anyMatch(ColumnBuilder::hasGaps);
            throw new Mixtures(file, mixtures, empty, gaps).complaint();
        }
    }

    private boolean isEmptyAndNameless(int c) {
        return options.dialect().header()
                && attributes.get(features.get(c)).name().isBlank()
                && columns[c].isEmpty();
    }

    private Oddities oddities(int[] kept) {
        return new Oddities(
                Arrays.stream(kept).mapToObj(c -> columns[c].codes()).toList(),
                IntStream.range(0, columns.length)
                        .filter(this::isEmptyAndNameless)
                        .mapToObj(features::get)
                        .toList(),
                marks.tell());
    }

    private ClassColumn classColumn() {
        if (target == null) {
            rowLabels = new int[rows];
            return ClassColumn.NONE;
        }
        List<String> sorted = Labels.sorted(labels.texts());
        if (sorted.size() < 2) {
            throw Place.complain(
                    file,
                    name(targetAt),
                    "every row has the label " + Place.quote(sorted.get(0)) + "; two classes are needed");
        }
        int[] ranks = ColumnBuilder.ranks(labels.texts(), sorted);
        int[] counts = new int[sorted.size()];
        rowLabels = Arrays.copyOf(rowLabels, rows);
        for (int i = 0; i < rows; i++) {
            rowLabels[i] = ranks[rowLabels[i]];
            counts[rowLabels[i]]++;
        }
        int minority =
                options.minority().map(label -> minority(sorted, label)).orElseGet(() -> ClassColumn.rarest(counts));
        return new ClassColumn(name(targetAt), sorted, minority);
    }

    private int minority(List<String> sorted, String label) {
        int minority = sorted.indexOf(label);
        List<String> withBlanks =
                sorted.stream().filter(known -> known.strip().equals(label)).toList();
        if (minority < 0 && withBlanks.size() == 1) {
            return sorted.indexOf(withBlanks.get(0));
        }
        if (minority < 0) {
            String hint = Spelling.nearest(label, sorted)
                    .map(near -> "; did you mean " + Place.quote(near) + "?")
                    .orElseGet(() -> "; the labels are "
                            + String.join(
                                    ", ",
                                    sorted.stream().limit(10).map(Place::quote).toList()));
            throw Place.complain(
                    file,
                    name(targetAt),
                    "no row has the label " + Place.quote(label) + " that is the minority" + hint);
        }
        return minority;
    }

    /** All cells as one array; each block is given up when it is copied. */
    private double[] join() {
        double[] cells = new double[rows * columns.length];
        for (int b = 0; b < blocks.size(); b++) {
            int from = b * rowsInBlock * columns.length;
            double[] part = blocks.set(b, null);
            System.arraycopy(part, 0, cells, from, Math.min(part.length, cells.length - from));
        }
        return cells;
    }

    /** Some of the columns. */
    private double[] chosen(double[] cells, int[] kept) {
        if (kept.length == columns.length) {
            return cells;
        }
        double[] some = new double[rows * kept.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = cells[i / kept.length * columns.length + kept[i % kept.length]];
        }
        return some;
    }

    private static void renumber(double[] cells, int column, int width, int[] ranks) {
        for (int i = column; i < cells.length; i += width) {
            if (!Double.isNaN(cells[i])) {
                cells[i] = ranks[(int) cells[i]];
            }
        }
    }
}
