package org.makeweight.datasets.format;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Origins;
import org.makeweight.core.table.Table;

/** Writes the rows that an augmenter made of a file: those of the file, and copies of them, as they stand there. */
final class AugmentedRows {
    private final Table learnt;
    private final Augmentation result;
    private final Optional<RowTexts> texts;
    private final RowWriter values;
    private final CsvOutput out;
    private final boolean[] learntFrom;

    AugmentedRows(DataFile input, Augmentation result, CsvOutput out) {
        this.learnt = input.table();
        this.result = result;
        this.texts = input.rows();
        this.values = new RowWriter(input.layout(), result.table().schema(), out);
        this.out = out;
        this.learntFrom = new boolean[input.layout().names().size()];
        input.layout().features().forEach(position -> learntFrom[position] = true);
        if (input.layout().target() != Layout.NO_TARGET) {
            learntFrom[input.layout().target()] = true;
        }
    }

    /** Writes the names, without a line end. */
    void header() throws IOException {
        if (texts.isPresent()) {
            texts.get().writeHeader(out);
        } else {
            values.header();
        }
    }

    /** Writes a row, without a line end. */
    void row(int row) throws IOException {
        Origins origins = result.origins();
        if (texts.isPresent() && !origins.synthetic(row)) {
            texts.get().writeRow(origins.base(row), out);
        } else if (texts.isPresent() && isCopy(row, origins.base(row))) {
            texts.get().writeRow(origins.base(row), learntFrom, out);
        } else {
            values.row(result.table(), row);
        }
    }

    private boolean isCopy(int row, int base) {
        Table made = result.table();
        int width = made.columns();
        return base != Origins.NONE
                && made.label(row) == learnt.label(base)
                && Arrays.equals(
                        made.values(),
                        row * width,
                        (row + 1) * width,
                        learnt.values(),
                        base * width,
                        (base + 1) * width);
    }
}
