package org.makeweight.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.makeweight.core.failure.BadInputException;
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

    private DataStreams() {}

    static boolean isStandard(String file) {
        return file.equals(STANDARD);
    }

    static DataFile read(String input, ReadOptions options) {
        return isStandard(input)
                ? DataFile.read("standard input", System.in, options)
                : DataFile.read(Path.of(input), options);
    }

    static void write(String output, Layout layout, Table table) throws IOException {
        if (isStandard(output)) {
            OutputStream stream = System.out;
            TableWriter.write(stream, layout, table);
        } else {
            TableWriter.write(Path.of(output), layout, table);
        }
    }

    /** Writes a table that comes in blocks. */
    static void write(String output, Iterator<Table> blocks) throws IOException {
        if (isStandard(output)) {
            OutputStream stream = System.out;
            TableWriter.write(stream, blocks);
        } else {
            TableWriter.write(Path.of(output), blocks);
        }
    }

    static void write(String output, DataFile input, Augmentation augmentation, boolean mark) throws IOException {
        if (isStandard(output)) {
            OutputStream stream = System.out;
            TableWriter.write(stream, input, augmentation, mark);
        } else {
            TableWriter.write(Path.of(output), input, augmentation, mark);
        }
    }

    static void write(String output, String text) {
        if (isStandard(output)) {
            System.out.print(text);
            System.out.flush();
        } else {
            WholeFile.write(Path.of(output), text);
        }
    }

    /** Refuses, before any work, a place where no file can be written. */
    static void checkWritable(String output) {
        if (isStandard(output)) {
            return;
        }
        Path file = Path.of(output);
        if (WholeFile.isNoFile(file)) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new BadInputException("cannot write " + file + ": there is no folder " + folder);
        }
        if (Files.isDirectory(file)) {
            throw new BadInputException("cannot write " + file + ": it is a folder");
        }
        if (!Files.isWritable(folder)) {
            throw new BadInputException("cannot write " + file + ": the folder " + folder + " is not writable");
        }
    }
}
