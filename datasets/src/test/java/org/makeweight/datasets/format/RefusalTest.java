package org.makeweight.datasets.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makeweight.core.failure.BadInputException;

class RefusalTest {
    @TempDir
    Path folder;

    private void refuses(Path file, ReadOptions options, String complaint) {
        assertThatThrownBy(() -> DataFile.read(file, options))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(complaint)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n").doesNotContain("\r"));
    }

    private void refuses(byte[] content, String name, ReadOptions options, String complaint) throws IOException {
        refuses(Files.write(folder.resolve(name), content), options, complaint);
    }

    private void refuses(String text, ReadOptions options, String complaint) throws IOException {
        refuses(text.getBytes(StandardCharsets.UTF_8), "data.csv", options, complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|is empty; a CSV file with a header line was expected",
                "\\n\\n|is empty",
                "x,class\\n|has a header but no rows",
                "x,class|has a header but no rows",
                "x,x,class\\n1,2,a\\n|line 1: columns 1 and 2 are both called 'x'",
                "\\n0,1,0,class\\n1,2,3,a\\n|line 2: columns 1 and 3 are both called '0'; names must differ; if the file has no header, --no-header",
                ",,class\\n,,a\\n,,b\\n|has no column besides 'class'",
                "sep=;\\nx;class\\n1;a\\nz;b\\n|line 4, column 'x': 'z' is not a number",
                "class\\na\\nb\\n|has no column besides 'class'",
                "x,Klass\\n1,a\\n|has no column 'class'; did you mean 'Klass'?",
                "x,CLASS\\n1,a\\n|has no column 'class'; did you mean 'CLASS'?",
                "x,y,label\\n1,2,a\\n|has no column 'class'; its columns are 'x', 'y', 'label'",
                "1,2.5,0\\n1,2,0\\n|has no column 'class'; its first line holds only numbers",
                "x,class\\n1,a\\n2\\n|line 3: 1 value, but the header has 2 names",
                "x,class\\n1,a\\n2,b,c\\n|line 3: 3 values, but the header has 2 names",
                "x,y,class\\n1,2,a\\nword,b\\n|line 3: 2 values, but the header has 3 names",
                "x,class\\n1,a\\n2,\\n|line 3, column 'class': the label is missing; every row needs one",
                "x,class\\n1,a\\n2,NaN\\n|line 3, column 'class': 'NaN' is no label",
                "x,class\\n1,a\\n2,a\\n|column 'class': every row has the label 'a'; two classes are needed",
                "x,class\\n1,a\\n\\nNaN,b\\n|line 4, column 'x': 'NaN' is not a number, as the values above it are; a value must be finite, and a missing one an empty cell; --missing NaN reads it as missing",
                "x,class\\n1,a\\n-inf,b\\n|line 3, column 'x': '-inf' is not a number",
                "x,class\\n1,a\\n1e999,b\\n|a value must be finite",
                "x,class\\nnan,a\\n1,b\\n|line 3, column 'x': '1' is a number, but 'nan' in line 2 is not; a value must be finite",
                "x,class\\n,a\\nNaN,b\\nNaN,b\\n|line 3, column 'x': 'NaN' is not a number; a value must be finite",
                "x,class\\n1,a\\n?,b\\n|line 3, column 'x': '?' is not a number, as the values above it are; leave a missing value empty, or name the column categorical: --missing '?' or --categorical x",
                "x,class\\nred,a\\n5,b\\n|line 3, column 'x': '5' is a number, but 'red' in line 2 is not",
                "x;class\\n1,5;a\\n2,25;b\\n|line 2, column 'x': '1,5' is not a number; write numbers with a decimal point, or read them with --decimal ,; or name the column categorical: --categorical x",
                "x;class\\n1;a\\n2,25;b\\n|line 3, column 'x': '2,25' is not a number",
                "x,class\\n1,a\\n\"2,b\\n3,a\\n|line 3, column 'x': the quote that opens this value is never closed",
                "x,y,class\\n\"1\\n2\",\"3,a\\n3,4,b\\n|line 3, column 'y': the quote that opens this value is never closed",
                "x,\"class\\n1,a\\n|line 1, column '2': the quote that opens this value is never closed",
                "x,class\\n1,\"a\"b\\n|line 2, column 'class': a quoted value goes on after its closing quote",
            })
    void whatIsNoTableIsRefusedWithItsPlace(String text, String complaint) throws IOException {
        refuses(text.replace("\\n", "\n"), ReadOptions.target("class"), complaint);
    }

    @Test
    void namesThatTheCallerGaveMustBeThere() throws IOException {
        ReadOptions options = ReadOptions.target("class");
        String text = "plan,x,class\n1,2,Yes\n1,2,No\n";
        refuses(text, options.withCategorical(List.of("Plan")), "has no column 'Plan' to be categorical; did you mean");
        refuses(
                text,
                ReadOptions.withoutClass().withTarget("klass").withCategorical(List.of("klass")),
                "has no column 'klass' to be the target; did you mean 'class'?");
        refuses(text, options.withDrop(List.of("plam")), "has no column 'plam' to drop; did you mean 'plan'?");
        refuses(text, options.withDrop(List.of("class")), "column 'class': is the class column and cannot be dropped");
        refuses(text, options.withDrop(List.of("plan", "x")), "has no column besides 'class' that is not dropped");
        refuses(
                text,
                options.withMinority("yes"),
                "no row has the label 'yes' that is the minority; did you mean 'Yes'?");
        refuses(text, options.withMinority("positive"), "the labels are 'No', 'Yes'");
    }

