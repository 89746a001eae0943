package org.makeweight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.makeweight.cli.progress.FitProgress;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.file.FileErrors;
import org.makeweight.core.file.WholeFile;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Configured;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Methods;
import org.makeweight.core.method.SynthesizingAugmenter;
import org.makeweight.core.number.Decimal;
import org.makeweight.core.prepare.Encode;
import org.makeweight.core.prepare.FittedPreprocessing;
import org.makeweight.core.prepare.Impute;
import org.makeweight.core.prepare.Preprocessing;
import org.makeweight.core.prepare.Scale;
import org.makeweight.core.synthesis.Decimals;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Table;
import org.makeweight.datasets.format.DataFile;
import org.makeweight.datasets.notes.Note;
import org.makeweight.datasets.notes.Notes;
import org.makeweight.report.canvas.SvgFormat;
import org.makeweight.report.figure.AugmentedPlane;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code makeweight augment}. */
@Command(
        name = "augment",
        description = {
            "Augments a file: the input rows first, unchanged and in their order, then the synthetic rows, class by"
                    + " class. A cleaning method leaves rows out.",
            "For the same seed the rows are those of imbalanced-learn 0.12 and later, where it has the method.",
            "Augment training data only: rows made from test rows make every result worthless."
        },
        footer = {
            "",
            "Examples:",
            "  makeweight augment --method smote --input train.csv --target class \\",
            "      --output more.csv",
            "  makeweight augment --method smote:k_neighbors=3 --ratio 0.5 --seed 42 \\",
            "      --input train.csv --target class --output more.csv \\",
            "      --mark --origins origins.csv",
            "'makeweight methods' lists the methods, 'makeweight methods NAME' their parameters."
        })
final class AugmentCommand implements Callable<Integer> {
    @Mixin
    private RowsOptions options;

    @Mixin
    private TargetOption target;

    @ArgGroup
    private HowMany howMany = new HowMany();

    /** One of two ways to say how many rows there shall be. */
    static final class HowMany {
        @Option(
                names = "--ratio",
                paramLabel = "R",
                description = "Minority rows over majority rows afterwards; 1 if not given.")
        private Double ratio;

        @Option(
                names = "--sampling-strategy",
                paramLabel = "S",
                description =
                        "imbalanced-learn's words: auto, minority, majority, 'not minority', 'not majority', all, or"
                                + " LABEL=ROWS,...")
        private String strategy;

        Amount amount() {
            if (strategy != null) {
                return Amount.parse(strategy);
            }
            return ratio == null ? Amount.balanced() : new Amount.Ratio(ratio);
        }
    }

    @Option(
            names = "--scale",
            paramLabel = "none|standard|minmax",
            defaultValue = "none",
            description = "Scale numeric columns for the method, and scale its rows back; ${DEFAULT-VALUE}.")
    private String scale;

    @Option(
            names = "--impute",
            paramLabel = "none|median|mean",
            description =
                    "Fill missing cells for the method, categories with the most frequent; real rows keep their gaps."
                            + " If not given, none, or median where --missing is.")
    private String impute;

    @Option(
            names = "--integers",
            paramLabel = "keep|real",
            defaultValue = "keep",
            description =
                    "Columns of whole numbers stay whole in synthetic rows, or get fractions as imbalanced-learn's"
                            + " arrays do; ${DEFAULT-VALUE}.")
    private String integers;

    @Option(names = "--mark", description = "Add a last column 'synthetic', true or false.")
    private boolean mark;

    @Option(
            names = "--origins",
            paramLabel = "FILE",
            description = "Write where each row came from: row,synthetic,base,neighbour,step,distance.")
    private String origins;

    @Option(
            names = "--figure",
            paramLabel = "FILE.svg",
            description =
                    "Draw the rows that were there and those that were added in the plane of the first two columns"
                            + " learnt from.")
    private String figure;

    @Override
    public Integer call() throws IOException {
        options.check();
        new CommandFiles()
                .reads("--input", options.input())
                .writes("--output", options.output())
                .writesCsv("--origins", origins)
                .writes("--figure", figure)
                .check();
        checkFigure();
        Configured<Augmenter> configured = Methods.augmenters().parse(options.method());
        Augmenter augmenter = configured.make();
        Integers whole = Integers.of(integers);
        Preprocessing preprocessing =
                new Preprocessing(scale(), Gaps.impute(impute, options.namesMissing()), Encode.NATIVE);
        Amount amount = howMany.amount();
        DataFile file = options.read(target.options().keepingRows());
        if (figure != null && file.table().columns() < 2) {
            throw new BadInputException("--figure needs two columns besides the class, but there is one");
        }
        Optional<String> filled = Gaps.note(file.table(), preprocessing.impute());
        Integers.Kept made;
        try (FitProgress progress = new FitProgress()) {
            Execution execution = options.execution(progress);
            made = whole.applied(
                    file.table(),
                    rounded(
                            augmenter,
                            file.table(),
                            augment(augmenter, preprocessing, amount, file.table(), execution)));
            check(configured.name(), made.augmentation());
            if (origins != null) {
                DataStreams.write(origins, OriginsFile.format(file.table(), made.augmentation(), execution));
            }
        }
        if (figure != null) {
            WholeFile.write(
                    FileErrors.path(figure),
                    SvgFormat.file(AugmentedPlane.scaled(file.table(), made.augmentation(), configured.name())));
        }
        DataStreams.write(options.output(), file, made.augmentation(), mark);
        options.note(Notes.of(file).stream().map(Note::onCommandLine).toList());
        options.note(filled.stream().toList());
        options.note(made.note().map(Note::onCommandLine).stream().toList());
        report(file.table(), made.augmentation());
        return ExitCode.DONE;
    }

