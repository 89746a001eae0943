package org.makeweight.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.makeweight.cli.progress.CompareProgress;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.method.Execution;
import org.makeweight.core.synthesis.FreshIdentifiers;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Table;
import org.makeweight.datasets.format.DataFile;
import org.makeweight.datasets.format.ReadOptions;
import org.makeweight.datasets.format.TableWriter;
import org.makeweight.datasets.notes.Notes;
import org.makeweight.evaluation.quality.Alignment;
import org.makeweight.evaluation.quality.QualityReport;
import org.makeweight.report.quality.QualityJson;
import org.makeweight.report.quality.QualityText;
import org.makeweight.report.quality.ReusedIdentifiers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code makeweight compare}. */
@Command(
        name = "compare",
        description = {
            "Compares synthetic with real rows: margins, pairs of columns, detection by a classifier, fidelity and"
                    + " diversity, validity, copies, distances, and what can be told of the rows learnt from.",
            "With --holdout, real rows that nothing was learnt from stand beside."
        },
        footer = {
            "",
            "Examples:",
            "  makeweight augment --method smote --input train.csv --target class \\",
            "      --output more.csv --mark",
            "  makeweight compare --real train.csv --synthetic more.csv \\",
            "      --holdout test.csv --target class",
            "  makeweight compare --real train.csv --synthetic made.csv --json",
            "",
            "Files are CSV, ARFF, KEEL .dat or LIBSVM, told by the ending, .gz allowed; standard input is CSV.",
            "The columns must be the same, in any order. A further column 'synthetic' of the synthetic file, as"
                    + " 'augment --mark' writes it, says which of its rows are meant.",
            "Each measure is printed beside its ideal, and a line says what it is. Read it beside the same of"
                    + " the rows held out: small samples never reach the ideal. docs/quality.md explains the measures."
        })
final class CompareCommand implements Callable<Integer> {
    private static final String MADE = "true";
    private static final String REAL = "false";

    /** Of the classifier test; fixed, so that a comparison is a function of its files. */
    private static final long SEED = 0;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--real",
            paramLabel = "FILE",
            required = true,
            description = "The rows that were learnt from; - is standard input.")
    private String realFile;

    @Option(
            names = "--synthetic",
            paramLabel = "FILE",
            required = true,
            description = "The rows that were made; - is standard input.")
    private String syntheticFile;

    @Option(
            names = "--holdout",
            paramLabel = "FILE",
            description = "Real rows that nothing was learnt from; - is standard input.")
    private String holdoutFile;

    @Option(
            names = "--target",
            paramLabel = "COLUMN",
            description = "The class column: each class that has synthetic rows is compared on its own.")
    private String target;

    @Mixin
    private ReadingOptions reading;

    @Option(names = "--json", description = "Print JSON, with all digits.")
    private boolean json;

    @Override
    public Integer call() {
        checkStreams();
        ReadOptions options = options();
        List<String> names = new ArrayList<>(List.of(realFile, syntheticFile));
        Table real = DataStreams.read(realFile, options).withoutSyntheticRows().table();
        Table synthetic = made(real, DataStreams.read(syntheticFile, options));
        List<Table> tables = new ArrayList<>(List.of(real, synthetic));
        if (holdoutFile != null) {
            names.add(holdoutFile);
            tables.add(DataStreams.read(holdoutFile, options)
                    .withoutSyntheticRows()
                    .table());
        }
        List<Table> aligned = Alignment.of(names, tables);
        int[] identifiers = identifiers(real, aligned.get(0));
        List<ReusedIdentifiers> reused = Arrays.stream(identifiers)
                .mapToObj(c -> reused(aligned.get(0), aligned.get(1), c))
                .toList();
        QualityReport report = compared(aligned.stream()
                .map(table -> new FreshIdentifiers(table, identifiers).others())
                .toList());
        spec.commandLine().getOut().print(json ? QualityJson.of(report, reused) : QualityText.of(report, reused));
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private QualityReport compared(List<Table> tables) {
        try (CompareProgress progress = new CompareProgress()) {
            return QualityReport.of(
                    Optional.ofNullable(target),
                    tables.get(0),
                    tables.get(1),
                    tables.stream().skip(2).findFirst(),
                    SEED,
                    new Execution(Runtime.getRuntime().availableProcessors(), progress));
        }
    }

    /** The columns that tell real rows apart; their values are looked for in the synthetic rows, and not compared. */
    private int[] identifiers(Table real, Table aligned) {
        int[] columns = Arrays.stream(Notes.identifiers(real))
                .filter(c -> !real.schema().column(c).name().equals(target))
                .map(c -> position(aligned, real.schema().column(c).name()))
                .toArray();
        return columns.length >= real.columns() - 1 ? new int[0] : columns;
    }

    private static ReusedIdentifiers reused(Table real, Table synthetic, int column) {
        double[] known = real.column(column);
        Arrays.sort(known);
        int rows = (int) Arrays.stream(synthetic.column(column))
                .filter(value -> !Double.isNaN(value) && Arrays.binarySearch(known, value + 0.0) >= 0)
                .count();
        return new ReusedIdentifiers(real.schema().column(column).name(), rows, synthetic.rows());
    }

    private void checkStreams() {
        long streams = List.of(realFile, syntheticFile, holdoutFile == null ? "" : holdoutFile).stream()
                .filter(DataStreams::isStandard)
                .count();
        if (streams > 1) {
            throw new BadInputException("only one of the files can be standard input");
        }
    }

    /** The class column is read as a categorical one: a file of made rows may well have one class only. */
    private ReadOptions options() {
        ReadOptions options = reading.with(ReadOptions.withoutClass());
        if (target == null) {
            return options;
        }
        List<String> columns = new ArrayList<>(options.categorical());
        columns.add(target);
        return options.withCategorical(columns).withTarget(target);
    }

    /** The rows that are marked as made, if the file marks them and the real one has no such column. */
    private Table made(Table real, DataFile file) {
        Table table = file.table();
        int mark = position(table, TableWriter.MARK);
        if (mark < 0
                || position(real, TableWriter.MARK) >= 0
                || !(table.schema().column(mark) instanceof Column.Categorical marks)
                || !List.of(MADE, REAL).containsAll(marks.categories())) {
            return table;
        }
        int made = marks.categories().indexOf(MADE);
        int[] rows = IntStream.range(0, table.rows())
                .filter(row -> table.value(row, mark) == made)
                .toArray();
        if (rows.length == 0) {
            throw new BadInputException(
                    file.name() + ": no row is marked " + MADE + " in the column '" + TableWriter.MARK + "'");
        }
        spec.commandLine()
                .getErr()
                .println("note: of the " + table.rows() + " rows of " + file.name() + ", the " + rows.length
                        + " marked " + MADE + " in the column '" + TableWriter.MARK + "' are compared");
        return table.select(rows).without(mark);
    }

    private static int position(Table table, String name) {
        return table.schema().columns().stream().map(Column::name).toList().indexOf(name);
    }
}
