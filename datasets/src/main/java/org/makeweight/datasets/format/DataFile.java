package org.makeweight.datasets.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.makeweight.core.dataset.Dialect;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.FileErrors;
import org.makeweight.core.file.PlainFile;
import org.makeweight.core.number.Decimal;
import org.makeweight.core.split.RowRoles;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Table;

/**
 * A file of rows that was read: its table, its form and, if asked for, the text of its rows as CSV.
 *
 * <p>The ending of a file's name, before a {@code .gz} that says that it is gzip-compressed, tells its format:
 * {@code .arff} is ARFF, {@code .dat} is KEEL, {@code .libsvm}, {@code .svm} and {@code .svmlight} are LIBSVM, and
 * anything else is CSV. All are UTF-8 unless {@link Dialect} says otherwise; a byte order mark, either line end, and blank
 * lines are allowed.
 *
 * <p>CSV is that of RFC 4180, with a header. Values are taken as they stand, blanks around them included, but a number
 * may have blanks around it and a value of nothing but blanks is missing. Blanks around names do not count, and a column
 * without a name is called after its position, {@code column_3}, or left out if it has no values either. The delimiter
 * follows from the header line: a comma if one stands there outside quotes, else a semicolon, else a tab, else a bar; or it
 * is told by a line {@code sep=;} above the header. So a file after RFC 4180 is never taken for anything else, whatever its
 * names hold. A column is categorical if it is named so or if none of its values is a
 * number; a column without any value is numeric.
 *
 * <p>ARFF, dense or sparse, and KEEL declare their columns, and a value that is not what was declared is an error. A column
 * of nominal values, strings or dates is categorical though its values look like numbers; any other is numeric. A bare
 * {@code ?} is missing, as is {@code <null>} in KEEL. Where no class column is named it is KEEL's output, or the last
 * attribute; columns that KEEL does not count among the inputs are no features. Declared values that no row has are legal,
 * but only categories that occur are in the table's schema, so that the same rows give the same table whatever file they
 * stand in.
 *
 * <p>LIBSVM has no names: the feature with the index 3 is {@code f3}, a feature that a row leaves out is zero there, and the
 * class column is called what the caller says, or {@code class}.
 *
 * <p>Reading takes time linear in the file's length, and at its end twice the table's memory.
 *
 * @param name what messages call the file
 * @param layout the form in which the rows are written as CSV
 * @param rows the text of the header and of each row, if it was kept
 * @param oddities what the table does not show any more
 * @param roleCells of the columns that say something of the rows
 */
public record DataFile(
        String name, Layout layout, Table table, Optional<RowTexts> rows, Oddities oddities, RoleCells roleCells) {
    /**
     * What is known of the table's rows besides features and labels.
     *
     * @throws BadInputException with file, line and column if there is an order whose values do not compare
     */
    public RowRoles roles() {
        return roleCells.roles();
    }

    /**
     * Reads a file, or a folder with a {@link KeelPartition}.
     *
     * @throws BadInputException naming file, line and column if it is not what it should be
     */
    public static DataFile read(Path file, ReadOptions options) {
        return read(file, options, UnaryOperator.identity());
    }

    /**
     * As {@link #read(Path, ReadOptions)}, with something put around the stream of uncompressed bytes, such as a
     * running hash.
     */
    public static DataFile read(Path file, ReadOptions options, UnaryOperator<InputStream> tap) {
        if (Files.isDirectory(file)) {
            if (KeelPartition.isIn(file)) {
                return KeelPartition.read(file, options).data();
            }
            throw new BadInputException("cannot read " + file + ": it is a folder; a file of rows was expected");
        }
        try (InputStream plain = PlainFile.open(file)) {
            return withClasses(FileFormat.of(file).read(file.toString(), tap.apply(plain), options), options);
        } catch (IOException e) {
            throw FileErrors.cannotRead(file, e);
        }
    }

    /** Whether the format of a file, or of a folder of KEEL's, says which column is the class. */
    public static boolean namesItsClass(Path file) {
        return Files.isDirectory(file) || FileFormat.of(file) != FileFormat.CSV;
    }

    /**
     * Reads uncompressed CSV from a stream, which stays open.
     *
     * @param name what messages call it, such as {@code standard input}
     * @throws BadInputException naming line and column if it is not what it should be
     */
    public static DataFile read(String name, InputStream in, ReadOptions options) {
        return withClasses(CsvFormat.read(name, in, options), options);
    }

    /**
     * Refuses a file that says which of its rows are synthetic: results on such rows say nothing of real ones.
     *
     * @return this file
     * @throws BadInputException if it does
     */
    public DataFile withoutSyntheticRows() {
        if (oddities.marked()) {
            throw Place.complain(
                    name,
                    TableWriter.MARK,
                    "marks rows as synthetic, as 'augment --mark' does; give the file that they were made from, for"
                            + " nothing may be learnt from or tested on synthetic rows here");
        }
        return this;
    }

    /** The file with its rows as they are written to a file of this name. */
    DataFile in(Path file) {
        return new DataFile(name, layout.in(file), table, rows, oddities, roleCells);
    }

    /** Numbers with a fraction measure something; only two of them may stand for classes, or where nobody chose the column. */
    private static DataFile withClasses(DataFile file, ReadOptions options) {
        ClassColumn target = file.table().schema().target();
        List<String> labels = target.labels();
        boolean quantity = options.target().isPresent()
                && labels.size() > 2
                && labels.stream().noneMatch(label -> Double.isNaN(Decimal.parse(label)))
                && labels.stream().anyMatch(label -> Decimal.parse(label) != Math.rint(Decimal.parse(label)));
        if (quantity) {
            throw Place.complain(
                    file.name(),
                    target.name(),
                    "it holds " + labels.size() + " different numbers with a fraction, which is a quantity; a class"
                            + " column has labels");
        }
        return file;
    }
}
