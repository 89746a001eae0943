package org.makeweight.datasets.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.WholeFile;
import org.makeweight.core.table.Table;

/**
 * A file of rows that was read: its table, its form and, if asked for, the text of its rows.
 *
 * <p>Files are CSV after RFC 4180 in UTF-8, with a header; a name that ends in {@code .gz} says that the file is
 * gzip-compressed. A byte order mark, either line end, and blank lines are allowed. Values are taken as they stand,
 * blanks around them included, but a number may have blanks around it and a value of nothing but blanks is missing.
 *
 * <p>The delimiter follows from the header line: a comma if one stands there outside quotes, else a semicolon, else a
 * tab. So a file after RFC 4180 is never taken for anything else, whatever its names hold.
 *
 * <p>A column is categorical if it is named so or if none of its values is a number; a column without any value is
 * numeric. Reading takes time linear in the file's length, and at its end twice the table's memory.
 *
 * @param name what messages call the file
 * @param rows the text of the header and of each row, if it was kept
 */
public record DataFile(String name, Layout layout, Table table, Optional<RowTexts> rows) {
    /** Whether the name of a file says that it is gzip-compressed. */
    static boolean isCompressed(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    /**
     * Reads a file.
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
            throw new BadInputException(file + " is a folder; a CSV file was expected");
        }
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain = isCompressed(file) ? new GzipSource(raw, file.toString()) : raw) {
            return read(file.toString(), tap.apply(plain), options);
        } catch (IOException e) {
            throw new BadInputException("cannot read " + file + ": " + WholeFile.reason(e), e);
        }
    }

    /**
     * Reads uncompressed CSV from a stream, which stays open.
     *
     * @param name what messages call it, such as {@code standard input}
     * @throws BadInputException naming line and column if it is not what it should be
     */
    public static DataFile read(String name, InputStream in, ReadOptions options) {
        return CsvFormat.read(name, in, options);
    }
}
