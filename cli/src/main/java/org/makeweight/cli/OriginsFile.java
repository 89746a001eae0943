package org.makeweight.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.makeweight.core.file.WholeFile;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Closeness;
import org.makeweight.core.method.Origins;
import org.makeweight.core.number.Decimal;
import org.makeweight.core.table.Table;

/** Where each row of an output came from, as CSV. */
final class OriginsFile {
    private OriginsFile() {}

    static void write(Path file, Table input, Augmentation augmentation) {
        Origins origins = augmentation.origins();
        double[] distances = Closeness.toNearestReal(
                input, augmentation, Runtime.getRuntime().availableProcessors());
        WholeFile.write(file, out -> {
            StringBuilder line = new StringBuilder("row,synthetic,base,neighbour,step,distance\n");
            for (int row = 0; row < origins.size(); row++) {
                line.append(row).append(',').append(origins.synthetic(row)).append(',');
                appendRow(line, origins.base(row));
                appendRow(line.append(','), origins.neighbour(row));
                appendNumber(line.append(','), origins.step(row));
                appendNumber(line.append(','), distances[row]);
                out.write(line.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
                line.setLength(0);
            }
        });
    }

    private static void appendRow(StringBuilder line, int row) {
        if (row != Origins.NONE) {
            line.append(row);
        }
    }

    private static void appendNumber(StringBuilder line, double value) {
        if (!Double.isNaN(value)) {
            line.append(Decimal.toString(value));
        }
    }
}
