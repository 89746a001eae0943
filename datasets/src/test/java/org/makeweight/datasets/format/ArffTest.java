package org.makeweight.datasets.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Origins;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Table;

class ArffTest {
    private static final double NONE = Double.NaN;
    private static final String HEADER = "@relation r\n@attribute x numeric\n@attribute c {a, b}\n@data\n";

    @TempDir
    Path folder;

    private DataFile read(String text, ReadOptions options) throws IOException {
        return DataFile.read(Files.writeString(folder.resolve("data.arff"), text), options);
    }

    private Table table(String text) throws IOException {
        return read(text, ReadOptions.DEFAULT).table();
    }

    private static List<String> categories(Table table, int column) {
        return ((Column.Categorical) table.schema().column(column)).categories();
    }

    @Test
    void columnsAreWhatTheFileDeclares() throws IOException {
        Table table = table("""
                % a comment
                @RELATION 'a name'

                @attribute 'the age' REAL
                @attribute n\tInteger   % whole numbers
                @attribute price numeric [0, 100]
                @attribute code {10, 9, 2}
                @attribute "who's" string
                @attribute day date "yyyy-MM-dd"
                @attribute class {no,'yes, sir'}
                @data
                % another
                1.5, 3, 10, 9, 'text, with a comma', "2020-01-02", no

                -2e3,4,20.5,10,7,2020-01-03,'yes, sir'
                0,?,?,?,?,?,no
                """);

        assertThat(table.schema().columns())
                .containsExactly(
                        new Column.Numeric("the age", false),
                        new Column.Numeric("n", true),
                        new Column.Numeric("price", false),
                        new Column.Categorical("code", List.of("9", "10")),
                        new Column.Categorical("who's", List.of("7", "text, with a comma")),
                        new Column.Categorical("day", List.of("2020-01-02", "2020-01-03")));
        assertThat(table.schema().target().name()).isEqualTo("class");
        assertThat(table.schema().target().labels()).containsExactly("no", "yes, sir");
        assertThat(table.values())
                .containsExactly(1.5, 3, 10, 0, 1, 0, -2000, 4, 20.5, 1, 0, 1, 0, NONE, NONE, NONE, NONE, NONE);
        assertThat(table.labels()).containsExactly(0, 1, 0);
    }

    @Test
    void aColumnOfRealsIsWholeIfItsValuesAreAndEmptyOnesAreNot() throws IOException {
        Table table = table("""
                @attribute a real
                @attribute b integer
                @attribute c integer
                @attribute class {p,q}
                @data
                1,1.0,?,p
                2,2,?,q
                """);
        assertThat(table.schema().columns())
                .containsExactly(
                        new Column.Numeric("a", true), new Column.Numeric("b", false), new Column.Numeric("c", false));
    }

    @Test
    void declaredValuesThatNoRowHasAreLegalButNoCategories() throws IOException {
        Table table = table("@attribute c {z, b, a}\n@attribute class {p, q, unused}\n@data\nb,q\na,p\n");
        assertThat(categories(table, 0)).containsExactly("a", "b");
        assertThat(table.schema().target().labels()).containsExactly("p", "q");
    }

    @Test
    void theLastAttributeIsTheClassUnlessAnotherIsNamed() throws IOException {
        String text = "@attribute c {a,b}\n@attribute x numeric\n@data\na,1\nb,2\n";
        assertThat(table(text).schema().target().name()).isEqualTo("x");
        Table named = read(text, ReadOptions.target("c")).table();
        assertThat(named.schema().target().labels()).containsExactly("a", "b");
        assertThat(named.values()).containsExactly(1, 2);
    }

    @Test
    void aNumericColumnThatIsNamedCategoricalHoldsTexts() throws IOException {
        Table table = read(HEADER + "10,a\n9.0,b\n", ReadOptions.DEFAULT.withCategorical(List.of("x")))
                .table();
        assertThat(categories(table, 0)).containsExactly("9.0", "10");
    }

    @Test
    void escapesInQuotesAreUndone() throws IOException {
        Table table = table("""
                @attribute s string
                @attribute c {'it\\'s', "\\"", 'a\\tb'}
                @data
                'tab\\there, line\\nend, \\\\ \\u00fc \\% \\z', 'it\\'s'
                "it's","\\""
                '\\\\','a\\tb'
                """);
        assertThat(categories(table, 0)).containsExactly("\\", "it's", "tab\there, line\nend, \\ ü % z");
        assertThat(table.schema().target().labels()).containsExactly("\"", "a\tb", "it's");
    }

