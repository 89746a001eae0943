package org.makeweight.core.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makeweight.core.failure.BadInputException;

class FoldFileTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Folds folds = new Folds(3, new int[][] {{0, 1, 2, 0}, {2, 1, 0, 0}});
        Path file = folder.resolve("folds.csv");
        Files.writeString(file, FoldFile.format(folds));
        assertThat(Files.readString(file)).isEqualTo("repeat_0,repeat_1\n0,2\n1,1\n2,0\n0,0\n");

        Folds read = FoldFile.read(file);
        assertThat(read.count()).isEqualTo(3);
        assertThat(read.assignment()).isDeepEqualTo(folds.assignment());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is empty",
                "fold\\n0|column 1 must be repeat_0 but is 'fold'",
                "repeat_0\\n|no rows",
                "repeat_0\\n0\\n1,1|line 3: has 2 values, the header has 1",
                "repeat_0\\n0\\nx|line 3, column repeat_0: a fold is a whole number from 0, not 'x'",
                "repeat_0\\n0\\n-1|line 3, column repeat_0",
                "repeat_0\\n0\\n0|at least two folds",
                "repeat_0,repeat_1\\n0,0\\n1,0\\n2,2|no row is tested in fold 1 of repeat_1",
                "repeat_0\\n0\\n7|fold 7 but only 2 rows",
            })
    void anotherFormIsRefusedWithItsPlace(String text, String complaint) throws IOException {
        Path file = folder.resolve("folds.csv");
        Files.writeString(file, text.replace("\\n", "\n"));
        assertThatThrownBy(() -> FoldFile.read(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(complaint);
    }

    @Test
    void aMissingFileIsSaidToBeMissing() {
        assertThatThrownBy(() -> FoldFile.read(folder.resolve("none.csv")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no such file");
    }
}
