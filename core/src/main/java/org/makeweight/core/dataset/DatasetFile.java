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
 */
public record DatasetFile(
        Path file, String target, Optional<String> minority, List<String> drop, List<String> categorical) {
    public DatasetFile {
        drop = List.copyOf(drop);
        categorical = List.copyOf(categorical);
    }
}
