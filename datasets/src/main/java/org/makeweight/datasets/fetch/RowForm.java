package org.makeweight.datasets.fetch;

import java.util.List;
import java.util.Optional;

/** How rows stand in a source file. */
public sealed interface RowForm {
    /** ARFF or KEEL: names after {@code @attribute}, rows with commas after {@code @data}; declared types play no part. */
    record Attributes() implements RowForm {}

    /**
     * Rows with a delimiter, as in CSV.
     *
     * @param delimiter what stands between values; if not given, runs of blanks and tabs, and nothing is quoted
     * @param quote what may stand around a value
     * @param header whether the first line names the columns
     * @param columns the names, where the file has none or others are wanted
     */
    record Delimited(Optional<Character> delimiter, char quote, boolean header, List<String> columns)
            implements RowForm {
        public Delimited {
            columns = List.copyOf(columns);
            if (!header && columns.isEmpty()) {
                throw new IllegalArgumentException("columns must be given where the file has no header");
            }
        }
    }
}
