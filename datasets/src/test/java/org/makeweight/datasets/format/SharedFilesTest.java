package org.makeweight.datasets.format;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makeweight.core.table.Table;
import org.makeweight.testing.Shared;

/** The original files of well-known data sets, and the same data as CSV. */
class SharedFilesTest {
    @TempDir
    Path folder;

    private static List<NamedCsvRecord> records(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    @Test
    void everyOriginalHasTheRowsAndAttributesThatAreListed() throws IOException {
        Path raw = Shared.path("datasets/raw");
        List<NamedCsvRecord> sources = records(raw.resolve("SOURCES.csv"));
        assertThat(sources).hasSize(27);
        for (NamedCsvRecord source : sources) {
            Table table = DataFile.read(raw.resolve(source.getField("file")), ReadOptions.DEFAULT)
                    .table();
            assertThat(table.rows()).as(source.getField("file")).isEqualTo(Integer.parseInt(source.getField("rows")));
            assertThat(table.columns() + 1)
                    .as(source.getField("file"))
                    .isEqualTo(Integer.parseInt(source.getField("attributes")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "abalone19.dat, abalone19",
        "cleveland-0_vs_4.dat, cleveland-0_vs_4",
        "ecoli4.dat, ecoli4",
        "flare-F.dat, flare-F",
        "glass5.dat, glass5",
        "kddcup-guess_passwd_vs_satan.dat, kddcup-guess_passwd_vs_satan",
        "newthyroid.dat, newthyroid-mc",
        "shuttle-c2-vs-c4.dat, shuttle-c2-vs-c4",
        "yeast6.dat, yeast6",
        "zoo-3.dat, zoo-3",
        "credit.g.arff, german-credit",
        "sick.arff, thyroid-sick",
    })
    void anOriginalAndItsCsvGiveTheSameTable(String original, String id) throws IOException {
        Table fromOriginal = DataFile.read(Shared.path("datasets/raw/" + original), ReadOptions.DEFAULT)
                .table();
        assertThat(fromOriginal.schema().target().labels())
                .isEqualTo(csv(id).schema().target().labels());
        assertSame(fromOriginal, csv(id));
        assertThat(fromOriginal.labels()).isEqualTo(csv(id).labels());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arrhythmia.arff|arrhythmia-06|",
                "spectrometer.arff|spectrometer-ge44|LRS-name,ID-type,Right-Ascension,Declination,Scale_Factor,"
                        + "Blue_base_1,Blue_base_2,Red_base_1,Red_base_2",
            })
    void featuresAgreeWhereTheCsvHasJoinedTheClasses(String original, String id, String drop) {
        ReadOptions options = drop == null
                ? ReadOptions.DEFAULT
                : ReadOptions.target("LRS-class").withDrop(List.of(drop.split(",", -1)));
        Table fromOriginal =
                DataFile.read(Shared.path("datasets/raw/" + original), options).table();
        Table csv = DataFile.read(Shared.path("datasets/" + id + ".csv.gz"), ReadOptions.target("class"))
                .table();
        assertThat(fromOriginal.values()).isEqualTo(csv.values());
    }

    private static Table csv(String id) throws IOException {
        List<String> categorical = new ArrayList<>();
        for (NamedCsvRecord line : records(Shared.path("datasets/catalogue.csv"))) {
            if (line.getField("id").equals(id)
                    && !line.getField("categorical_columns").isEmpty()) {
                categorical.addAll(List.of(line.getField("categorical_columns").split("\\|", -1)));
            }
        }
        ReadOptions options = ReadOptions.target("class").withCategorical(categorical);
        return DataFile.read(Shared.path("datasets/" + id + ".csv.gz"), options).table();
    }

    private static void assertSame(Table a, Table b) {
        assertThat(a.schema().columns()).isEqualTo(b.schema().columns());
        assertThat(a.values()).isEqualTo(b.values());
    }

    @Test
    void everyKeelAndArffFileOfTheSourcesReads() throws IOException {
        Path root = Shared.path("datasets/raw-by-source");
        List<Path> files;
        try (var walk = Files.walk(root)) {
            files = walk.filter(file -> file.toString().matches(".*\\.(dat|arff)(\\.bak|\\.txt)?\\.gz"))
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(20);
        for (Path file : files) {
            String name = file.getFileName().toString().replaceFirst("\\.(bak|txt)\\.gz$", ".gz");
            Path named = Files.copy(file, folder.resolve(name));
            Table table = DataFile.read(named, ReadOptions.DEFAULT).table();
            assertThat(table.rows()).as(name).isEqualTo(rows(file));
        }
    }

    /** The lines behind {@code @data}, comments and blank lines not among them. */
    private static int rows(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String data = text.substring(text.toLowerCase(Locale.ROOT).indexOf("@data") + 5);
            return (int) data.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("%"))
                    .count();
        }
    }
}
