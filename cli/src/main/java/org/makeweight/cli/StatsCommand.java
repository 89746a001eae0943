package org.makeweight.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.makeweight.cli.scores.ScoreFile;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Spelling;
import org.makeweight.core.file.FileErrors;
import org.makeweight.core.file.PlainFile;
import org.makeweight.core.file.WholeFile;
import org.makeweight.evaluation.statistics.ComparisonSettings;
import org.makeweight.evaluation.statistics.Direction;
import org.makeweight.evaluation.statistics.Score;
import org.makeweight.evaluation.statistics.ScoreMatrix;
import org.makeweight.report.canvas.Drawing;
import org.makeweight.report.canvas.PdfFormat;
import org.makeweight.report.canvas.SvgFormat;
import org.makeweight.report.canvas.TikzFormat;
import org.makeweight.report.statistics.StatisticsFigure;
import org.makeweight.report.statistics.StatisticsJson;
import org.makeweight.report.statistics.StatisticsLatex;
import org.makeweight.report.statistics.StatisticsReport;
import org.makeweight.report.statistics.StatisticsText;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code makeweight stats}. */
@Command(
        name = "stats",
        description = {
            "Compares methods from a table of their scores on data sets: differences with intervals, wins, Wilcoxon's and"
                    + " Friedman's tests with what follows, effect sizes, and the probability of practical equality.",
            "It ends in sentences that can be pasted: which test and why, what differs, and what does not."
        },
        footer = {
            "",
            "Example: scores.csv has a row for each data set and a column for each method",
            "  dataset,none,smote,wgan-gp",
            "  yeast4,0.21,0.31,0.30",
            "  ecoli1,0.71,0.72,failed       it failed there: ranked last, and a loss",
            "  abalone,0.05,,0.07            empty or NA: not applicable",
            "or a line for each score, with folds for the t test of each data set",
            "  dataset,method,score,repeat,fold",
            "  yeast4,smote,0.29,1,1",
            "",
            "  makeweight stats --input scores.csv --control none",
            "docs/statistics.md explains each test. Below 5 data sets nothing is tested across them."
        })
final class StatsCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "standard input";

    /** Of figures. */
    private static final List<String> ENDINGS = List.of(".svg", ".pdf", ".tex");

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--input",
            paramLabel = "FILE",
            required = true,
            description = "The scores, as CSV; - is standard input.")
    private String input;

    @Option(
            names = "--alpha",
            paramLabel = "A",
            defaultValue = "0.05",
            description = "Level of the tests, between 0 and 1; ${DEFAULT-VALUE}.")
    private double alpha;

    @Option(
            names = "--control",
            paramLabel = "NAME",
            description = "Compare all other methods with this one, instead of all pairs.")
    private String control;

    @Option(
            names = "--rope",
            paramLabel = "R",
            defaultValue = "0.01",
            description = "Differences of at most so much are practically none; ${DEFAULT-VALUE}.")
    private double rope;

    @Option(
            names = "--tie-tolerance",
            paramLabel = "T",
            defaultValue = "0",
            description = "Differences of at most so much are ties in wins/ties/losses; ${DEFAULT-VALUE}.")
    private double tieTolerance;

    @Option(names = "--lower-is-better", description = "Scores are errors or costs.")
    private boolean lowerIsBetter;

    @Mixin
    private SeedOption seed;

    @ArgGroup
    private Form form = new Form();

    /** How the answer is given. */
    private static final class Form {
        @Option(names = "--json", description = "Print JSON, with all digits and every convention.")
        private boolean json;

        @Option(names = "--latex", description = "Print LaTeX tables (booktabs).")
        private boolean latex;

        @Option(
                names = "--figure",
                paramLabel = "FILE",
                description = "Write the critical difference diagram: .svg, .pdf or .tex (TikZ), by the ending.")
        private String figure;
    }

    @Override
    public Integer call() {
        checkOptions();
        ScoreFile scores = ScoreFile.parse(
                DataStreams.isStandard(input) ? STANDARD_INPUT : input,
                content(),
                lowerIsBetter ? Direction.LOWER_IS_BETTER : Direction.HIGHER_IS_BETTER);
        checkMethods(scores.matrix());
        StatisticsReport report = StatisticsReport.of(
                scores.matrix(),
                scores.folds(),
                new ComparisonSettings(alpha, rope, tieTolerance, Optional.ofNullable(control), seed.value()));
        if (form.figure != null) {
            write(StatisticsFigure.of(report));
        } else {
            print(report);
        }
        return ExitCode.DONE;
    }

    private void print(StatisticsReport report) {
        String text = form.json
                ? StatisticsJson.of(report)
                : form.latex ? StatisticsLatex.of(report) : StatisticsText.of(report);
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
    }

    private void write(Drawing figure) {
        Path file = FileErrors.path(form.figure);
        if (form.figure.endsWith(".pdf")) {
            byte[] pdf = PdfFormat.bytes(figure);
            WholeFile.write(file, out -> out.write(pdf));
        } else {
            WholeFile.write(file, form.figure.endsWith(".svg") ? SvgFormat.file(figure) : TikzFormat.fragment(figure));
        }
    }

    private void checkOptions() {
        if (form.figure != null && ENDINGS.stream().noneMatch(form.figure::endsWith)) {
            throw new BadInputException(
                    "--figure must end in " + String.join(", ", ENDINGS) + " but was " + form.figure);
        }
        new CommandFiles()
                .reads("--input", input)
                .writes("--figure", form.figure)
                .check();
        seed.check();
        if (!(alpha > 0 && alpha < 1)) {
            throw new BadInputException("--alpha must be between 0 and 1 but was " + alpha);
        }
        if (!(rope >= 0 && Double.isFinite(rope))) {
            throw new BadInputException("--rope must be a number from 0 on but was " + rope);
        }
        if (!(tieTolerance >= 0 && Double.isFinite(tieTolerance))) {
            throw new BadInputException("--tie-tolerance must be a number from 0 on but was " + tieTolerance);
        }
    }

    private byte[] content() {
        if (DataStreams.isStandard(input)) {
            try {
                return System.in.readAllBytes();
            } catch (IOException e) {
                throw FileErrors.cannotRead(STANDARD_INPUT, e);
            }
        }
        Path file = FileErrors.path(input);
        try (InputStream plain = PlainFile.open(file)) {
            return plain.readAllBytes();
        } catch (IOException e) {
            throw FileErrors.cannotRead(file, e);
        }
    }

    private void checkMethods(ScoreMatrix matrix) {
        int half = matrix.datasets().size();
        List<String> left = matrix.methods().stream()
                .filter(name -> 2 * matrix.count(matrix.methods().indexOf(name), Score.Missing.NOT_APPLICABLE) <= half)
                .toList();
        if (left.size() < 2) {
            throw new BadInputException(input
                    + ": fewer than two methods are applicable to at least half of the data sets; nothing to compare");
        }
        if (control != null && !matrix.methods().contains(control)) {
            throw new BadInputException("--control '" + control + "' is none of the methods"
                    + Spelling.hint(control, matrix.methods()) + " (" + String.join(", ", matrix.methods()) + ")");
        }
        if (control != null && !left.contains(control)) {
            throw new BadInputException(
                    "--control '" + control + "' is not applicable to more than half of the data sets");
        }
    }
}
