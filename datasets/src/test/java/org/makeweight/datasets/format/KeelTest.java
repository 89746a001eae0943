package org.makeweight.datasets.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Table;
import org.makeweight.testing.Shared;

class KeelTest {
    private static final double NONE = Double.NaN;
    private static final String HEADER = """
            @relation r
            @attribute x real [0.0, 1.0]
            @attribute Class{p, n}
            @inputs x
            @outputs Class
            @data
            """;

    @TempDir
    Path folder;

    private DataFile read(String text, ReadOptions options) throws IOException {
        return DataFile.read(Files.writeString(folder.resolve("data.dat"), text), options);
    }

    @Test
    void rangesListsAndBothMarksOfMissingValuesAreRead() throws IOException {
        Table table = read("""
                                @relation r
                                @attribute x real[0.0,1.0]
                                @attribute n integer [1, 9]
                                @attribute c {2, 10}
                                @attribute Class {p, n}
                                @data
                                0.5, <null>, 10, n
                                7, 3, ?, p
                                ?,4,2,n
                                """, ReadOptions.DEFAULT).table();
        assertThat(table.schema().columns())
                .containsExactly(
                        new Column.Numeric("x", false),
                        new Column.Numeric("n", true),
                        new Column.Categorical("c", List.of("2", "10")));
        assertThat(table.values()).containsExactly(0.5, NONE, 1, 7, 3, NONE, NONE, 4, 0);
    }

    @Test
    void theOutputIsTheClassWhereverItStandsAndOnlyInputsAreFeatures() throws IOException {
        String text = """
                @attribute id integer [1, 9]
                @attribute Class {p, n}
                @attribute x real [0, 1]
                @attribute y real [0, 1]
                @input x
                @output Class
                @data
                1,p,0.5,0.1
                2,n,0.6,0.2
                """;
        DataFile file = read(text, ReadOptions.DEFAULT);
        assertThat(file.table().schema().target().name()).isEqualTo("Class");
        assertThat(file.table().values()).containsExactly(0.5, 0.6);
        assertThat(file.layout().names()).containsExactly("id", "Class", "x", "y");
        assertThat(read(text, ReadOptions.target("id")).table().values()).containsExactly(0.5, 0.6);
    }

    @Test
    void ofSeveralOutputsOneMustBeNamedAndTheOthersAreNoFeatures() throws IOException {
        String text = """
                @attribute x real [0, 1]
                @attribute a {p, n}
                @attribute b {p, n}
                @outputs a, b
                @data
                1,p,n
                2,n,p
                """;
        assertThatThrownBy(() -> read(text, ReadOptions.DEFAULT))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("has 2 outputs, 'a', 'b'; the class column must be named");
        assertThat(read(text, ReadOptions.target("a")).table().schema().columns())
                .containsExactly(new Column.Numeric("x", true));
    }

    @Test
    void whatIsNoKeelFileIsRefusedWithItsPlace() {
        refuses("1,2,p\n", "line 1: '1,2,p' stands where @relation, @attribute or @data must stand; a KEEL file");
        refuses(HEADER.replace("@inputs x", "@inputs X"), "line 4: no attribute 'X' is declared; did you mean 'x'?");
        refuses(HEADER + "0.5,p\n0.5;n\n", "line 8: 1 value, but the header has 2 names");
        refuses(HEADER + "0.5,p\n{0 1}\n", "line 8: 1 value, but the header has 2 names");
        refuses(HEADER + "0.5,p\n0.5,m\n", "line 8, column 'Class': 'm' is not among the values");
    }

    private void refuses(String text, String complaint) {
        assertThatThrownBy(() -> read(text, ReadOptions.DEFAULT))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("data.dat")
                .hasMessageContaining(complaint);
    }

    @BeforeEach
    void writePartition() throws IOException {
        Files.createDirectory(folder.resolve("parts"));
        part("1tst", "1,p\n2,n\n");
        part("1tra", "4,p\n3,n\n2,n\n");
        part("2tst", "2,n\n3,n\n4.0,p\n");
        part("2tra", "1,p\n2,n\n");
    }

