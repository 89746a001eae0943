package org.makeweight.datasets.format;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.makeweight.core.dataset.Dialect;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.PlainFile;

/** The forms of files that can be read, told by the ending of a file's name before a {@code .gz}. */
enum FileFormat {
    CSV("a CSV file with a header line", ".csv", ".tsv", ".tab", ".txt"),
    ARFF("an ARFF file", ".arff"),
    KEEL("a KEEL file", ".dat"),
    LIBSVM("a LIBSVM file", ".libsvm", ".svm", ".svmlight");

    private final String title;
    private final List<String> endings;

    FileFormat(String title, String... endings) {
        this.title = title;
        this.endings = List.of(endings);
    }

    /** The format of a file; one whose ending says nothing is CSV. */
    static FileFormat of(Path file) {
        String plain = uncompressed(file);
        for (FileFormat format : values()) {
            if (format.endings.stream().anyMatch(plain::endsWith)) {
                return format;
            }
        }
        return CSV;
    }

    private static String uncompressed(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return PlainFile.isCompressed(file) ? name.substring(0, name.length() - PlainFile.COMPRESSED.length()) : name;
    }

    /** Whether the name of a file says that tabs stand between its values. */
    static boolean isTabbed(Path file) {
        String plain = uncompressed(file);
        return plain.endsWith(".tsv") || plain.endsWith(".tab");
    }

    /** What was expected, in the words of a message. */
    String title() {
        return title;
    }

    /** The ending that a compressed file of the format should have. */
    String compressedEnding() {
        return endings.get(0) + PlainFile.COMPRESSED;
    }

    /** Reads uncompressed bytes, and leaves the stream open. */
    DataFile read(String file, InputStream in, ReadOptions options) {
        Dialect dialect = options.dialect();
        if (this != CSV && !(dialect.header() && dialect.decimalSign() == '.')) {
            throw new BadInputException("--no-header and --decimal are for CSV, but " + file + " is " + title);
        }
        return switch (this) {
            case CSV -> CsvFormat.read(file, in, options);
            case ARFF, KEEL -> ArffFormat.read(this, file, in, options);
            case LIBSVM -> LibsvmFormat.read(file, in, options);
        };
    }
}
