package org.makeweight.report.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.metric.Confusion;
import org.makeweight.evaluation.results.Measurement;
import org.makeweight.evaluation.results.Results;

/** Every trial at every threshold: the file that all other tables can be checked against. */
public final class TrialTable {
    private static final List<String> COLUMNS = List.of(
            "dataset",
            "repeat",
            "fold",
            "augmenter",
            "generator_seed",
            "classifier",
            "threshold",
            "status",
            "reason",
            "flags",
            "tp",
            "fp",
            "fn",
            "tn",
            "threshold_value");

    private TrialTable() {}

    /** Writes it line by line, in the plan's order; there may be millions. */
    public static void write(Results results, OutputStream out) throws IOException {
        write(results.experiment(), results.measurements(), out);
    }

    /** The same of the ceilings, fold by fold, in a text of its own: no program shall take them for trials. */
    public static String ofCeilings(Results results) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Measurement> folds = results.ceilings().stream()
                .flatMap(ceiling -> ceiling.measurements().stream())
                .toList();
        try {
            write(results.experiment(), folds, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void write(Experiment experiment, List<Measurement> measurements, OutputStream out)
            throws IOException {
        List<String> header = new ArrayList<>(COLUMNS);
        experiment.metrics().forEach(metric -> header.add(metric.id()));
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // not closed: the stream belongs to the caller
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        csv.writeRecord(header);
        for (Measurement measurement : measurements) {
            csv.writeRecord(line(measurement));
        }
        csv.flush();
    }

    private static List<String> line(Measurement measurement) {
        List<String> line = new ArrayList<>();
        line.add(measurement.at().dataset());
        line.add(Integer.toString(measurement.at().repeat()));
        line.add(Integer.toString(measurement.at().fold()));
        line.add(measurement.at().augmenter());
        line.add(Integer.toString(measurement.at().generatorSeed()));
        line.add(measurement.at().classifier());
        line.add(measurement.threshold().id());
        line.add(measurement.outcome().status());
        line.add(measurement.outcome().reason());
        line.add(String.join("; ", measurement.flags()));
        Confusion confusion = measurement.confusion();
        line.add(confusion == null ? "" : Long.toString(confusion.tp()));
        line.add(confusion == null ? "" : Long.toString(confusion.fp()));
        line.add(confusion == null ? "" : Long.toString(confusion.fn()));
        line.add(confusion == null ? "" : Long.toString(confusion.tn()));
        line.add(ScoreTable.exact(measurement.thresholdValue()));
        for (double value : measurement.values()) {
            line.add(ScoreTable.exact(value));
        }
        return line;
    }
}
