package org.makeweight.datasets.format;

import java.util.List;
import java.util.Optional;
import org.makeweight.core.failure.BadInputException;

/** Makes a table of rows and, if asked for, keeps their text as CSV with commas. */
final class TableRows implements RowSink {
    private final TableBuilder table;
    private final RowTexts texts;

    /**
     * Begins a table.
     *
     * @param line where the header stands
     * @param options with a target
     * @throws BadInputException if the attributes do not have what the options ask for
     */
    TableRows(String file, long line, List<Attribute> attributes, ReadOptions options) {
        this.table = new TableBuilder(file, line, attributes, options);
        this.texts = options.keepRows() ? new RowTexts(CsvForm.PLAIN.delimiter()) : null;
        if (texts != null) {
            for (Attribute attribute : attributes) {
                texts.value(attribute.name().toCharArray(), 0, attribute.name().length());
            }
            texts.endLine();
        }
    }

    /** The rows that follow stand in another file. */
    void continueIn(String another) {
        table.continueIn(another);
    }

    @Override
    public void beginRow() {
        table.beginRow();
    }

    @Override
    public void value(int position, long line, char[] text, int offset, int length) {
        table.cell(position, line, text, offset, length);
        if (texts != null) {
            texts.value(text, offset, length);
        }
    }

    @Override
    public void endRow(long line, int values) {
        table.endRow(line, values);
        if (texts != null) {
            texts.endLine();
        }
    }

    /**
     * All rows.
     *
     * @throws BadInputException if they make no table
     */
    DataFile finish(String name) {
        return table.finish(name, CsvForm.PLAIN, Optional.ofNullable(texts));
    }
}
