package org.makeweight.core.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A user's own file with what must be known to read it as a data set.
 *
 * @param file where it is
 * @param target the name of the class column
 * @param minority the label that counts as positive; if not given, the rarest
 * @param drop columns to leave out
 * @param categorical columns that hold categories though their values look like numbers
 * @param dialect how the file is written
 * @param group the column whose equal values belong together; it is no feature
 * @param order the column that tells when a row came; it is no feature
 * @param test a file with the same columns whose rows are tested, never trained on
 * @param name what tables call the data set; if not given, the file's name
 */
public record DatasetFile(
        Path file,
        String target,
        Optional<String> minority,
        List<String> drop,
        List<String> categorical,
        Dialect dialect,
        Optional<String> group,
        Optional<String> order,
        Optional<Path> test,
        Optional<String> name) {
    public DatasetFile {
        drop = List.copyOf(drop);
        categorical = List.copyOf(categorical);
    }

    /** A file of whose rows nothing more is known. */
    public DatasetFile(
            Path file, String target, Optional<String> minority, List<String> drop, List<String> categorical) {
        this(
                file,
                target,
                minority,
                drop,
                categorical,
                Dialect.PLAIN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