    private void part(String name, String rows) throws IOException {
        Files.writeString(folder.resolve("parts/a9-2-" + name + ".dat"), HEADER + rows);
    }

    @Test
    void aPartitionIsOneTableWithItsFolds() {
        KeelPartition partition = KeelPartition.read(folder.resolve("parts"), ReadOptions.DEFAULT.keepingRows());
        assertThat(partition.data().table().values()).containsExactly(1, 2, 2, 3, 4);
        assertThat(partition.data().table().schema().target().labels()).containsExactly("n", "p");
        assertThat(partition.data().table().labels()).containsExactly(1, 0, 0, 0, 1);
        assertThat(partition.data().rows().orElseThrow().rows()).isEqualTo(5);
        assertThat(partition.folds().count()).isEqualTo(2);
        assertThat(partition.folds().assignment()).isDeepEqualTo(new int[][] {{0, 0, 1, 1, 1}});
        assertThat(DataFile.read(folder.resolve("parts"), ReadOptions.DEFAULT)
                        .table()
                        .fingerprint())
                .isEqualTo(partition.data().table().fingerprint());
    }

    @Test
    void aPartitionThatIsNoneIsRefused() throws IOException {
        part("2tra", "1,p\n3,n\n");
        refusesPartition("a9-2-2tra.dat does not hold just the rows of the other folds' test files");
        part("2tra", "1,p\n2,n\n2,n\n");
        refusesPartition("a9-2-2tra.dat does not hold just the rows");
        part("2tra", "1,p\n2,x\n");
        refusesPartition("a9-2-2tra.dat does not hold just the rows");
        part("2tst", "2,n\n3,n\n4.0,x\n");
        refusesPartition("a9-2-2tst.dat, line 9, column 'Class': 'x' is not among the values");
        Files.writeString(
                folder.resolve("parts/a9-2-2tst.dat"),
                HEADER.replace("x real", "z real").replace("inputs x", "inputs z"));
        refusesPartition("a9-2-2tst.dat declares other attributes");
        Files.delete(folder.resolve("parts/a9-2-2tst.dat"));
        refusesPartition("has no test file of fold 2");
        part("3tst", "1,p\n");
        Files.delete(folder.resolve("parts/a9-2-2tra.dat"));
        refusesPartition("has no training file of fold 2, though one of fold 3");
        Files.writeString(folder.resolve("parts/b-2-1tst.dat"), HEADER);
        refusesPartition("holds parts of several data sets, such as a9-2-3tst.dat and b-2-1tst.dat");
    }

    private void refusesPartition(String complaint) {
        assertThatThrownBy(() -> KeelPartition.read(folder.resolve("parts"), ReadOptions.DEFAULT))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void theReadyMadeFoldsOfEcoli4HoldItsRows() {
        KeelPartition partition = KeelPartition.read(Shared.path("datasets/raw/ecoli4-5-fold"), ReadOptions.DEFAULT);
        Table whole = DataFile.read(Shared.path("datasets/raw/ecoli4.dat"), ReadOptions.DEFAULT)
                .table();
        Table parts = partition.data().table();
        assertThat(parts.schema()).isEqualTo(whole.schema());
        assertThat(sortedRows(parts)).isEqualTo(sortedRows(whole));
        assertThat(partition.folds().count()).isEqualTo(5);
        // SOURCES.csv: 68, 67, 67, 67 and 67 rows; 20 minority rows make 4 in each
        for (int fold = 0; fold < 5; fold++) {
            int[] test = partition.folds().split(0, fold).test();
            assertThat(test).hasSize(fold == 0 ? 68 : 67);
            assertThat(Arrays.stream(test).filter(parts::isMinority).count()).isEqualTo(4);
        }
    }

    private static List<String> sortedRows(Table table) {
        return IntStream.range(0, table.rows())
                .mapToObj(row -> table.label(row)
                        + Arrays.toString(
                                Arrays.copyOfRange(table.values(), row * table.columns(), (row + 1) * table.columns())))
                .sorted()
                .toList();
    }
}
