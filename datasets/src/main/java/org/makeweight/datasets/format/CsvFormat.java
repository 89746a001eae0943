package org.makeweight.datasets.format;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.makeweight.core.dataset.Dialect;
import org.makeweight.core.dataset.Encoding;
import org.makeweight.core.failure.BadInputException;

/** Reads CSV: FastCSV finds the values, this class gives them to a {@link TableBuilder} and words what goes wrong. */
final class CsvFormat {
    /** A single value longer than this, half of what FastCSV takes, is a quote that nobody closed. */
    private static final int LONGEST_VALUE = 1 << 23;

    /** What Excel reads and writes above the header. */
    private static final Pattern DELIMITER_LINE = Pattern.compile("\"?[sS][eE][pP]=([,;\t|])\"?\r?\n");

    private final String file;
    private ReadOptions options;
    private final TextSource text;
    private final Rows rows = new Rows();
    private char delimiter = ',';
    private CharSequence start = "";

    private CsvFormat(String file, InputStream in, ReadOptions options) {
        this.file = file;
        this.options = options;
        this.text = new TextSource(in, options.dialect().encoding());
    }

    static DataFile read(String file, InputStream in, ReadOptions options) {
        return new CsvFormat(file, in, options).read();
    }

    private DataFile read() {
        try {
            start = text.begin(file, FileFormat.CSV);
            Matcher told = DELIMITER_LINE.matcher(start);
            if (told.lookingAt()) {
                start = start.subSequence(told.end(), start.length());
                text.skip(told.end());
                rows.linesAbove = 1;
                delimiter = told.group(1).charAt(0);
            } else {
                delimiter = delimiter(start, options.dialect().decimalSign());
            }
            Dialect dialect = options.dialect();
            boolean open = dialect.decimal().isEmpty() && dialect.encoding() == Encoding.WINDOWS_1252;
            if (open && hasDecimalCommas()) {
                dialect = dialect.withDecimal(',');
                options = options.withDialect(dialect);
            }
            CsvForm form =
                    new CsvForm(delimiter, lineEnd(start), dialect.decimalSign(), text.charset(), dialect.header());
            parse();
            return rows.finish(form);
        } catch (IOException e) {
            throw Place.complain(file, rows.line(), e);
        }
    }

    /**
     * A comma if one stands in the first line outside quotes, else a semicolon, a tab or a bar, else a comma; where commas
     * are decimal signs, a comma comes last.
     */
    static char delimiter(CharSequence start, char decimal) {
        String bare = outsideQuotes(headerLine(start));
        return (decimal == ',' ? ";\t|," : ",;\t|")
                .chars()
                .filter(candidate -> bare.indexOf(candidate) >= 0)
                .mapToObj(candidate -> (char) candidate)
                .findFirst()
                .orElse(',');
    }

    /** Whether numbers at the beginning have decimal commas and none a decimal point, and no comma divides columns. */
    private boolean hasDecimalCommas() {
        boolean commas = false;
        if (delimiter != ',') {
            for (String cell : start.toString().split("[\"\r\n\\Q" + delimiter + "\\E]+", -1)) {
                if (Notation.hasDecimalPoint(cell)) {
                    return false;
                }
                commas |= Notation.isWithComma(cell) && !Notation.isGrouped(cell);
            }
        }
        return commas;
    }

