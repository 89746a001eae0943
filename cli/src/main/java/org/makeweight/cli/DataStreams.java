package org.makeweight.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import org.makeweight.cli.progress.ReadProgress;
import org.makeweight.core.file.FileErrors;
import org.makeweight.core.file.PlainFile;
import org.makeweight.core.file.WholeFile;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.table.Table;
import org.makeweight.datasets.format.DataFile;
import org.makeweight.datasets.format.Layout;
import org.makeweight.datasets.format.ReadOptions;
import org.makeweight.datasets.format.TableWriter;

/** Files that may also be standard input or output. */
final class DataStreams {
    private static final String STANDARD = "-";
    private static final String STANDARD_INPUT = "standard input";

    private DataStreams() {}

    static boolean isStandard(String file) {
        return file.equals(STANDARD);
    }

    static DataFile read(String input, ReadOptions options) {
        if (isStandard(input)) {
            try (ReadProgress progress = new ReadProgress(STANDARD_INPUT, 0)) {
                return DataFile.read(STANDARD_INPUT, progress.watch(System.in), options);
            }
        }
        Path file = FileErrors.path(input);
        try (ReadProgress progress = new ReadProgress(input, plainLength(file))) {
            return DataFile.read(file, options, progress::watch);
        }
    }

    /** The number of bytes that will be read from a file; 0 where that is not known beforehand. */
    private static long plainLength(Path file) {
        return PlainFile.isCompressed(file) ? 0 : file.toFile().length();
    }

    static void write(String output, Layout layout, Table table) throws IOException {
        if (isStandard(output)) {
            OutputStream stream = StandardOutput.data();
            TableWriter.write(stream, layout, table);
            stream.flush();
        } else {
            TableWriter.write(FileErrors.path(output), layout, table);
        }
    }

    /** Writes a table that comes in blocks. */
    static void write(String output, Iterator<Table> blocks) throws IOException {
        if (isStandard(output)) {
            OutputStream stream = StandardOutput.data();
            TableWriter.write(stream, blocks);
            stream.flush();
        } else {
            TableWriter.write(FileErrors.path(output), blocks);
        }
    }

    static void write(String output, DataFile input, Augmentation augmentation, boolean mark) throws IOException {
        if (isStandard(output)) {
            OutputStream stream = StandardOutput.data();
            TableWriter.write(stream, input, augmentation, mark);
            stream.flush();
        } else {
            TableWriter.write(FileErrors.path(output), input, augmentation, mark);
        }
    }

    static void write(String output, String text) {
        if (isStandard(output)) {
            System.out.print(text);
            System.out.flush();
        } else {
            WholeFile.write(FileErrors.path(output), text);
        }
    }

    /** Refuses, before any work, a place where no file can be written. */
    static void checkWritable(String output) {
        if (isStandard(output)) {
            return;
        }
        Path file = FileErrors.path(output);
        TableWriter.checkFormat(file);
        FileErrors.checkWritable(file);
    }
}
