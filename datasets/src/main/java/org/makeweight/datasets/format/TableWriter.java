package org.makeweight.datasets.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.PlainFile;
import org.makeweight.core.file.WholeFile;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Origins;
import org.makeweight.core.table.Table;

/**
 * Writes rows as CSV, or in the format that the ending of a file's name tells, as {@link DataFile} reads it. Numbers are
 * the shortest decimals that read back as the same double, categories and labels their texts, missing cells empty; quotes
 * stand only where RFC 4180 needs them.
 *
 * <p>CSV has the delimiter of the file that the rows came from, or a comma; in {@code .tsv} and {@code .tab} a tab.
 *
 * <p>Only CSV keeps the text that real rows had in the file they came from, and columns that were left out of the table;
 * the other formats have the table's columns and values.
 *
 * <p>A file appears, or is replaced, at once and whole. One whose name ends in {@code .gz} is gzip-compressed, without
 * time or name in its header, so that the same rows give the same bytes.
 */
public final class TableWriter {
    /** The name of the column that tells synthetic rows from real ones. */
    public static final String MARK = "synthetic";

    private static final int BUFFER_BYTES = 1 << 16;
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);

    private TableWriter() {}

    /**
     * Writes a table to a file, its columns in their order and the class column last.
     *
     * @throws BadInputException if the file cannot be written
     */
    public static void write(Path file, Table table) {
        write(file, Layout.of(table.schema()), table);
    }

    /**
     * Writes a table to a file in the form of another.
     *
     * @throws BadInputException if the file cannot be written, or its format cannot hold the table
     */
    public static void write(Path file, Layout layout, Table table) {
        if (FileFormat.of(file) == FileFormat.CSV) {
            write(file, stream -> write(stream, layout.in(file), table));
        } else {
            writeTyped(file, layout, table, RowMarks.NONE);
        }
    }

    /** Writes a table to a stream in the form of a file; columns that the table does not have stay empty. */
    public static void write(OutputStream stream, Layout layout, Table table) throws IOException {
        write(stream, layout, table, Collections.emptyIterator());
    }

    /**
     * Writes blocks of rows to a file, as one table whose class column is last. Only formats other than CSV need all
     * blocks at once.
     *
     * @param blocks at least one, all with the schema of the first
     * @throws BadInputException if the file cannot be written, or its format cannot hold the table
     */
    public static void write(Path file, Iterator<Table> blocks) {
        if (FileFormat.of(file) == FileFormat.CSV) {
            write(file, stream -> {
                Table first = blocks.next();
                write(stream, Layout.of(first.schema()).in(file), first, blocks);
            });
        } else {
            write(file, joined(blocks));
        }
    }

    /** Writes blocks of rows to a stream, as one table whose class column is last. */
    public static void write(OutputStream stream, Iterator<Table> blocks) throws IOException {
        Table first = blocks.next();
        write(stream, Layout.of(first.schema()), first, blocks);
    }

    private static void write(OutputStream stream, Layout layout, Table first, Iterator<Table> further)
            throws IOException {
        CsvForm form = layout.form();
        OutputStream encoded = EncodedOutput.of(stream, form.charset());
        CsvOutput out = new CsvOutput(encoded, form);
        RowWriter rows = new RowWriter(layout, first.schema(), out);
        if (form.header()) {
            rows.header();
            out.endLine();
        }
        writeRows(rows, first, out);
        while (further.hasNext()) {
            writeRows(rows, further.next(), out);
        }
        out.flush();
        encoded.flush();
    }

    private static void writeRows(RowWriter rows, Table block, CsvOutput out) throws IOException {
        for (int row = 0; row < block.rows(); row++) {
            rows.row(block, row);
            out.endLine();
        }
    }

    private static Table joined(Iterator<Table> blocks) {
        Table first = blocks.next();
        List<Table> all = new ArrayList<>(List.of(first));
        blocks.forEachRemaining(all::add);
        double[] cells = all.stream()
                .flatMapToDouble(block -> Arrays.stream(block.values()))
                .toArray();
        int[] labels = all.stream()
                .flatMapToInt(block -> Arrays.stream(block.labels()))
                .toArray();
        return new Table(first.schema(), cells, labels);
    }

    /**
     * Writes what an augmenter made of a file to another file; see {@link #write(OutputStream, DataFile, Augmentation,
     * boolean)}.
     *
     * @throws BadInputException if it has a column {@value #MARK} already, if the file cannot be written, or if its format
     *     cannot hold the table
     */
    public static void write(Path file, DataFile input, Augmentation result, boolean mark) {
        checkMark(input, mark);
        if (FileFormat.of(file) == FileFormat.CSV) {
            write(file, stream -> write(stream, input.in(file), result, mark));
        } else {
            RowMarks marks = new RowMarks(mark, result.origins()::synthetic);
            writeTyped(file, input.layout(), result.table(), marks);
        }
    }

    /**
     * Writes what an augmenter made of a file. Header, real rows and copies of real rows have the text they had in the file,
     * if it was kept; synthetic rows have the file's columns, empty where a column was left out of the table. The encoding
     * is the file's own.
     *
     * @param mark whether a last column {@value #MARK} says {@code true} or {@code false} of each row
     * @throws BadInputException if the file has a column of that name already
     */
    public static void write(OutputStream stream, DataFile input, Augmentation result, boolean mark)
            throws IOException {
        checkMark(input, mark);
        CsvForm form = input.layout().form();
        OutputStream encoded = EncodedOutput.of(stream, form.charset());
        CsvOutput out = new CsvOutput(encoded, form);
        AugmentedRows rows = new AugmentedRows(input, result, out);
        if (form.header()) {
            rows.header();
            endLine(out, mark, out.encode(MARK));
        }
        Origins origins = result.origins();
        for (int row = 0; row < origins.size(); row++) {
            rows.row(row);
            endLine(out, mark, origins.synthetic(row) ? TRUE : FALSE);
        }
        out.flush();
        encoded.flush();
    }

    /**
     * Refuses a file for CSV with commas whose name promises another format.
     *
     * @param what is written to it
     * @throws BadInputException saying what its name should be
     */
    public static void checkCsv(Path file, String what) {
        if (FileFormat.of(file) != FileFormat.CSV || FileFormat.isTabbed(file)) {
            throw new BadInputException(
                    "cannot write " + file + ": " + what + " is CSV, and its name should end in .csv");
        }
    }

    /**
     * Refuses a file whose name promises a format that is not written.
     *
     * @throws BadInputException with the formats that are
     */
    public static void checkFormat(Path file) {
        Optional<ForeignFormat> foreign = ForeignFormat.of(file);
        if (foreign.isPresent()) {
            throw new BadInputException(
                    "cannot write " + file + ": " + foreign.get().title()
                            + " is not written here, but .csv, .csv.gz, .tsv, .arff, .dat (KEEL) and .libsvm are");
        }
    }

    private static void endLine(CsvOutput out, boolean mark, byte[] value) throws IOException {
        if (mark) {
            out.delimiter();
            out.encoded(value);
        }
        out.endLine();
    }

    private static void checkMark(DataFile input, boolean mark) {
        if (mark && input.layout().names().contains(MARK)) {
            throw new BadInputException(
                    input.name() + " has a column '" + MARK + "' already, so synthetic rows cannot be marked by one");
        }
    }

    private static void writeTyped(Path file, Layout layout, Table table, RowMarks marks) {
        FileFormat format = FileFormat.of(file);
        if (format == FileFormat.LIBSVM) {
            LibsvmWriter.check(file.toString(), table, marks);
        }
        write(file, stream -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER_BYTES);
            if (format == FileFormat.LIBSVM) {
                LibsvmWriter.write(table, out);
            } else {
                ArffWriter.write(format, layout, table, marks, out);
            }
            out.flush();
        });
    }

    private static void write(Path file, WholeFile.Content content) {
        if (!PlainFile.isCompressed(file)) {
            WholeFile.write(file, content);
            return;
        }
        WholeFile.write(file, raw -> {
            try (GZIPOutputStream gzip = new GZIPOutputStream(raw, BUFFER_BYTES)) {
                content.writeTo(gzip);
            }
        });
    }
}