    private static String outsideQuotes(String line) {
        StringBuilder bare = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            if (!quoted) {
                bare.append(line.charAt(i));
            }
        }
        return bare.toString();
    }

    /** The first line that is not blank, with its line end. */
    private static String headerLine(CharSequence start) {
        int from = 0;
        while (from < start.length() && (start.charAt(from) == '\n' || start.charAt(from) == '\r')) {
            from++;
        }
        boolean quoted = false;
        int to = from;
        while (to < start.length() && (quoted || start.charAt(to) != '\n')) {
            quoted ^= start.charAt(to) == '"';
            to++;
        }
        return start.subSequence(from, Math.min(to + 1, start.length())).toString();
    }

    private static String lineEnd(CharSequence start) {
        return headerLine(start).endsWith("\r\n") ? "\r\n" : "\n";
    }

    private void parse() {
        CsvReader<Object> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowUnclosedQuote(false)
                .build(rows, text);
        try {
            reader.forEach(record -> {
                // the handler keeps none
            });
        } catch (UncheckedIOException e) {
            throw Place.complain(file, rows.line(), e.getCause());
        } catch (CsvParseException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw complaintOfQuotes();
        }
    }

    /** FastCSV has three complaints: a quoted value that does not end, one that goes on after its end, and one without end. */
    private BadInputException complaintOfQuotes() {
        if (!text.atEnd() && text.delivered() - rows.deliveredBefore > LONGEST_VALUE) {
            return Place.complain(
                    file,
                    rows.line(),
                    rows.column(),
                    "a value is longer than the " + LONGEST_VALUE
                            + " characters that are read; a quote is not closed, or this is no CSV file");
        }
        String message = text.atEnd()
                ? "the quote that opens this value is never closed"
                : "a quoted value goes on after its closing quote; quotes within it must be doubled, and it must end with"
                        + " the delimiter or the line";
        return Place.complain(file, rows.line(), rows.column(), message);
    }

    /** Takes the values from FastCSV. */
    private final class Rows extends AbstractBaseCsvCallbackHandler<Object> {
        private final List<String> names = new ArrayList<>();
        private TableBuilder table;
        private RowTexts texts;
        private long linesAbove;
        private long line = 1;
        private long lineEndsInValues;
        private long deliveredBefore;

        /** Where the value stands that comes next. */
        long line() {
            return line + lineEndsInValues;
        }

        /** The name, or the position from 1, of the column whose value comes next. */
        String column() {
            int position = getFieldCount();
            return table != null && options.dialect().header() && position < names.size()
                    ? names.get(position)
                    : "" + (position + 1);
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber + linesAbove;
            lineEndsInValues = 0;
            deliveredBefore = text.delivered();
            if (table != null) {
                table.beginRow();
            } else if (options.keepRows() && texts == null) {
                texts = new RowTexts(delimiter);
                if (!options.dialect().header()) {
                    texts.endLine();
                }
            }
        }

        @Override
        protected void handleField(int position, char[] buffer, int offset, int length, boolean quoted) {
            if (texts != null) {
                texts.value(buffer, offset, length, quoted);
            }
            if (table == null) {
                names.add(new String(buffer, offset, length));
            } else {
                table.cell(position, line(), buffer, offset, length);
            }
            if (quoted) {
                for (int i = offset; i < offset + length; i++) {
                    lineEndsInValues += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }

        /** FastCSV's name for "the row is complete"; nothing is built, so the answer is always null. */
        @Override
        protected Object buildRecord() {
            if (getRecordType() == RecordType.EMPTY) {
                return null;
            }
            if (texts != null) {
                texts.endLine();
            }
            if (table == null && options.dialect().header()) {
                table = withHeader();
            } else if (table == null) {
                beginWithValues();
            } else {
                table.endRow(line, getFieldCount());
            }
            return null;
        }

        private TableBuilder withHeader() {
            try {
                return new TableBuilder(file, line, Attribute.named(names), options);
            } catch (BadInputException e) {
                throw options.target()
                        .flatMap(target -> HeaderBelow.find(start, target))
                        .filter(below ->
                                names.stream().noneMatch(name -> name.strip().equals(below.name())))
                        .map(below -> new BadInputException(e.getMessage() + "; " + below.remedy(linesAbove), e))
                        .orElse(e);
            }
        }

        /** Without a header the first line is a row, whose values were taken for names. */
        private void beginWithValues() {
            table = new TableBuilder(file, line, Attribute.named(Collections.nCopies(names.size(), "")), options);
            table.beginRow();
            for (int position = 0; position < names.size(); position++) {
                char[] value = names.get(position).toCharArray();
                table.cell(position, line, value, 0, value.length);
            }
            table.endRow(line, names.size());
        }

        DataFile finish(CsvForm form) {
            if (table == null) {
                throw new BadInputException(file + " is empty; a CSV file with a header line was expected");
            }
            return table.finish(file, form, Optional.ofNullable(texts));
        }
    }
}
