package org.makeweight.cli;

import java.nio.file.Path;
import org.makeweight.datasets.format.DataFile;
import org.makeweight.datasets.format.ReadOptions;

/** Files that may also be standard input or output. */
final class DataStreams {
    /** Stands for standard input or output in the place of a file. */
    static final String STANDARD = "-";

    private DataStreams() {}

    static DataFile read(String input, ReadOptions options) {
        return input.equals(STANDARD)
                ? DataFile.read("standard input", System.in, options)
                : DataFile.read(Path.of(input), options);
    }
}