    @Test
    void aPercentSignBeginsACommentOnlyAtTheBeginningOrAfterABlank() throws IOException {
        Table table = table("""
                @attribute s {10%, '5 % off'} % rates
                @attribute c {a, b}
                @data
                10%,a % first
                  % nothing
                '5 % off' , 'b' % second
                ?,b\t%third
                """);
        assertThat(categories(table, 0)).containsExactly("10%", "5 % off");
        assertThat(table.rows()).isEqualTo(3);
        assertThat(table.missing()).isEqualTo(1);
    }

    @Test
    void missingIsABareQuestionMarkOrNothing() throws IOException {
        Table table = table("""
                        @attribute s {'?', a}
                        @attribute x numeric
                        @attribute c {a, b}
                        @data
                        ?,?,a
                        '?', ,b
                        a,,a
                        """);
        assertThat(categories(table, 0)).containsExactly("?", "a");
        assertThat(table.values()).containsExactly(NONE, NONE, 0, NONE, 1, NONE);
    }

    @Test
    void sparseRowsHaveZeroOrTheFirstDeclaredValueWhereTheySayNothing() throws IOException {
        Table table = table("@attribute x numeric\n@attribute c {red, blue}\n@attribute y numeric\n"
                + "@attribute class {n, p}\n@data\n{0 5, 1 blue,2 ?}\n{ 3 p }\n{}\n1,red,2,'p'\n{3 'n', 3 p}\n"
                        .replace("{3 'n', 3 p}\n", ""));
        assertThat(categories(table, 1)).containsExactly("blue", "red");
        assertThat(table.values()).containsExactly(5, 0, NONE, 0, 1, 0, 0, 1, 0, 1, 1, 2);
        assertThat(table.labels()).containsExactly(0, 1, 0, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@attribute x numeric\n@attribute c {a, b}\n@data\n1,a\n2,b\n",
                "@attribute x numeric\r\n@attribute c {a, b}\r\n@data\r\n1,a\r\n2,b",
                "\uFEFF@attribute x numeric\n@attribute c{a,b}\n@data\n 1 ,a \n\n\t2 , b\n",
                "@ATTRIBUTE x REAL\n@Attribute 'c' { 'a' , \"b\" }\n@DATA\n1\ta\n2\tb\n",
                "@attribute x numeric\n@attribute c {a, b}\n@data\n'1','a'\n\"2\",b\n",
                "@attribute x numeric\n@attribute c {a, b}\n@data\n{0 1}\n{0 2,1 b}\n",
            })
    void theUsualVariantsOfAFileGiveTheSameTable(String text) throws IOException {
        Table table = table(text);
        assertThat(table.schema().columns()).containsExactly(new Column.Numeric("x", true));
        assertThat(table.values()).containsExactly(1, 2);
        assertThat(table.labels()).containsExactly(0, 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|is empty; an ARFF file was expected",
                "x,y\\n1,2\\n|line 1: 'x,y' stands where @relation, @attribute or @data must stand; an ARFF file was expected",
                "@relation r\\n|has no @data, after which rows stand",
                "@relation r\\n@data\\n1\\n|declares no attributes",
                "@relation r\\n@atribute x numeric\\n|line 2: unknown statement '@atribute'; did you mean '@attribute'?",
                "@attribute x\\n|line 1, column 'x': has no type; numeric, real, integer",
                "@attribute x nummeric\\n|line 1, column 'x': 'nummeric' is no type; did you mean 'numeric'?",
                "@attribute x relational\\n|line 1, column 'x': is relational",
                "@attribute x {a, b\\n|line 1, column 'x': the list of its values is not closed by }",
                "@attribute x {a, 'b}\\n|line 1, column 'x': the quote that opens this value is not closed in its line",
                "@attribute 'x numeric\\n|line 1: the quote that opens this value is not closed in its line",
                "@attribute x real\\n@attribute x real\\n@data\\n1,2\\n|line 3: columns 1 and 2 are both called 'x'",
            })
    void aWrongHeaderIsRefusedWithItsPlace(String text, String complaint) {
        refuses(text.replace("\\n", "\n"), complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|has a header but no rows",
                "1,a\\n2\\n|line 6: 1 value, but the header has 2 names",
                "1,a\\n2,b,c\\n|line 6: 3 values, but the header has 2 names",
                "1,a\\n2,b,\\n|line 6: 3 values, but the header has 2 names",
                "1,a\\nred,b\\n|line 6, column 'x': 'red' is not a number, which its column must hold; write a missing value as ?, or name",
                "1,a\\nNaN,b\\n|line 6, column 'x': 'NaN' is not a number, which its column must hold; a value must be finite, and a missing one ?",
                "1,a\\n1e999,b\\n|line 6, column 'x': '1e999' is not a number",
                "1,a\\n2,B\\n|line 6, column 'c': 'B' is not among the values that the file declares; did you mean 'b'?",
                "1,a\\n2,?\\n|line 6, column 'c': the label is missing",
                "1,a\\n2,a\\n|column 'c': every row has the label 'a'",
                "1,a\\n2,'b\\n|line 6, column 'c': the quote that opens this value is not closed in its line",
                "1,a\\n'2'3,b\\n|line 6, column 'x': a quoted value goes on after its closing quote",
                "1,a\\n2,'b\\'\\n|line 6, column 'c': the quote that opens this value is not closed in its line",
                "1,a\\n2,b,{5}\\n|line 6: 3 values, but the header has 2 names",
                "{0 1,1 a}\\n{2 b}\\n|line 6: '2' is no position of an attribute; these go from 0 to 1",
                "{0 1,1 a}\\n{x b}\\n|line 6: 'x' is no position of an attribute",
                "{0 1,1 a}\\n{1 b,0 2}\\n|line 6, column 'x': the positions in a sparse row must ascend",
                "{0 1,1 a}\\n{0 2,1 b\\n|line 6: the sparse row is not closed by }",
                "{0 1,1 a}\\n{0 2,1 b}, {3}\\n|line 6: something stands behind the } of the sparse row; weights",
                "{0 1,1 a}\\n{0 2,1 'b}\\n|line 6, column 'c': the quote that opens this value",
            })
    void aWrongRowIsRefusedWithItsPlace(String rows, String complaint) {
        refuses(HEADER + rows.replace("\\n", "\n"), complaint);
    }

