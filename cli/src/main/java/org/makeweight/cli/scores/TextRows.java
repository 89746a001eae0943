package org.makeweight.cli.scores;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.makeweight.core.failure.BadInputException;

/**
 * The cells of a small CSV file as text, blanks around them removed.
 *
 * @param file what messages call it
 * @param header names of the columns, all different
 * @param rows each as wide as the header
 */
record TextRows(String file, List<String> header, List<Row> rows) {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /**
     * A row.
     *
     * @param line of the file on which it begins, from 1
     */
    record Row(long line, List<String> cells) {}

    /** Reads UTF-8; the delimiter is a comma, semicolon or tab, the first of these that the header has. */
    static TextRows parse(String file, byte[] bytes) {
        String text = decode(file, bytes);
        String first = text.strip().lines().findFirst().orElse("");
        char delimiter =
                first.indexOf(',') >= 0 ? ',' : first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                List<String> cells =
                        record.getFields().stream().map(String::strip).toList();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(new Row(record.getStartingLineNumber(), cells));
                }
            }
        } catch (CsvParseException e) {
            throw new BadInputException(
                    file + ": a quote is not closed, or a quoted value goes on after its closing quote", e);
        } catch (IOException e) {
            throw new BadInputException("cannot read " + file, e);
        }
        if (rows.isEmpty()) {
            throw new BadInputException(file + " is empty; a CSV file with a header line was expected");
        }
        TextRows table = new TextRows(file, rows.get(0).cells(), rows.subList(1, rows.size()));
        table.check();
        return table;
    }

    private static String decode(String file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new BadInputException(file + " holds zero bytes; this is a binary file, a CSV file was expected");
            }
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadInputException(file + " is not UTF-8; save it as UTF-8", e);
        }
    }

    private void check() {
        Set<String> seen = new HashSet<>();
        for (int c = 0; c < header.size(); c++) {
            if (header.get(c).isEmpty() && c > 0) {
                throw new BadInputException(file + ", line 1: column " + (c + 1) + " has no name");
            }
            if (!seen.add(header.get(c))) {
                throw new BadInputException(file + ", line 1: two columns are called '" + header.get(c) + "'");
            }
        }
        for (Row row : rows) {
            if (row.cells().size() != header.size()) {
                throw new BadInputException(file + ", line " + row.line() + ": has "
                        + row.cells().size() + " values, the header has " + header.size());
            }
        }
        if (rows.isEmpty()) {
            throw new BadInputException(file + " has no rows below its header");
        }
    }

    /** A complaint about a cell. */
    BadInputException complaint(Row row, int column, String what) {
        return new BadInputException(file + ", line " + row.line() + ", column '" + header.get(column) + "': " + what);
    }
}
