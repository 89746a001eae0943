package org.makeweight.report.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.makeweight.core.method.Origins;
import org.makeweight.evaluation.outcome.RowOrigins;
import org.makeweight.evaluation.store.StoredOrigins;

/** Where every synthetic row came from. What does not apply is empty. */
public final class OriginsTable {
    private OriginsTable() {}

    /**
     * Writes it line by line, holding the rows of one unit of work.
     *
     * @param origins gives the units in the plan's order
     */
    public static void write(Consumer<Consumer<StoredOrigins>> origins, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // not closed: the stream belongs to the caller
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        csv.writeRecord(
                "dataset",
                "repeat",
                "fold",
                "augmenter",
                "generator_seed",
                "row",
                "base",
                "neighbour",
                "step",
                "distance");
        origins.accept(unit -> write(csv, unit));
        csv.flush();
    }

    private static void write(CsvWriter csv, StoredOrigins unit) {
        RowOrigins rows = unit.rows();
        String repeat = Integer.toString(unit.repeat());
        String fold = Integer.toString(unit.fold());
        String seed = Integer.toString(unit.generatorSeed());
        for (int i = 0; i < rows.size(); i++) {
            csv.writeRecord(
                    unit.dataset(),
                    repeat,
                    fold,
                    unit.augmenter(),
                    seed,
                    Integer.toString(rows.row()[i]),
                    number(rows.base()[i]),
                    number(rows.neighbour()[i]),
                    ScoreTable.exact(rows.step()[i]),
                    ScoreTable.exact(rows.distance()[i]));
        }
    }

    private static String number(int row) {
        return row == Origins.NONE ? "" : Integer.toString(row);
    }
}
