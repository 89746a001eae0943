package org.makeweight.cli;

import java.util.concurrent.Callable;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.split.FoldFile;
import org.makeweight.core.split.RowRoles;
import org.makeweight.core.split.StratifiedKFold;
import org.makeweight.core.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code makeweight split}. */
@Command(
        name = "split",
        description = {
            "Divides the rows of a file into stratified folds: one line a row, one column a repeat, each cell the fold,"
                    + " from 0, in which the row is tested.",
            "The folds are those of scikit-learn's RepeatedStratifiedKFold for the same seed, and those that 'run' uses"
                    + " for an experiment with that seed."
        },
        footer = {
            "",
            "Example:",
            "  makeweight split --input train.csv --target class --folds 5 --repeats 2 --seed 42 --output folds.csv"
        })
final class SplitCommand implements Callable<Integer> {
    @Option(names = "--input", paramLabel = "FILE", required = true, description = "The data; - is standard input.")
    private String input;

    @Mixin
    private TargetOption target;

    @Mixin
    private ReadingOptions reading;

    @Option(
            names = "--folds",
            paramLabel = "K",
            defaultValue = "5",
            description = "Folds of each repeat; ${DEFAULT-VALUE}.")
    private int folds;

    @Option(names = "--repeats", paramLabel = "R", defaultValue = "1", description = "Repeats; ${DEFAULT-VALUE}.")
    private int repeats;

    @Mixin
    private SeedOption seed;

    @Option(
            names = "--scheme",
            paramLabel = "stratified|dob-scv",
            defaultValue = "stratified",
            description = "Only stratified is built.")
    private String scheme;

    @Option(names = "--group", paramLabel = "COLUMN", hidden = true, description = "Not built yet.")
    private String group;

    @Option(names = "--output", paramLabel = "FILE", required = true, description = "The folds; - is standard output.")
    private String output;

    @Override
    public Integer call() {
        if (!scheme.equals("stratified")) {
            throw new BadInputException(
                    scheme.equals("dob-scv")
                            ? "--scheme dob-scv is not built yet in this version"
                            : "--scheme must be stratified or dob-scv but was '" + scheme + "'");
        }
        if (group != null) {
            throw new BadInputException("--group is not built yet in this version");
        }
        Arguments.atLeast("--folds", folds, 2);
        Arguments.atLeast("--repeats", repeats, 1);
        seed.check();
        new CommandFiles().reads("--input", input).writes("--output", output).check();
        Table table = DataStreams.read(input, reading.with(target.options()))
                .withoutSyntheticRows()
                .table();
        String text = FoldFile.format(
                StratifiedKFold.shuffled(folds, repeats).divide(table, RowRoles.NONE, new RandomState(seed.value())));
        DataStreams.write(output, text);
        return ExitCode.DONE;
    }
}
