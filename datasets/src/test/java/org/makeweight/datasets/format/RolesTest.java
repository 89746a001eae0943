package org.makeweight.datasets.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.split.RowRoles;
import org.makeweight.core.table.Column;

/** Columns that say something of rows and are no features. */
class RolesTest {
    private static final ReadOptions OPTIONS =
            ReadOptions.target("y").withRoles(new RoleNames(Optional.of("who"), Optional.of("when")));

    @TempDir
    Path folder;

    private DataFile read(String text) throws IOException {
        return DataFile.read(write("a.csv", text), OPTIONS);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text.replace('|', '\n'));
        return file;
    }

    @Test
    void groupAndOrderAreNoFeatures() throws IOException {
        DataFile file = read("who,x,when,y|b,1,10,n|a,2,9,p|b,3,9.0,n|c,4,-1,p|");
        assertThat(file.table().schema().columns()).extracting(Column::name).containsExactly("x");
        assertThat(file.roles().groups()).hasValue(new int[] {1, 0, 1, 2});
        assertThat(file.roles().order()).as("as numbers, 9 and 9.0 being one").hasValue(new int[] {2, 1, 1, 0});
        assertThat(DataFile.read(folder.resolve("a.csv"), ReadOptions.target("y"))
                        .roles()
                        .groups())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-31, 2024-06-01, 2023-12-31",
        "2024-05-31T10:00, 2024-05-31 10:00:01, 2024-05-31",
        "2024-05-31T10:00+02:00, 2024-05-31T09:00Z, 2024-05-31T10:30+05:00",
        "2024-05, 2024-11, 2023-12",
        "2024-Q2, 2024-Q3, 2023-Q4",
        "2024/05/31, 2024/06/01, 2023/12/31",
        "20240531, 20240601, 20231231",
        "7, 10, -3.5",
    })
    void timesCompareAsTheyShould(String middle, String latest, String earliest) throws IOException {
        DataFile file = read("who,x,when,y|b,1," + middle + ",n|a,2," + latest + ",p|b,3," + earliest + ",n|");
        assertThat(file.roles().order()).hasValue(new int[] {1, 2, 0});
    }

    @ParameterizedTest
    @CsvSource({
        "31.05.2024, 1.6.2024, 31.05.2024, 2",
        "7, 8, 2024-05-31, 4",
        "2024-05-31, 5/31/2024, 2024-05-31, 3",
        "2024-05-31T10:00, 2024-05-31T10:00Z, 2024-05-31, 3",
        "May, June, July, 2",
        "2024-5, 2024-11, 2024-12, 3",
    })
    void textsThatDoNotCompareAreRefusedWithTheirLine(String one, String two, String three, int line)
            throws IOException {
        DataFile file = read("who,x,when,y|b,1," + one + ",n|a,2," + two + ",p|b,3," + three + ",n|");
        assertThatThrownBy(file::roles)
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("a.csv, line " + line + ", column 'when': ")
                .hasMessageContaining("has no place in an order");
    }

    @Test
    void aMissingGroupOrOrderIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read("who,x,when,y|b,1,1,n|,2,2,p|"))
                .isInstanceOf(BadInputException.class)
                .hasMessageEndingWith("a.csv, line 3, column 'who': the group is missing; every row needs one");
        assertThatThrownBy(() -> read("who,x,when,y|b,1,,n|a,2,2,p|"))
                .hasMessageEndingWith("a.csv, line 2, column 'when': the order is missing; every row needs one");
        assertThatThrownBy(() -> DataFile.read(
                        folder.resolve("a.csv"),
                        ReadOptions.target("y").withRoles(new RoleNames(Optional.of("y"), Optional.empty()))))
                .hasMessageContaining("is the class column and cannot tell the group of a row");
    }

    @Test
    void aTestFileFollowsTheTrainingFileWithTheSameColumns() throws IOException {
        Path training = write("a.csv", "who,x,c,when,y|b,1,red,1,n|a,2,blue,2,p|b,3,red,3,n|");
        Path test = write("b.csv", "y,c,x,who,when|p,green,2.5,c,5|n,blue,,b,4|");
        TestedFile both = TestedFile.read(training, test, OPTIONS.withMinority("n"));
        assertThat(both.table().schema().column(0)).isEqualTo(new Column.Numeric("x", false));
        assertThat(((Column.Categorical) both.table().schema().column(1)).categories())
                .containsExactly("blue", "green", "red");
        assertThat(both.table().values()).containsExactly(1, 2, 2, 0, 3, 2, 2.5, 1, Double.NaN, 0);
        assertThat(both.table().labels()).containsExactly(0, 1, 0, 1, 0);
        assertThat(both.table().schema().target().minorityLabel()).isEqualTo("n");
        RowRoles roles = both.roles();
        assertThat(roles.firstTestRow()).hasValue(3);
        assertThat(roles.groups()).hasValue(new int[] {1, 0, 1, 2, 1});
        assertThat(roles.order()).hasValue(new int[] {0, 1, 2, 4, 3});
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x,y|1,n|2,p|; b.csv has no column 'c', but ",
                "x,c,z,y|1,red,2,n|2,red,2,p|; a.csv has no column 'z', but ",
                "x,c,y|1,red,n|2,red,p|3,red,q|; has the label 'q'",
                "x,c,y|1,red,n|2,red,q|; no row has the label 'p' that is the minority",
                "x,c,y|1,red,n|2,red,n|; two classes are needed",
                "x,c,y|low,red,n|high,red,p|; b.csv, column 'x': it holds categories, but numbers in ",
                "x,c,y|1,7,n|2,8,p|; b.csv, column 'c': it holds numbers, but categories in ",
            })
    void aTestFileThatDoesNotGoWithTheTrainingFileIsRefused(String text, String complaint) throws IOException {
        Path training = write("a.csv", "x,c,y|1,red,n|2,blue,p|3,red,n|");
        Path test = write("b.csv", text);
        assertThatThrownBy(() -> TestedFile.read(training, test, ReadOptions.target("y")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void aColumnWithoutValuesInOneOfTheFilesIsAsInTheOther() throws IOException {
        Path training = write("a.csv", "x,c,y|,red,n|,blue,p|");
        Path test = write("b.csv", "x,c,y|low,,n|high,,p|");
        TestedFile both = TestedFile.read(training, test, ReadOptions.target("y"));
        assertThat(both.table().schema().allCategorical()).isTrue();
        assertThat(both.table().column(0)).containsExactly(Double.NaN, Double.NaN, 1, 0);
        assertThat(both.table().column(1)).containsExactly(1, 0, Double.NaN, Double.NaN);
    }
}
