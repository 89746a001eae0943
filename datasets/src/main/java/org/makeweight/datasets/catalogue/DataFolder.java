package org.makeweight.datasets.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.makeweight.core.dataset.Dataset;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.FileContent;
import org.makeweight.core.file.FileErrors;
import org.makeweight.core.method.Bibliography;
import org.makeweight.core.table.Table;
import org.makeweight.datasets.format.ReadOptions;

/**
 * A folder of data sets: {@code catalogue.csv} with a line for each, {@code references.bib} with the works that its
 * column {@code citation_key} names, and the data as {@code <id>.csv.gz} or {@code <id>.csv}, where the column
 * {@code class} is the class column.
 *
 * <p>Where the catalogue has a SHA-256 of the uncompressed data, it is checked on every load, while reading: a benchmark
 * result says which data it is about.
 *
 * @param entries in the order of the catalogue
 */
public record DataFolder(List<Entry> entries) {
    private static final String CATALOGUE = "catalogue.csv";
    private static final String REFERENCES = "references.bib";

    public DataFolder {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a folder's catalogue.
     *
     * @throws BadInputException if the folder has none, or naming the line and column where it is wrong
     */
    public static DataFolder read(Path folder) {
        Path file = folder.resolve(CATALOGUE);
        FileErrors.checkFolder(folder, "a folder with a " + CATALOGUE);
        if (!Files.isRegularFile(file)) {
            throw new BadInputException(folder + " has no " + CATALOGUE + " that lists its data sets");
        }
        Bibliography works = works(folder.resolve(REFERENCES));
        List<Entry> entries = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : reader) {
                Listing listing = new Listing(file.toString(), line);
                if (!ids.add(listing.id())) {
                    throw new BadInputException(file + ", line " + line.getStartingLineNumber() + ": the id '"
                            + listing.id() + "' stands above already");
                }
                entries.add(entry(folder, listing, works));
            }
        } catch (IOException e) {
            throw FileErrors.cannotRead(file, e);
        } catch (UncheckedIOException e) {
            throw FileErrors.cannotRead(file, e.getCause());
        } catch (CsvParseException e) {
            throw new BadInputException(file + ": " + e.getMessage(), e);
        }
        if (entries.isEmpty()) {
            throw new BadInputException(file + " lists no data sets below its header");
        }
        return new DataFolder(entries);
    }

    /** The data set, whose file is looked for when it is loaded. */
    private static Entry entry(Path folder, Listing listing, Bibliography works) {
        Summary summary = listing.summary();
        ReadOptions options = listing.options();
        Dataset dataset = new Dataset(
                listing.id(), listing.facts(works), () -> load(folder, listing.id(), options, listing.sha256()));
        return new Entry(dataset, () -> summary, new Location.Folder(folder), listing.further());
    }

    private static Table load(Path folder, String id, ReadOptions options, String sha256) {
        Path compressed = folder.resolve(id + ".csv.gz");
        Path file = Files.exists(compressed) ? compressed : folder.resolve(id + ".csv");
        String catalogue = folder.resolve(CATALOGUE).toString();
        if (!Files.exists(file)) {
            throw new BadInputException(
                    catalogue + " lists '" + id + "', but its folder has neither " + id + ".csv.gz nor " + id + ".csv");
        }
        return ListedFile.load(file, options, sha256, catalogue);
    }

    private static Bibliography works(Path file) {
        return Bibliography.parse(Files.exists(file) ? FileContent.text(file) : "");
    }
}