    @Test
    void aFileThatIsNotThereOrIsAFolderIsRefused() {
        ReadOptions options = ReadOptions.target("class");
        refuses(folder.resolve("none.csv"), options, "no such file");
        refuses(folder, options, "is a folder; a file of rows was expected");
    }

    @Test
    void anOpenQuoteInALongFileIsFoundAtItsBeginning() throws IOException {
        // longer than the longest value there may be, so that the rest of the file is not searched for the end
        StringBuilder text = new StringBuilder("x,class\n1,a\n2,\"b\n");
        text.append("12345678,abcdefg\n".repeat(1_200_000));
        refuses(
                text.toString(),
                ReadOptions.target("class"),
                "line 3, column 'class': a value is longer than the 8388608 characters that are read; a quote is not"
                        + " closed");
    }

    @Test
    void binaryFilesAreRefusedAsSuch() throws IOException {
        ReadOptions options = ReadOptions.target("class");
        byte[] zeros = {'x', ',', 'c', 'l', 'a', 's', 's', '\n', 0, 0, 1};
        refuses(zeros, "data.csv", options, "zero bytes; this is a binary file");
        byte[] latin = "x,class\n1,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        refuses(latin, "data.csv", options, "line 2: byte 0xe9 is not UTF-8");
        byte[] image = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        refuses(image, "data.csv", options, "line 1: byte 0x89 is not UTF-8");
        byte[] utf16 = "x,class\n1,a\n".getBytes(StandardCharsets.UTF_16);
        refuses(utf16, "data.csv", options, "is in UTF-16; save it as UTF-8");
    }

    @Test
    void aZeroByteFarBelowTheBeginningIsFoundWhereverItStands() throws IOException {
        ReadOptions options = ReadOptions.target("class");
        String rows = "1,red,a\n".repeat(20_000);
        refuses("x,y,class\n" + rows + "\0,red,b\n", options, "line 20002: holds a zero byte");
        refuses("x,y,class\n" + rows + "1,\0,b\n", options, "line 20002: holds a zero byte");
        refuses("x,y,class\n" + rows + "1,red,b\0\n", options, "line 20002: holds a zero byte");
    }

    @Test
    void bytesThatAreNotUtf8AreReportedWithTheirLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("x,class\n".getBytes(StandardCharsets.UTF_8));
        for (int row = 0; row < 30_000; row++) {
            bytes.writeBytes("1,ä\n".getBytes(StandardCharsets.UTF_8));
        }
        bytes.writeBytes(new byte[] {'1', ',', (byte) 0xc3, '\n'});
        refuses(bytes.toByteArray(), "data.csv", ReadOptions.target("class"), "line 30002: byte 0xc3 is not UTF-8");
    }

    @Test
    void damagedGzipIsRefused() throws IOException {
        ReadOptions options = ReadOptions.target("class");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("x,class\n1,a\n2,b\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = bytes.toByteArray();
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 0x55;

        refuses("x,class\n1,a\n".getBytes(StandardCharsets.UTF_8), "data.csv.gz", options, "is not gzip-compressed");
        refuses(new byte[0], "data.csv.gz", options, "is empty or cut off");
        refuses(Arrays.copyOf(whole, whole.length / 2), "data.csv.gz", options, "is cut off");
        refuses(flipped, "data.csv.gz", options, "data.csv.gz");
        refuses(whole, "data.csv", options, "is gzip-compressed; such a file needs a name that ends in .csv.gz");
    }

    /** Rows without end, until {@code last} has its way. */
    private static InputStream endingWith(Callable<Integer> last) {
        byte[] rows = ("x,class\n" + "1,a\n2,b\n".repeat(50_000)).getBytes(StandardCharsets.UTF_8);
        return new SequenceInputStream(new ByteArrayInputStream(rows), new InputStream() {
            @Override
            public int read() throws IOException {
                try {
                    return last.call();
                } catch (IOException e) {
                    throw e;
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        });
    }

    @Test
    void troubleOutsideTheFileIsNotTakenForTroubleInIt() {
        InputStream broken = endingWith(() -> {
            throw new IOException("the cable is out");
        });
        assertThatThrownBy(() -> DataFile.read("standard input", broken, ReadOptions.target("class")))
                .isInstanceOf(BadInputException.class)
                .hasMessage("cannot read standard input: the cable is out");

        InputStream exhausting = endingWith(() -> {
            throw new OutOfMemoryError("no room");
        });
        assertThatThrownBy(() -> DataFile.read("standard input", exhausting, ReadOptions.target("class")))
                .isInstanceOf(OutOfMemoryError.class);
    }
}
