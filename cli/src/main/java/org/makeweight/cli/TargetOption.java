package org.makeweight.cli;

import org.makeweight.datasets.format.ReadOptions;
import picocli.CommandLine.Option;

/** The option {@code --target} of commands that need classes. */
final class TargetOption {
    @Option(
            names = "--target",
            paramLabel = "COLUMN",
            description =
                    "The class column. ARFF, KEEL and LIBSVM have one if none is named: the output, the last, the label.")
    private String column;

    /** For a file with a class column. */
    ReadOptions options() {
        return column == null ? ReadOptions.DEFAULT : ReadOptions.target(column);
    }
}
