package org.makeweight.datasets.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makeweight.core.dataset.Dataset;
import org.makeweight.core.dataset.DatasetFile;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.hash.Sha256;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Table;
import org.makeweight.datasets.fetch.Cache;

class CatalogueTest {
    private static final String HEADER = "id,title,domain,rows,numeric_features,categorical_features,missing_cells,"
            + "majority_label,minority_label,imbalance_ratio,citation_key,licence,sha256,home_page,notes,classes,"
            + "minority_rows,family,categorical_columns,collection\n";
    private static final String EMBEDDED = "make-classification ai4i clinical-risk card-fraud insurance-claims"
            + " retail-response price-quotes noise paw clover subclus";
    private static final String DATA = "code,x,class\n1,0.5,n\n2,1.5,p\n1,2.5,n\n";

    @TempDir
    Path folder;

    @TempDir
    Path other;

    private static String line(String id, String family, String collection, String sha256) {
        return id + ",A title,industry,3,1,1,0,n,p,2,work2020,CC0," + sha256
                + ",https://example.org,\"notes, with a comma\",2,1," + family + ",code," + collection + "\n";
    }

    @BeforeEach
    void writeFolders() throws IOException {
        Files.writeString(
                folder.resolve("catalogue.csv"),
                HEADER
                        + line("glass1", "glass", "old", Sha256.of(DATA))
                        + line("glass2", "glass", "new", "")
                        + line("yeast1", "yeast", "old", "0".repeat(64)));
        Files.writeString(folder.resolve("references.bib"), "@misc{work2020,\n  title = {A work}\n}\n");
        for (String id : List.of("glass1", "glass2", "yeast1")) {
            Files.writeString(folder.resolve(id + ".csv"), DATA);
        }
        Files.writeString(
                other.resolve("catalogue.csv"),
                (HEADER
                                + line("glass2", "glass", "other", "")
                                + line("ai4i", "ai4i", "other", "")
                                + line("wine", "wine", "other", ""))
                        .replace("work2020", ""));
    }

    private Catalogue catalogue() {
        return Catalogue.of(List.of(folder, other), new Cache(folder.resolve("cache")));
    }

    private List<String> ids(String name) {
        return catalogue().find(name).stream().map(Dataset::id).toList();
    }

