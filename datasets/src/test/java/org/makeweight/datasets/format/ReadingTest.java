package org.makeweight.datasets.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Table;

class ReadingTest {
    private static DataFile read(String text, ReadOptions options) {
        return DataFile.read("test", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), options);
    }

    private static Table table(String text) {
        return read(text, ReadOptions.target("class")).table();
    }

    private static Column column(String cells) {
        StringBuilder text = new StringBuilder("x,class\n");
        int row = 0;
        for (String cell : cells.split(" ", -1)) {
            text.append(cell).append(row++ % 2 == 0 ? ",a\n" : ",b\n");
        }
        return table(text.toString()).schema().column(0);
    }

    @Test
    void numbersCategoriesAndLabelsGoWhereTheyBelong() {
        Table table = table("x,colour,class,n\n1.5,red,yes,1\n,blue,no,\n-2e3,,no,3\n");

        assertThat(table.schema().columns())
                .containsExactly(
                        new Column.Numeric("x", false),
                        new Column.Categorical("colour", List.of("blue", "red")),
                        new Column.Numeric("n", true));
        assertThat(table.schema().target().labels()).containsExactly("no", "yes");
        assertThat(table.schema().target().minorityLabel()).isEqualTo("yes");
        assertThat(table.values()).containsExactly(1.5, 1, 1, Double.NaN, 0, Double.NaN, -2000, Double.NaN, 3);
        assertThat(table.labels()).containsExactly(1, 0, 0);
    }

    @Test
    void aColumnIsWholeIfEveryPresentValueHasNeitherFractionNorExponent() {
        assertThat(column("1 -2 +3  40")).isEqualTo(new Column.Numeric("x", true));
        assertThat(column("1 2.0")).isEqualTo(new Column.Numeric("x", false));
        assertThat(column("1 1e3")).isEqualTo(new Column.Numeric("x", false));
        assertThat(column("1.5 2 3")).isEqualTo(new Column.Numeric("x", false));
    }

    @Test
    void aColumnWithoutAnyValueIsNumeric() {
        assertThat(column("  ")).isEqualTo(new Column.Numeric("x", false));
    }

    @Test
    void categoriesSortAsNumbersWhenAllAreNumbersAndElseByCodePoint() {
        ReadOptions options = ReadOptions.target("class").withCategorical(List.of("x"));
        Table numbers = read("x,class\n10,a\n9,b\n-1,a\n", options).table();
        assertThat(((Column.Categorical) numbers.schema().column(0)).categories())
                .containsExactly("-1", "9", "10");
        assertThat(numbers.values()).containsExactly(2, 1, 0);

        Table words = table("x,class\nb,1\nä,2\nB,10\n\uD83D\uDE00,10\n\uFF5E,10\n");
        assertThat(((Column.Categorical) words.schema().column(0)).categories())
                .containsExactly("B", "b", "ä", "\uFF5E", "\uD83D\uDE00");
        assertThat(words.schema().target().labels()).containsExactly("1", "2", "10");
    }

    @Test
    void theRarestClassIsTheMinorityAndOfEquallyRareOnesTheLast() {
        assertThat(table("x,class\n1,a\n1,b\n1,b\n1,c\n").schema().target().minorityLabel())
                .isEqualTo("c");
    }

    @Test
    void aNamedMinorityNeedNotBeTheRarest() {
        ReadOptions options = ReadOptions.target("class").withMinority("b");
        assertThat(read("x,class\n1,a\n1,b\n1,b\n", options)
                        .table()
                        .schema()
                        .target()
                        .minorityLabel())
                .isEqualTo("b");
    }

    @Test
    void droppedColumnsStayInTheLayoutOnly() {
        ReadOptions options = ReadOptions.target("class").withDrop(List.of("id", ""));
        DataFile file = read("id,x,,class\nfirst,1,7,a\nsecond,2,x,b\n", options);

        assertThat(file.table().schema().columns()).containsExactly(new Column.Numeric("x", true));
        assertThat(file.layout())
                .isEqualTo(new Layout(
                        List.of("id", "x", "column_3", "class"),
                        List.of("id", "x", "", "class"),
                        3,
                        List.of(1),
                        CsvForm.PLAIN));
    }

    @Test
    void quotesMayHoldDelimitersLineEndsAndDoubledQuotes() {
        Table table = table("\"a,b\",class\n\"x,\"\"1\"\"\",p\n\"two\r\nlines\",\"q\"\n");
        assertThat(table.schema().column(0))
                .isEqualTo(new Column.Categorical("a,b", List.of("two\r\nlines", "x,\"1\"")));
        assertThat(table.schema().target().labels()).containsExactly("p", "q");
    }

    @Test
    void quotedNumbersAreNumbers() {
        assertThat(table("x,class\n\"1\",a\n\"2.5\",b\n").values()).containsExactly(1, 2.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x,y,class\n1,2,a\n3,4,b\n",
                "x,y,class\n1,2,a\n3,4,b",
                "x,y,class\r\n1,2,a\r\n3,4,b\r\n",
                "\uFEFFx,y,class\n1,2,a\n3,4,b\n",
                "x;y;class\n1;2;a\n3;4;b\n",
                "x\ty\tclass\n1\t2\ta\n3\t4\tb\n",
                "\n\nx,y,class\n\n1,2,a\n\n3,4,b\n\n",
                "x,y,class\n 1 ,\t2,a\n3,4 ,b\n",
            })
    void theUsualVariantsOfAFileGiveTheSameTable(String text) {
        Table table = table(text);
        assertThat(table.schema().columns())
                .containsExactly(new Column.Numeric("x", true), new Column.Numeric("y", true));
        assertThat(table.values()).containsExactly(1, 2, 3, 4);
        assertThat(table.labels()).containsExactly(0, 1);
    }

    @Test
    void aCommaInTheHeaderSettlesTheDelimiterUnlessItIsQuoted() {
        assertThat(CsvFormat.delimiter("a;b;c,d\n1,2\n", '.')).isEqualTo(',');
        assertThat(CsvFormat.delimiter("\"a,b\";c\td\n1,2\n", '.')).isEqualTo(';');
        assertThat(CsvFormat.delimiter("a\tb\n1,2\n", '.')).isEqualTo('\t');
        assertThat(CsvFormat.delimiter("a\n1;2\n", '.')).isEqualTo(',');
    }

    @Test
    void longFilesWithLongValuesReadLikeShortOnes() {
        // more rows than a block has, and values that straddle every buffer
        int rows = 70_000;
        StringBuilder text = new StringBuilder("x,word,class\n");
        for (int row = 0; row < rows; row++) {
            text.append(row).append(".25,wörd").append(row % 1000).append(row % 7 == 0 ? ",1\n" : ",0\n");
        }
        Table table = table(text.toString());

        assertThat(table.rows()).isEqualTo(rows);
        List<String> words = ((Column.Categorical) table.schema().column(1)).categories();
        for (int row = 0; row < rows; row++) {
            assertThat(table.value(row, 0)).isEqualTo(row + 0.25);
            assertThat(words.get((int) table.value(row, 1))).isEqualTo("wörd" + row % 1000);
            assertThat(table.label(row)).isEqualTo(row % 7 == 0 ? 1 : 0);
        }
    }

    @Test
    void aTextColumnMayHoldTheWordsForNoNumberAmongOthers() {
        assertThat(column("inf sup nan")).isEqualTo(new Column.Categorical("x", List.of("inf", "nan", "sup")));
    }

    @Test
    void twoSpellingsOfANumberAreTwoLabels() {
        assertThat(table("x,class\n1,1\n2,1.0\n3,1\n").schema().target().labels())
                .containsExactly("1", "1.0");
    }
}
