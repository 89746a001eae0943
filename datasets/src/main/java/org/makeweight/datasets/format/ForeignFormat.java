package org.makeweight.datasets.format;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Forms of files with rows in them that are not read here, so that they can be called by their name. */
enum ForeignFormat {
    EXCEL("an Excel workbook", "save it as CSV in the spreadsheet program", "", ".xlsx", ".xlsm", ".xlsb"),
    OLD_EXCEL("an Excel workbook", "save it as CSV in the spreadsheet program", "\u00d0\u00cf\u0011\u00e0", ".xls"),
    OPEN_DOCUMENT("an OpenDocument spreadsheet", "save it as CSV in the spreadsheet program", "", ".ods"),
    ZIP(
            "a zip archive, as an Excel workbook is one",
            "unpack it, or save the workbook as CSV",
            "PK\u0003\u0004",
            ".zip"),
    PARQUET("a Parquet file", "write the table as CSV", "PAR1", ".parquet", ".pq"),
    ARROW("an Arrow file", "write the table as CSV", "ARROW1", ".feather", ".arrow"),
    HDF5("an HDF5 file", "write the table as CSV", "\u0089HDF", ".h5", ".hdf5"),
    SQLITE("an SQLite database", "write the table as CSV", "SQLite format 3", ".sqlite", ".db"),
    JSON("JSON", "write the table as CSV", "", ".json", ".jsonl", ".ndjson"),
    XML("XML", "write the table as CSV", "", ".xml"),
    PICKLE("a Python pickle", "write the table as CSV", "", ".pkl", ".pickle"),
    NUMPY("a NumPy file", "write the table as CSV", "\u0093NUMPY", ".npy", ".npz"),
    STATISTICS(
            "a file of a statistics program",
            "write the table as CSV",
            "",
            ".sas7bdat",
            ".dta",
            ".sav",
            ".rds",
            ".rdata");

    private final String title;
    private final String remedy;
    private final String start;
    private final List<String> endings;

    ForeignFormat(String title, String remedy, String start, String... endings) {
        this.title = title;
        this.remedy = remedy;
        this.start = start;
        this.endings = List.of(endings);
    }

    /** The form that the ending of a name tells. */
    static Optional<ForeignFormat> of(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings.stream().anyMatch(name::endsWith))
                .findFirst();
    }

    static Optional<ForeignFormat> of(Path file) {
        return of(String.valueOf(file.getFileName()));
    }

    /**
     * The form that a file's first bytes tell.
     *
     * @param start the bytes, each as a character
     */
    static Optional<ForeignFormat> of(String file, String start) {
        Optional<ForeignFormat> told = Arrays.stream(values())
                .filter(format -> !format.start.isEmpty() && start.startsWith(format.start))
                .findFirst();
        Optional<ForeignFormat> named = of(file).filter(format -> format.start.isEmpty());
        return told.filter(ZIP::equals).isPresent() && named.isPresent() ? named : told;
    }

    /** What it is, in the words of a message. */
    String title() {
        return title;
    }

    /** What to do with a file of the form. */
    String remedy() {
        return remedy;
    }
}
