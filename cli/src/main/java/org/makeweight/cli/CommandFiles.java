package org.makeweight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.file.FileErrors;
import org.makeweight.core.file.WholeFile;
import org.makeweight.datasets.format.TableWriter;

/** The files of one command, of which none that is written may be another one. */
final class CommandFiles {
    private record Named(String option, String file, boolean written) {}

    private static final Path NOWHERE = Path.of("/dev/null");
    private static final Path STANDARD_INPUT = Path.of("/dev/stdin");
    private static final Path STANDARD_OUTPUT = Path.of("/dev/stdout");

    /** A chain of links longer than this leads nowhere. */
    private static final int MOST_LINKS = 40;

    private final List<Named> files = new ArrayList<>();

    /** A file that is read; null if the option was not given. */
    CommandFiles reads(String option, String file) {
        return add(option, file, false);
    }

    /** A file that is written; null if the option was not given. */
    CommandFiles writes(String option, String file) {
        return add(option, file, true);
    }

    /**
     * A file that is written as CSV, whatever its name; null if the option was not given.
     *
     * @throws BadInputException if its name promises something else
     */
    CommandFiles writesCsv(String option, String file) {
        if (file != null && !DataStreams.isStandard(file)) {
            TableWriter.checkCsv(FileErrors.path(file), "what " + option + " writes");
        }
        return writes(option, file);
    }

    private CommandFiles add(String option, String file, boolean written) {
        if (file != null) {
            files.add(new Named(option, file, written));
        }
        return this;
    }

    /**
     * Refuses, before any work, what would overwrite a file of the same command, and what cannot be written.
     *
     * @throws BadInputException naming the options
     */
    void check() {
        for (Named file : files) {
            if (file.written()) {
                DataStreams.checkWritable(file.file());
            }
        }
        for (int i = 0; i < files.size(); i++) {
            for (Named other : files.subList(0, i)) {
                checkDiffer(other, files.get(i));
            }
        }
    }

    private static void checkDiffer(Named one, Named other) {
        if (!one.written() && !other.written()) {
            return;
        }
        boolean bothWritten = one.written() && other.written();
        boolean standard = DataStreams.isStandard(one.file()) && DataStreams.isStandard(other.file());
        if (standard && bothWritten) {
            throw new BadInputException(one.option() + " and " + other.option()
                    + " cannot both be standard output; one of them needs a file");
        }
        if (isSame(path(one), path(other), bothWritten)) {
            throw new BadInputException(one.option() + " and " + other.option() + " are the same file, "
                    + Quote.of(one.file()) + "; they must differ, or one would be lost");
        }
    }

    /** Standard input and output are what they lead to, where the system has a name for that. */
    private static Path path(Named file) {
        if (DataStreams.isStandard(file.file())) {
            return resolved(file.written() ? STANDARD_OUTPUT : STANDARD_INPUT);
        }
        return resolved(FileErrors.path(file.file()));
    }

    /** Two outputs may meet nowhere but where nothing is kept; a terminal or a pipe may be read and written. */
    private static boolean isSame(Path a, Path b, boolean bothWritten) {
        if (a.equals(b)) {
            return bothWritten ? !a.equals(NOWHERE) : !WholeFile.isNoFile(a);
        }
        try {
            return Files.isRegularFile(a) && Files.isRegularFile(b) && Files.isSameFile(a, b);
        } catch (IOException e) {
            return false;
        }
    }

    /** With links and .. followed as far as the path is there. */
    static Path resolved(Path file) {
        return resolved(file, MOST_LINKS);
    }

    private static Path resolved(Path file, int links) {
        Path whole = file.toAbsolutePath();
        try {
            return whole.toRealPath();
        } catch (IOException e) {
            Path folder = whole.getParent();
            Path name = whole.getFileName();
            if (folder == null || name == null) {
                return whole.normalize();
            }
            Path there = resolved(folder, links).resolve(name);
            return links > 0 && Files.isSymbolicLink(there) ? behind(there, links - 1) : there;
        }
    }

    /** What a link leads to, though nothing is there yet. */
    private static Path behind(Path link, int links) {
        try {
            return resolved(link.resolveSibling(Files.readSymbolicLink(link)), links);
        } catch (IOException e) {
            return link;
        }
    }
}
