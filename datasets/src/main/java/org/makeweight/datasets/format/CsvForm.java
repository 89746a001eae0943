package org.makeweight.datasets.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * How rows stand in a CSV file.
 *
 * @param delimiter what stands between two values
 * @param lineEnd what ends a row, {@code \n} or {@code \r\n}
 * @param decimal what stands before a number's decimals
 * @param charset of the file's bytes
 * @param header whether the first line holds names
 */
public record CsvForm(char delimiter, String lineEnd, char decimal, Charset charset, boolean header) {
    /** Commas, {@code \n}, decimal points, UTF-8 and a header. */
    public static final CsvForm PLAIN = new CsvForm(',', "\n", '.', StandardCharsets.UTF_8, true);

    /** The form for a file of this name: {@code .tsv} and {@code .tab} promise tabs between values. */
    CsvForm in(Path file) {
        return FileFormat.isTabbed(file) ? new CsvForm('\t', lineEnd, decimal, charset, header) : this;
    }
}
