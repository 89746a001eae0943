package org.makeweight.datasets.fetch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/** The rows of a file with a delimiter; those without any value are passed over. */
final class DelimitedRows implements SourceRows {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Iterator<List<String>> rows;
    private final List<String> names;

    DelimitedRows(BufferedReader text, RowForm.Delimited form) throws IOException {
        this.rows = form.delimiter().isEmpty()
                ? text.lines()
                        .map(SourceRows::trim)
                        .map(line -> List.of(BLANKS.split(line)))
                        .iterator()
                : values(text, form.delimiter().get(), form.quote());
        List<String> first = form.header() ? next() : List.of();
        if (first == null) {
            throw new IOException("it is empty");
        }
        this.names = form.columns().isEmpty() ? first : form.columns();
    }

    private static Iterator<List<String>> values(BufferedReader text, char delimiter, char quote) {
        Iterator<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(quote)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)
                .iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public List<String> next() {
                return records.next().getFields().stream().map(SourceRows::trim).toList();
            }
        };
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public List<String> next() throws IOException {
        try {
            while (rows.hasNext()) {
                List<String> row = rows.next();
                if (row.stream().anyMatch(value -> !value.isEmpty())) {
                    return row;
                }
            }
            return null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