    @Test
    void embeddedSetsComeFirstThenFoldersInTheirOrderAndTheFirstOfAnIdCounts() {
        assertThat(catalogue().entries().stream()
                        .filter(entry -> entry.location().isHere())
                        .map(Entry::id))
                .containsExactly((EMBEDDED + " glass1 glass2 yeast1 wine").split(" "));
        assertThat(catalogue().get("glass2").dataset().facts().collection()).isEqualTo("new");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "glass1|glass1",
                "glass*|glass1 glass2",
                "glass?|glass1 glass2",
                "*[12]|glass1 glass2 yeast1",
                "*[!12]|EMBEDDED wine",
                "old/*|glass1 yeast1",
                "glass/*|glass1 glass2",
                "old/glass*|glass1",
                "old/yeast1|yeast1",
                "embedded/*|EMBEDDED",
                "*|EMBEDDED glass1 glass2 yeast1 wine",
            })
    void namesAndPatternsMeanTheSetsTheySay(String name, String ids) {
        assertThat(ids(name)).containsExactly(ids.replace("EMBEDDED", EMBEDDED).split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "glas1|no data set 'glas1'; did you mean 'glass1'?",
                "nothing-like-it|no data set 'nothing-like-it'; see 'makeweight datasets list'",
                "glss/*|no collection or family 'glss'; did you mean 'glass'?",
                "glas3*|no data set matches 'glas3*'; did you mean 'glass1'?",
                "old/wine|no data set matches 'old/wine'",
                "glass1.|no data set 'glass1.'; did you mean 'glass1'?",
            })
    void aNameThatMeansNothingGetsTheNearest(String name, String complaint) {
        assertThatThrownBy(() -> catalogue().find(name))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void factsSizeAndTableComeFromTheFolder() {
        Entry entry = catalogue().get("glass1");
        assertThat(entry.dataset().facts().title()).isEqualTo("A title");
        assertThat(entry.dataset().facts().notes()).isEqualTo("notes, with a comma");
        assertThat(entry.dataset().facts().references())
                .singleElement()
                .satisfies(work -> assertThat(work.key()).isEqualTo("work2020"));
        assertThat(entry.summary()).isEqualTo(new Summary(3, 1, 1, 0, 2, "n", "p", 1, 2.0));

        Table table = entry.dataset().load();
        assertThat(table.schema().column(0)).isEqualTo(new Column.Categorical("code", List.of("1", "2")));
        assertThat(Summary.of(table)).isEqualTo(entry.summary());
    }

    @Test
    void aFileThatIsNotTheOneDescribedIsRefused() {
        Dataset changed = catalogue().get("yeast1").dataset();
        assertThatThrownBy(changed::load)
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("yeast1.csv is not the file that")
                .hasMessageContaining(Sha256.of(DATA))
                .hasMessageContaining("not 000");
    }

    @Test
    void aFileThatIsNotThereIsSaidToBeMissingWhenItIsLoaded() {
        Dataset wine = catalogue().get("wine").dataset();
        assertThatThrownBy(wine::load)
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("lists 'wine', but its folder has neither wine.csv.gz nor wine.csv");
    }

    @Test
    void anEmbeddedSetTellsItsSize() {
        Summary summary = catalogue().get("make-classification").summary();
        assertThat(summary).isEqualTo(new Summary(1000, 5, 0, 0, 2, "0", "1", 100, 9.0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,rows\\na,1\\n|has no column 'numeric_features'",
                "title\\nx\\n|has no column 'id'",
                "id\\n../x\\n|line 2, column 'id': must be letters, digits",
                "id\\n\"\"\\n|line 2, column 'id': is empty",
                "id,title\\na\\n|catalogue.csv",
                "id,rows\\na,many\\n|line 2, column 'rows': must be a number but is 'many'",
                "id,rows\\na,1.5\\n|line 2, column 'rows': must be a whole number but is '1.5'",
            })
    void aWrongCatalogueIsRefusedWithItsPlace(String text, String complaint) throws IOException {
        Files.writeString(folder.resolve("catalogue.csv"), text.replace("\\n", "\n"));
        assertThatThrownBy(this::catalogue)
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("catalogue.csv")
                .hasMessageContaining(complaint);
    }

    @Test
    void repeatedIdsUnknownWorksAndFoldersWithoutACatalogueAreRefused() throws IOException {
        String listed = Files.readString(folder.resolve("catalogue.csv"));
        Files.writeString(folder.resolve("catalogue.csv"), listed + line("glass1", "glass", "old", ""));
        assertThatThrownBy(this::catalogue).hasMessageContaining("line 5: the id 'glass1' stands above already");

        Files.writeString(folder.resolve("catalogue.csv"), listed);
        Files.delete(folder.resolve("references.bib"));
        assertThatThrownBy(this::catalogue).hasMessageContaining("references.bib has no entry 'work2020'");

        Files.delete(folder.resolve("catalogue.csv"));
        assertThatThrownBy(this::catalogue)
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("has no catalogue.csv");
        assertThatThrownBy(() -> Catalogue.of(List.of(folder.resolve("none"))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no such file or folder; a folder with a catalogue.csv was expected");
    }

    @Test
    void aUsersFileIsReadWhenItIsLoaded() throws IOException {
        Path file = folder.resolve("My Churn (v2).CSV.gz");
        DatasetFile asked = new DatasetFile(file, "class", Optional.of("n"), List.of("x"), List.of("code"));
        Dataset dataset = catalogue().open(asked);
        assertThat(dataset.id()).isEqualTo("my-churn-v2");
        assertThat(dataset.facts().title()).isEqualTo("My Churn (v2)");
        assertThatThrownBy(dataset::load).isInstanceOf(BadInputException.class).hasMessageContaining("no such file");

        Path plain = folder.resolve("glass1.csv");
        Table table = catalogue()
                .open(new DatasetFile(plain, "class", Optional.of("n"), List.of("x"), List.of("code")))
                .load();
        assertThat(table.schema().columns()).containsExactly(new Column.Categorical("code", List.of("1", "2")));
        assertThat(table.schema().target().minorityLabel()).isEqualTo("n");
    }

    @ParameterizedTest
    @CsvSource({
        "churn.csv, churn",
        "data.v2.csv.gz, data.v2",
        "train_2024.arff, train_2024",
        "Größe 1.csv, größe-1",
        "...csv, data",
        "plain, plain",
    })
    void aFilesIdIsItsNameMadeSafe(String name, String id) {
        assertThat(Catalogue.id(Path.of("folder", name))).isEqualTo(id);
    }
}