    private void checkFigure() {
        if (figure != null && !figure.endsWith(".svg")) {
            throw new BadInputException("--figure must end in .svg but was " + Quote.of(figure));
        }
    }

    private static void check(String name, Augmentation augmentation) {
        if (augmentation.weights().isPresent()) {
            throw new BadInputException(name + " weighs rows and makes none, which a file cannot hold");
        }
        refuseInfinite(name, augmentation.table());
    }

    private Scale scale() {
        return switch (scale) {
            case "none" -> Scale.NONE;
            case "standard" -> Scale.STANDARD;
            case "minmax" -> Scale.MINMAX;
            default -> throw new BadInputException("--scale must be none, standard or minmax but was '" + scale + "'");
        };
    }

    private Augmentation augment(
            Augmenter augmenter, Preprocessing preprocessing, Amount amount, Table table, Execution execution) {
        if (preprocessing.scale() == Scale.NONE && preprocessing.impute() == Impute.NONE) {
            return augmenter.augment(table, amount, options.random(), execution);
        }
        FittedPreprocessing fitted = preprocessing.fit(table);
        Table scaled = fitted.apply(table);
        Augmentation made = augmenter.augment(scaled, amount, options.random(), execution);
        return fitted.restore(made, scaled, table);
    }

    /** What a model writes has as many decimals as the file; other methods' rows are points between rows, to the last bit. */
    private static Augmentation rounded(Augmenter augmenter, Table learnt, Augmentation made) {
        return augmenter instanceof SynthesizingAugmenter
                ? made.withTable(Decimals.of(learnt).rounded(made.table(), learnt.rows()))
                : made;
    }

    private static void refuseInfinite(String name, Table made) {
        double[] values = made.values();
        for (int i = 0; i < values.length; i++) {
            if (Double.isInfinite(values[i])) {
                throw new NotApplicableException(name + " makes values beyond the largest number in column '"
                        + made.schema().column(i % made.columns()).name()
                        + "': its values are too large to compute with");
            }
        }
    }

    private void report(Table before, Augmentation augmentation) {
        PrintWriter console = options.console();
        int[] had = before.classCounts();
        int[] has = augmentation.table().classCounts();
        console.println(String.format(Locale.ROOT, "%-24s %10s %10s", "class", "before", "after"));
        for (int label = 0; label < had.length; label++) {
            String name = before.schema().target().labels().get(label);
            console.println(String.format(Locale.ROOT, "%-24s %10d %10d", name, had[label], has[label]));
        }
        noteRatio(before.schema().target(), had, has);
        FitNotes.print(console, augmentation.flags(), augmentation.fit(), figure != null);
        console.flush();
    }

    /** A method that cleans takes what it finds wrong away, whatever ratio was asked for; others may round. */
    private void noteRatio(ClassColumn target, int[] had, int[] has) {
        if (howMany.ratio == null || has.length != 2) {
            return;
        }
        int minority = target.minority();
        int majority = has[1 - minority];
        String asked = Decimal.toString(howMany.ratio);
        if (Math.abs(has[minority] - howMany.ratio * majority) >= 1) {
            options.note(List.of(String.format(
                    Locale.ROOT,
                    "the ratio is %.4g, not %s as asked for: this method does not reach it exactly",
                    (double) has[minority] / majority,
                    asked)));
        }
        int meant = new BigDecimal(asked)
                .multiply(BigDecimal.valueOf(had[1 - minority]))
                .intValue();
        if (meant == has[minority] + 1 && meant > (int) (had[1 - minority] * howMany.ratio)) {
            options.note(List.of(asked + " x " + had[1 - minority] + " rows is "
                    + Decimal.toString(howMany.ratio * had[1 - minority]) + " in binary arithmetic, which is cut to "
                    + has[minority] + " as imbalanced-learn does; --sampling-strategy "
                    + Quote.argument(target.minorityLabel() + "=" + meant) + " gives " + meant));
        }
    }
}
