package org.makeweight.datasets.fetch;

import java.util.List;
import java.util.Optional;

/**
 * How a data set is made of a file in a public repository.
 *
 * <p>The file is downloaded, its length and hash are checked, it is unpacked and read as UTF-8 without a byte order mark.
 * Every name and value is trimmed and every row must have as many values as there are names. Then values in
 * {@code missing} become empty in all columns but the target, dropped columns go, the target becomes the last column and
 * is named {@value #TARGET}, and its labels are joined. The rows are written as CSV in their order, each value with its
 * text, in quotes only where RFC 4180 needs them; the hash of that is the data set's.
 *
 * @param id the data set's
 * @param missing values that stand for a missing one, besides nothing at all
 * @param drop columns that are left out, by name; the empty name is that of a column without one
 * @param target the class column's name in the file
 * @param classes the labels that are joined; if not given, labels stay as they are
 */
public record Recipe(
        String id,
        SourceFile source,
        Packing packing,
        RowForm form,
        List<String> missing,
        List<String> drop,
        String target,
        Optional<JoinedClasses> classes) {
    /** The name of the class column in every data set that was fetched. */
    public static final String TARGET = "class";

    public Recipe {
        missing = List.copyOf(missing);
        drop = List.copyOf(drop);
        if (drop.contains(target)) {
            throw new IllegalArgumentException("the target '" + target + "' cannot be dropped");
        }
    }
}
