package org.makeweight.cli;

import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Closeness;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Origins;
import org.makeweight.core.number.Decimal;
import org.makeweight.core.table.Table;

/** Where each row of an output came from, as CSV. */
final class OriginsFile {
    private OriginsFile() {}

    static String format(Table input, Augmentation augmentation, Execution execution) {
        Origins origins = augmentation.origins();
        double[] distances = Closeness.toNearestReal(input, augmentation, execution);
        StringBuilder text = new StringBuilder("row,synthetic,base,neighbour,step,distance\n");
        for (int row = 0; row < origins.size(); row++) {
            text.append(row).append(',').append(origins.synthetic(row)).append(',');
            appendRow(text, origins.base(row));
            appendRow(text.append(','), origins.neighbour(row));
            appendNumber(text.append(','), origins.step(row));
            appendNumber(text.append(','), distances[row]);
            text.append('\n');
        }
        return text.toString();
    }

    private static void appendRow(StringBuilder text, int row) {
        if (row != Origins.NONE) {
            text.append(row);
        }
    }

    private static void appendNumber(StringBuilder text, double value) {
        if (!Double.isNaN(value)) {
            text.append(Decimal.toString(value));
        }
    }
}
