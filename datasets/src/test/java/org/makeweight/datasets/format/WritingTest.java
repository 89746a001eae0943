package org.makeweight.datasets.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Origins;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

class WritingTest {
    @TempDir
    Path folder;

    private static DataFile read(String text, ReadOptions options) {
        return DataFile.read("test", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), options);
    }

    private static String written(DataFile input, Augmentation result, boolean mark) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.write(out, input, result, mark);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Augmentation withOneRowMore(Table table, double... values) {
        return Augmentation.added(table, values, new int[] {1}, Origins.from(new int[] {0}));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x,class,n\n1.50,yes,007\n 2 ,no,+1\n-0,no,1e3\n",
                "x;\"class\";n\r\n\"1.50\";yes;\"a,\"\"b\"\"\"\r\n;\"no\";ü\r\n",
                "x\tclass\n1\t\"two\nlines\"\n0.10\tone\n",
            })
    void rowsThatWereKeptAreWrittenByteForByte(String text) throws IOException {
        DataFile file = read(text, ReadOptions.target("class").keepingRows());
        assertThat(written(file, Augmentation.unchanged(file.table()), false)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data.csv", "data.arff", "data.dat"})
    void aTableWithoutAClassColumnComesBackAsItWas(String name) {
        DataFile input = read("x,colour,n\n1.5,red,1\n2,blue,3\n", ReadOptions.withoutClass());
        assertThat(input.table().schema().hasTarget()).isFalse();
        assertThat(input.table().columns()).isEqualTo(3);
        Path file = folder.resolve(name);
        TableWriter.write(file, input.layout(), input.table());
        assertThat(DataFile.read(file, ReadOptions.withoutClass()).table().fingerprint())
                .isEqualTo(input.table().fingerprint());
    }

    @Test
    void libsvmNeedsAClassColumn() {
        DataFile input = read("x,n\n1.5,1\n", ReadOptions.withoutClass());
        assertThatThrownBy(() -> TableWriter.write(folder.resolve("a.libsvm"), input.layout(), input.table()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("there is no class column");
    }

    @Test
    void syntheticRowsFollowInTheFilesColumns() throws IOException {
        String text = "id,class,x,\"word, or two\"\n007,yes, 1.50,\"red\"\n8,no,2,\"a \"\"b\"\"\"\n9,no,,ü\n";
        ReadOptions options =
                ReadOptions.target("class").withDrop(List.of("id")).keepingRows();
        DataFile file = read(text, options);
        Augmentation more = withOneRowMore(file.table(), 1.75, 0);

        assertThat(written(file, more, false)).isEqualTo(text + ",yes,1.75,\"a \"\"b\"\"\"\n");
        assertThat(written(file, more, true))
                .isEqualTo("id,class,x,\"word, or two\",synthetic\n007,yes, 1.50,\"red\",false\n"
                        + "8,no,2,\"a \"\"b\"\"\",false\n9,no,,ü,false\n,yes,1.75,\"a \"\"b\"\"\",true\n");
    }

    @Test
    void rowsThatWereSelectedKeepTheirTextAndTheNewOrder() throws IOException {
        DataFile file = read(
                "x,class\n1.0,a\n2.0,b\n3.0,a\n", ReadOptions.target("class").keepingRows());
        assertThat(written(file, Augmentation.selected(file.table(), new int[] {2, 1}), true))
                .isEqualTo("x,class,synthetic\n3.0,a,false\n2.0,b,false\n");
    }

    @Test
    void withoutKeptRowsValuesAreWritten() throws IOException {
        DataFile file = read("class,x,y\nb, 1.50,\na,2e-7,red\n", ReadOptions.target("class"));
        assertThat(written(file, Augmentation.unchanged(file.table()), false))
                .isEqualTo("class,x,y\nb,1.5,\na,2e-07,red\n");
    }

    @Test
    void aMarkNeedsAFreeName() {
        DataFile file = read("synthetic,class\n1,a\n2,b\n", ReadOptions.target("class"));
        Path out = folder.resolve("out.csv");
        assertThatThrownBy(() -> TableWriter.write(out, file, Augmentation.unchanged(file.table()), true))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("has a column 'synthetic' already");
        assertThat(out).doesNotExist();
    }

    private static Table randomTable() {
        RandomState random = new RandomState(5);
        int rows = 3000;
        double[] cells = new double[rows * 3];
        int[] labels = new int[rows];
        for (int row = 0; row < rows; row++) {
            cells[3 * row] = random.normal(0, 1e-3);
            cells[3 * row + 1] = random.randint(0, 3);
            cells[3 * row + 2] = row % 10 == 0 ? Double.NaN : random.randint(-1000, 1000);
            labels[row] = (int) random.randint(0, 2);
        }
        Schema schema = new Schema(
                List.of(
                        new Column.Numeric("x", false),
                        new Column.Categorical("a;\"b\"", List.of(" ,", "\"", "new\nline")),
                        new Column.Numeric("n", true)),
                new ClassColumn("class", List.of("no", "yes"), 1));
        return new Table(schema, cells, labels);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table.csv", "table.csv.gz"})
    void whatIsWrittenIsReadBackAndWrittenTheSame(String name) throws IOException {
        Table table = randomTable();
        Path file = folder.resolve(name);
        TableWriter.write(file, table);
        ReadOptions options = ReadOptions.target("class").withMinority("yes");
        DataFile read = DataFile.read(file, options);

        assertThat(read.table().schema()).isEqualTo(table.schema());
        assertThat(read.table().fingerprint()).isEqualTo(table.fingerprint());
        byte[] first = Files.readAllBytes(file);
        TableWriter.write(file, read.layout(), read.table());
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table.arff", "table.arff.gz", "table.dat"})
    void otherFormatsAreReadBackAsTheSameTable(String name) throws IOException {
        Table table = randomTable();
        Path file = folder.resolve(name);
        TableWriter.write(file, table);
        DataFile read = DataFile.read(file, ReadOptions.DEFAULT.withMinority("yes"));

        assertThat(read.table().schema()).isEqualTo(table.schema());
        assertThat(read.table().fingerprint()).isEqualTo(table.fingerprint());
        byte[] first = Files.readAllBytes(file);
        TableWriter.write(file, read.layout(), read.table());
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }

    @Test
    void theLayoutsOrderAndTheMarksOfSyntheticRowsAreInEveryFormatThatCanHoldThem() throws IOException {
        String text = "id,class,x,colour\n7,no,1.50,\n8,yes,,it's red\n9,no,3,?\n";
        DataFile file = read(text, ReadOptions.target("class").withDrop(List.of("id")));
        Augmentation more = withOneRowMore(file.table(), 0.25, 1);
        Path arff = folder.resolve("more.arff");
        TableWriter.write(arff, file, more, true);
        assertThat(arff).hasContent("""
                        @relation data
                        @attribute class {no, yes}
                        @attribute x real
                        @attribute colour {'?', 'it\\'s red'}
                        @attribute synthetic {false, true}
                        @data
                        no,1.5,?,false
                        yes,?,'it\\'s red',false
                        no,3,'?',false
                        yes,0.25,'it\\'s red',true
                        """);
        Path keel = folder.resolve("more.dat");
        TableWriter.write(keel, file, more, true);
        assertThat(keel).hasContent("""
                        @relation data
                        @attribute class {no, yes}
                        @attribute x real [0.25, 3]
                        @attribute colour {'?', 'it\\'s red'}
                        @attribute synthetic {false, true}
                        @inputs x, colour, synthetic
                        @outputs class
                        @data
                        no,1.5,<null>,false
                        yes,<null>,'it\\'s red',false
                        no,3,'?',false
                        yes,0.25,'it\\'s red',true
                        """);
    }

    @Test
    void libsvmHoldsNumbersOnly() {
        DataFile numbers = read("y,a,b\n1,0,2.50\n-1,3,0\n1,-0.0,1e-9\n", ReadOptions.target("y"));
        Path out = folder.resolve("out.libsvm");
        TableWriter.write(out, numbers, Augmentation.unchanged(numbers.table()), false);
        assertThat(out).hasContent("1 2:2.5\n-1 1:3\n1 2:1e-09\n");
        assertThat(DataFile.read(out, ReadOptions.target("y")).table().values()).containsExactly(0, 2.5, 3, 0, 0, 1e-9);

        Path none = folder.resolve("none.libsvm");
        refusesLibsvm(none, "c,y\na,1\nb,2\n", false, "column 'c' is categorical");
        refusesLibsvm(none, "a,y\n1,p\n2,1\n", false, "the label 'p' is no number");
        refusesLibsvm(none, "a,y\n1,0\n,1\n", false, "it has no missing cells, but the table has 1");
        refusesLibsvm(none, "a,y\n1,0\n2,1\n", true, "it has no place for a mark");
        assertThat(none).doesNotExist();
    }

    private static void refusesLibsvm(Path file, String text, boolean mark, String complaint) {
        DataFile read = read(text, ReadOptions.target("y"));
        assertThatThrownBy(() -> TableWriter.write(file, read, Augmentation.unchanged(read.table()), mark))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("none.libsvm as LIBSVM: " + complaint);
    }

    @Test
    void compressedFilesHoldNoTime() throws IOException {
        Path file = folder.resolve("table.csv.gz");
        TableWriter.write(file, randomTable());
        byte[] bytes = Files.readAllBytes(file);

        // RFC 1952: byte 3 are the flags (a name, a comment), bytes 4 to 7 the time
        assertThat(bytes).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0);
    }

    @Test
    void rowsLongerThanAChunkAreKept() throws IOException {
        String word = "word ".repeat(300_000);
        String text = "x,class\n\"" + word + "\",a\n" + word + "ä,b\nshort,a\n";
        DataFile file = read(text, ReadOptions.target("class").keepingRows());
        assertThat(file.rows().orElseThrow().rows()).isEqualTo(3);
        assertThat(written(file, Augmentation.unchanged(file.table()), false)).isEqualTo(text);
    }
}
