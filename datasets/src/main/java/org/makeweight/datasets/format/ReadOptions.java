package org.makeweight.datasets.format;

import java.util.List;
import java.util.Optional;
import org.makeweight.core.dataset.DatasetFile;
import org.makeweight.core.dataset.Dialect;

/**
 * What must be known of a file besides its content.
 *
 * @param target the name of the class column; if not given, the one that the file itself names: KEEL's output, or the
 *     last attribute of a KEEL or ARFF file
 * @param minority the label that counts as positive; if not given, the rarest, of equally rare ones the last
 * @param drop columns that shall not be in the table
 * @param categorical columns that hold categories though their values look like numbers
 * @param keepRows whether the rows' own text is kept, so that they can be written again unchanged; it takes as much
 *     memory as the file is long
 * @param classless whether every column is a feature and none the class column, whatever the file says; a target that is named
 *     must be there all the same
 * @param dialect how the file is written
 * @param roles columns that are no features and say something of the rows
 */
public record ReadOptions(
        Optional<String> target,
        Optional<String> minority,
        List<String> drop,
        List<String> categorical,
        boolean keepRows,
        boolean classless,
        Dialect dialect,
        RoleNames roles) {
    /** The class column is the one that the file names, the rarest class the minority, and rows are not kept. */
    public static final ReadOptions DEFAULT = new ReadOptions(
            Optional.empty(), Optional.empty(), List.of(), List.of(), false, false, Dialect.PLAIN, RoleNames.NONE);

    public ReadOptions {
        drop = List.copyOf(drop);
        categorical = List.copyOf(categorical);
    }

    /** Every column but the target is a feature, the rarest class the minority, and rows are not kept. */
    public static ReadOptions target(String target) {
        return DEFAULT.withTarget(target);
    }

    /** Every column is a feature; the table has no class column, and rows are not kept. */
    public static ReadOptions withoutClass() {
        return new ReadOptions(
                Optional.empty(), Optional.empty(), List.of(), List.of(), false, true, Dialect.PLAIN, RoleNames.NONE);
    }

    /** The options of a user's own file, without keeping its rows. */
    public static ReadOptions of(DatasetFile file) {
        return new ReadOptions(
                Optional.of(file.target()),
                file.minority(),
                file.drop(),
                file.categorical(),
                false,
                false,
                file.dialect(),
                new RoleNames(file.group(), file.order()));
    }

    public ReadOptions withTarget(String column) {
        return new ReadOptions(Optional.of(column), minority, drop, categorical, keepRows, classless, dialect, roles);
    }

    public ReadOptions withMinority(String label) {
        return new ReadOptions(target, Optional.of(label), drop, categorical, keepRows, classless, dialect, roles);
    }

    public ReadOptions withDrop(List<String> columns) {
        return new ReadOptions(target, minority, columns, categorical, keepRows, classless, dialect, roles);
    }

    public ReadOptions withCategorical(List<String> columns) {
        return new ReadOptions(target, minority, drop, columns, keepRows, classless, dialect, roles);
    }

    public ReadOptions keepingRows() {
        return new ReadOptions(target, minority, drop, categorical, true, classless, dialect, roles);
    }

    public ReadOptions withDialect(Dialect other) {
        return new ReadOptions(target, minority, drop, categorical, keepRows, classless, other, roles);
    }

    public ReadOptions withRoles(RoleNames names) {
        return new ReadOptions(target, minority, drop, categorical, keepRows, classless, dialect, names);
    }
}
