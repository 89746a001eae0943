package org.makeweight.report.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTableTest {
    @Test
    void namesStandToTheLeftAndFiguresToTheRight() {
        assertThat(TerminalTable.of(
                        1, List.of(List.of("method", "F1"), List.of("smote", "0.5"), List.of("none", "10.25"))))
                .isEqualTo("""
                        method     F1
                        smote     0.5
                        none    10.25
                        """);
    }

    @Test
    void columnsWithoutRoomFollowBelowWithTheNamesAgain() {
        String x = "x".repeat(30);
        List<String> headings = List.of("method", "a".repeat(20), "b".repeat(20), "c".repeat(20), "");
        String lines = TerminalTable.of(1, List.of(headings, List.of(x, "1", "2", "3", "*")));
        assertThat(lines.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(lines.split("\n\n", -1))
                .hasSize(2)
                .allSatisfy(block -> assertThat(block).contains("method", x));
        assertThat(lines).containsSubsequence("1", "2").endsWith("3  *\n");
    }

    @Test
    void namesThatLeaveNoRoomStandOnLinesOfTheirOwn() {
        String x = "x".repeat(75);
        assertThat(TerminalTable.of(1, List.of(List.of("method", "F1"), List.of(x, "0.125"))))
                .isEqualTo("method\n     F1\n" + x + "\n  0.125\n");
    }

    @Test
    void noWidthsLoseACellOrGoBeyondTheTerminal() {
        for (int width = 1; width < 70; width += 3) {
            for (int columns = 2; columns < 12; columns++) {
                List<List<String>> rows = new ArrayList<>();
                for (int r = 0; r < 3; r++) {
                    List<String> row = new ArrayList<>();
                    for (int c = 0; c < columns; c++) {
                        row.add((char) ('a' + c) + Integer.toString(r) + "-".repeat(width));
                    }
                    rows.add(row);
                }
                String lines = TerminalTable.of(2, rows);
                assertThat(lines.lines())
                        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
                rows.forEach(row -> assertThat(lines).contains(row));
            }
        }
    }

    @Test
    void aTextBelowARowIsSetIn() {
        List<List<String>> rows = List.of(List.of("id", "rows"), List.of("paw", "800"));
        assertThat(TerminalTable.of(1, rows, List.of("title", "Three parts")))
                .isEqualTo("id   rows\n    title\npaw   800\n    Three parts\n");
    }
}