    @Test
    void textsMustBeGivenInSparseRows() {
        refuses(
                "@attribute s string\n@attribute c {a, b}\n@data\n{0 x}\n{1 b}\n",
                "line 5, column 's': a sparse row must give its value");
    }

    @Test
    void binaryFilesAreRefusedAsSuch() {
        refuses(HEADER + "1,a\n2,b\0\n", "holds zero bytes; this is a binary file, an ARFF file was expected");
        String many = "1,a\n".repeat(40_000);
        refuses(HEADER + many + "2,b\0\n", "line 40005: holds a zero byte");
        refuses(HEADER + many + "2\0,b\n", "line 40005: holds a zero byte");
    }

    private void refuses(String text, String complaint) {
        assertThatThrownBy(() -> table(text))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("data.arff")
                .hasMessageContaining(complaint)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    @Test
    void latinTextIsReportedWithItsLine() throws IOException {
        Path file = folder.resolve("latin.arff");
        Files.write(file, (HEADER + "1,a\n2,caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> DataFile.read(file, ReadOptions.DEFAULT))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("latin.arff, line 6: byte 0xe9 is not UTF-8");
    }

    @Test
    void longFilesAreReadThroughEveryBuffer() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        int rows = 60_000;
        for (int row = 0; row < rows; row++) {
            text.append(row).append(".25 , '").append(row % 3 == 0 ? "a'\r\n" : "b'\r\n");
        }
        Path file = folder.resolve("long.ARFF.GZ");
        try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        Table table = DataFile.read(file, ReadOptions.DEFAULT).table();
        assertThat(table.rows()).isEqualTo(rows);
        for (int row = 0; row < rows; row++) {
            assertThat(table.value(row, 0)).isEqualTo(row + 0.25);
            assertThat(table.label(row)).isEqualTo(row % 3 == 0 ? 0 : 1);
        }
    }

    @Test
    void keptRowsAreWrittenAsCsvAndRowsMoreAfterThem() throws IOException {
        String text = """
                @attribute 'a, b' numeric
                @attribute s {'it\\'s "it"', red}
                @attribute class {n, p}
                @data
                 1.50,'it\\'s "it"', n
                ?,red,'p'
                {1 red}
                """;
        DataFile file = read(text, ReadOptions.DEFAULT.keepingRows());
        Table table = file.table();
        Augmentation more =
                Augmentation.added(table, new double[] {0.25, 0}, new int[] {1}, Origins.from(new int[] {1}));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.write(out, file, more, true);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\"a, b\",s,class,synthetic\n1.50,\"it's \"\"it\"\"\",n,false\n,red,p,false\n0,red,n,false\n"
                        + "0.25,\"it's \"\"it\"\"\",p,true\n");
        Path csv = Files.write(folder.resolve("out.csv"), out.toByteArray());
        ReadOptions options = ReadOptions.target("class").withDrop(List.of("synthetic"));
        assertThat(DataFile.read(csv, options)
                        .table()
                        .select(new int[] {0, 1, 2})
                        .values())
                .isEqualTo(table.values());
        assertThat(Optional.of(file.layout().form().delimiter())).contains(',');
    }
}
