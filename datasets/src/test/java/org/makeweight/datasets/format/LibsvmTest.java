package org.makeweight.datasets.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Table;

class LibsvmTest {
    @TempDir
    Path folder;

    private DataFile read(String text, ReadOptions options) throws IOException {
        return DataFile.read(Files.writeString(folder.resolve("data.libsvm"), text), options);
    }

    @Test
    void whatIsNotGivenIsZero() throws IOException {
        Table table = read("+1 2:0.5 4:-3\n-1\n-1 1:7 2:1e-3 # a note 9:9\n\n# nothing\n1 4:2\n", ReadOptions.DEFAULT)
                .table();
        assertThat(table.schema().columns())
                .containsExactly(
                        new Column.Numeric("f1", true),
                        new Column.Numeric("f2", false),
                        new Column.Numeric("f3", true),
                        new Column.Numeric("f4", true));
        assertThat(table.values()).containsExactly(0, 0.5, 0, -3, 0, 0, 0, 0, 7, 0.001, 0, 0, 0, 0, 0, 2);
        assertThat(table.schema().target().name()).isEqualTo("class");
        assertThat(table.schema().target().labels()).containsExactly("-1", "+1");
        assertThat(table.labels()).containsExactly(1, 0, 0, 1);
    }

    @Test
    void anIndexOfZeroMakesAFeatureMore() throws IOException {
        Table table = read("1 2:5\n0 0:3\n", ReadOptions.target("y")).table();
        assertThat(table.schema().columns().stream().map(Column::name)).containsExactly("f0", "f1", "f2");
        assertThat(table.schema().target().name()).isEqualTo("y");
        assertThat(table.values()).containsExactly(0, 0, 5, 3, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1 1:2\n2 1:3\n", "1\t1:2\r\n2   1:3", "\uFEFF 1.0 1:2 \n2e0 1:+3#\n", "1 1:2.0\n2 1:3.0\n"})
    void theUsualVariantsOfAFileGiveTheSameCells(String text) throws IOException {
        Table table = read(text, ReadOptions.DEFAULT).table();
        assertThat(table.values()).containsExactly(2, 3);
        assertThat(table.labels()).containsExactly(0, 1);
    }

    @Test
    void aFeatureMayBeNamedCategorical() throws IOException {
        Table table = read("1 1:2\n2 2:3\n1 1:10\n", ReadOptions.DEFAULT.withCategorical(List.of("f1")))
                .table();
        assertThat(table.schema().column(0)).isEqualTo(new Column.Categorical("f1", List.of("0", "2", "10")));
        assertThat(table.values()).containsExactly(1, 0, 0, 3, 2, 0);
    }

    @Test
    void keptRowsAreWrittenAsDenseCsv() throws IOException {
        DataFile file =
                read("+1 2:0.50\n-1 1:3\n1 1:1\n", ReadOptions.target("y").keepingRows());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.write(out, file, Augmentation.unchanged(file.table()), false);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("f1,f2,y\n0,0.50,+1\n3,0,-1\n1,0,+1\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|is empty; a LIBSVM file was expected",
                "# only\\n|has no rows; a LIBSVM file was expected",
                "1\\n2\\n|has no pair index:value in any row",
                "1 1:2\\n1:3\\n|line 2: the label is missing",
                "1 1:2\\n1,2 1:3\\n|line 2: '1,2' are several labels",
                "1 1:2\\n2 qid:3 1:2\\n|line 2: qid marks data for ranking",
                "1 1:2\\nspam 1:2\\n|line 2: 'spam' stands where the label must, which is a number",
                "1 1:2\\nnan 1:2\\n|line 2: 'nan' stands where the label must",
                "1 1:2\\n2 1\\n|line 2: '1' is no pair index:value",
                "1 1:2\\n2 1:\\n|line 2: '1:' is no pair index:value",
                "1 1:2\\n2 -1:4\\n|line 2: '-1:4' is no pair index:value with an index that is a whole number from 0",
                "1 1:2\\n2 x:4\\n|line 2: 'x:4' is no pair",
                "1 1:2\\n2 2:4 1:3\\n|line 2: indices must ascend, but 1 comes after 2",
                "1 1:2\\n2 1:4 1:3\\n|line 2: indices must ascend, but 1 comes after 1",
                "1 1:2\\n2 99999999999:4\\n|line 2: the index in '99999999999:4' is too large",
                "1 1:2\\n2 2147483646:4\\n|the index 2147483646 would make a table of as many columns",
                "1 1:2\\n2 1:red\\n|line 2, column 'f1': 'red' is not a number",
                "1 1:2\\n2 1:nan\\n|line 2, column 'f1': 'nan' is not a number, which its column must hold; every value of this format is",
                "1 1:2\\n1.0 1:3\\n|column 'class': every row has the label '1'",
            })
    void whatIsNoTableIsRefusedWithItsPlace(String text, String complaint) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n"), ReadOptions.DEFAULT))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("data.libsvm")
                .hasMessageContaining(complaint);
    }

    @Test
    void longFilesAreReadThroughEveryBufferTwice() throws IOException {
        StringBuilder text = new StringBuilder();
        int rows = 60_000;
        for (int row = 0; row < rows; row++) {
            text.append(row % 2)
                    .append(' ')
                    .append(row % 3 + 1)
                    .append(':')
                    .append(row)
                    .append(".5\n");
        }
        Table table = read(text.toString(), ReadOptions.DEFAULT).table();
        assertThat(table.rows()).isEqualTo(rows);
        for (int row = 0; row < rows; row++) {
            assertThat(table.value(row, row % 3)).isEqualTo(row + 0.5);
            assertThat(table.value(row, (row + 1) % 3)).isZero();
            assertThat(table.label(row)).isEqualTo(row % 2);
        }
    }
}
