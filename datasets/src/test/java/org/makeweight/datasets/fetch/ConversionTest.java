package org.makeweight.datasets.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionTest {
    private static final String SOURCE = """
            set:
              repo: "owner/name"
              commit: "0123456789abcdef0123456789abcdef01234567"
              path: "a.csv"
              bytes: 1
              sha256: "0000000000000000000000000000000000000000000000000000000000000000"
            """;

    private static Recipe recipe(String keys) {
        StringBuilder text = new StringBuilder(SOURCE);
        keys.lines().forEach(line -> text.append("  ").append(line).append('\n'));
        return Recipes.parse(text.toString()).get("set");
    }

    private static String convert(String keys, String source) throws IOException {
        return convert(keys, source.getBytes(StandardCharsets.UTF_8));
    }

    private static String convert(String keys, byte[] source) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Conversion.convert(recipe(keys), new ByteArrayInputStream(source), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theTargetGoesLastColumnsAreDroppedAndMissingValuesEmptied() throws IOException {
        String keys = """
                format: "csv"
                target: "y"
                drop: ["", "id"]
                missing: ["NA", "?"]
                """;
        assertThat(convert(keys, "\uFEFF,y,id,x,z\r\n1, a ,7,NA,\"b,c\"\r\n\r\n2,NA,8, ? ,\"d\"\"e\"\r\n"))
                .isEqualTo("x,z,class\n,\"b,c\",a\n,\"d\"\"e\",NA\n");
    }

    @Test
    void namesCanBeGivenAndLabelsJoined() throws IOException {
        String keys = """
                format: "csv"
                header: false
                delimiter: ";"
                quote: "'"
                columns: ["x", "y"]
                target: "y"
                minority: ["3", "4"]
                minority_name: "<=4"
                rest_name: "rest"
                """;
        assertThat(convert(keys, "1; '3'\n2;'4 '\n';';5\n")).isEqualTo("x,class\n1,<=4\n2,<=4\n;,rest\n");
        assertThatThrownBy(() -> convert(keys, "1;3\n2;5\n")).hasMessageContaining("lacks some of the labels [3, 4]");
    }

    @Test
    void runsOfBlanksCanSeparate() throws IOException {
        String keys = """
                format: "csv"
                delimiter: "whitespace"
                target: "y"
                """;
        assertThat(convert(keys, " x \t y\n\n1  2\t\n\"a b\n")).isEqualTo("x,class\n1,2\n\"\"\"a\",b\n");
    }

    @Test
    void keelAndArffAreReadByTheirFormAlone() throws IOException {
        String keys = """
                format: "keel"
                target: "the class"
                """;
        String source = """
                % note
                @relation r
                @ATTRIBUTE 'the class' {p, n}
                @attribute x{a,b}
                @attribute "y y" real[0,1]
                @inputs nothing
                @DATA
                 p , 'a, it\\'s ' ,1.50

                % note
                m,"b",
                """;
        assertThat(convert(keys, source)).isEqualTo("x,y y,class\n\"a, it's\",1.50,p\nb,,m\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "csv|x,y\\n1\\n|its row 1 has 1 values instead of 2",
                "csv|x,y\\n1,2\\n1,2,3\\n|its row 2 has 3 values instead of 2",
                "csv|x,z\\n1,2\\n|it has no column 'y'",
                "csv|x,x,y\\n1,2,3\\n|two of its columns are called 'x'",
                "csv|``|it is empty",
                "csv|x,y\\n1,\"2\\n|",
                "arff|@attribute x real\\n|it has no @data",
                "arff|@attribute x real\\n@attribute y real\\n@data\\n1,'2\\n|a quoted value does not end as it should in '1,'2'",
                "arff|@attribute x real\\n@attribute y real\\n@data\\n'1'1,2\\n|a quoted value does not end as it should",
            })
    void whatTheRecipeDoesNotKnowIsRefused(String format, String source, String complaint) {
        assertThatThrownBy(() -> convert("format: \"" + format + "\"\ntarget: \"y\"", source.replace("\\n", "\n")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(complaint == null ? "" : complaint);
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        byte[] latin = "x,y\ncaf\u00e9,2\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> convert("format: \"csv\"\ntarget: \"y\"", latin))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "target: \"y\"|line 1, recipe 'set': the key 'format' is missing",
                "format: \"csv\"|the key 'target' is missing",
                "format: \"xml\"\\ntarget: \"y\"|unknown format 'xml'",
                "format: \"csv\"\\ntarget: \"y\"\\ncolour: \"red\"|unknown keys [colour]",
                "format: \"keel\"\\ntarget: \"y\"\\ndelimiter: \";\"|unknown keys [delimiter]",
                "format: \"csv\"\\ntarget: \"y\"\\ndelimiter: \"ab\"|delimiter must be one character but is 'ab'",
                "format: \"csv\"\\ntarget: \"y\"\\nheader: false|columns must be given where the file has no header",
                "format: \"csv\"\\ntarget: \"y\"\\nheader: \"no\"|header must be true or false",
                "format: \"csv\"\\ntarget: \"y\"\\ncompression: \"rar\"|unknown compression 'rar'",
                "format: \"csv\"\\ntarget: \"y\"\\ncompression: \"zip\"|the key 'member' is missing",
                "format: \"csv\"\\ntarget: \"y\"\\nminority: [\"a\"]|minority, minority_name and rest_name",
                "format: \"csv\"\\ntarget: \"y\"\\ndrop: [\"y\"]|the target 'y' cannot be dropped",
                "format: \"csv\"\\ntarget: [\"y\", \"z\"]|the key 'target' must have one value",
                "format: \"csv\"\\nformat: \"csv\"|line 8: the key 'format' stands twice",
                "format: csv|line 7: the value of 'format' is no JSON",
                "format|line 7: 'format' is no 'key: value'",
            })
    void aRecipeThatIsNoneIsRefusedWithItsPlace(String keys, String complaint) {
        assertThatThrownBy(() -> recipe(keys.replace("\\n", "\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void blocksThatAreNoneAreRefusedWithTheirPlace() {
        assertThatThrownBy(() -> Recipes.parse("a\n")).hasMessageContaining("line 1: 'a' is neither 'id:' nor");
        assertThatThrownBy(() -> Recipes.parse("  a: 1\n")).hasMessageContaining("line 1: ");
        String whole = SOURCE + "  format: \"csv\"\n  target: \"y\"\n";
        assertThatThrownBy(() -> Recipes.parse(whole + whole))
                .hasMessageContaining("line 9, recipe 'set': stands twice");
        assertThatThrownBy(() -> Recipes.parse(whole.replace("owner/name", "owner")))
                .hasMessageContaining("repo must be OWNER/NAME but is 'owner'");
        assertThatThrownBy(() -> Recipes.parse(whole.replace("commit: \"0", "commit: \"")))
                .hasMessageContaining("commit must be 40 hexadecimal digits");
        assertThatThrownBy(() -> Recipes.parse(whole.replace("sha256: \"0", "sha256: \"")))
                .hasMessageContaining("sha256 must be 64 hexadecimal digits");
        assertThatThrownBy(() -> Recipes.parse(whole.replace("bytes: 1", "bytes: 0")))
                .hasMessageContaining("bytes must be at least 1");
        assertThat(Recipes.parse("# a comment\n\n" + whole))
                .isEqualTo(Map.of("set", recipe("format: \"csv\"\ntarget: \"y\"")));
    }
}
