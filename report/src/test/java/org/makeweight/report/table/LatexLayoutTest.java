package org.makeweight.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeweight.report.model.Emphasis;
import org.makeweight.report.table.LatexLayout.Part;
import org.makeweight.report.table.LatexLayout.Place;

class LatexLayoutTest {
    private static DisplayTable scores(int datasets, int methods) {
        List<DisplayTable.Column> columns = new ArrayList<>();
        columns.add(new DisplayTable.Column("Data set", DisplayTable.Align.LEFT));
        for (int m = 0; m < methods; m++) {
            columns.add(new DisplayTable.Column("Borderline-SMOTE " + m, DisplayTable.Align.LEFT));
        }
        List<List<DisplayCell>> rows = new ArrayList<>();
        for (int d = 0; d < datasets; d++) {
            rows.add(row("data-set-" + d, methods, "0.034"));
        }
        List<List<DisplayCell>> footer = List.of(row("Mean rank", methods, ""));
        return new DisplayTable("f1", "F1", List.of("Remarks."), columns, rows, footer, true, true);
    }

    private static List<DisplayCell> row(String label, int methods, String deviation) {
        List<DisplayCell> row = new ArrayList<>();
        row.add(new DisplayCell.Text(label));
        for (int m = 0; m < methods; m++) {
            row.add(new DisplayCell.Figure("0.500", deviation, Emphasis.NONE));
        }
        return row;
    }

    private static List<Part> parts(DisplayTable table) {
        return LatexLayout.parts(TableStack.of(table));
    }

    private static DisplayTable only(Part part) {
        assertThat(part.groups()).hasSize(1);
        return part.groups().get(0).table();
    }

    @Test
    void smallTableIsSetUprightAsItIs() {
        assertThat(parts(scores(10, 6))).singleElement().satisfies(part -> {
            assertThat(part.place()).isEqualTo(Place.PAGE);
            assertThat(part.upwards()).isFalse();
            assertThat(only(part)).isEqualTo(scores(10, 6));
        });
        assertThat(parts(scores(10, 2))).singleElement().extracting(Part::place).isEqualTo(Place.COLUMN);
    }

    @Test
    void fewDataSetsWithManyMethodsAreTurned() {
        assertThat(parts(scores(3, 14))).singleElement().satisfies(part -> {
            assertThat(part.place()).isEqualTo(Place.PAGE);
            assertThat(only(part).columns()).hasSize(5);
            assertThat(only(part).rows()).hasSize(14);
        });
    }

    @Test
    void fiftyDataSetsAndFifteenMethodsFitAPageUprightWithoutDeviations() {
        TableStack stack = TableStack.of(scores(50, 15));
        List<Part> parts = LatexLayout.parts(stack);
        assertThat(parts).singleElement().satisfies(part -> {
            assertThat(part.place()).isEqualTo(Place.PAGE);
            assertThat(part.upwards()).isTrue();
            assertThat(only(part).rows()).hasSize(50);
        });
        assertThat(LatexLayout.withoutDeviations(stack, parts)).isTrue();
        assertThat(LatexFormat.format(stack, new Provenance("1.0.0", "abc")))
                .contains(
                        "\\rotatebox{90}{Borderline-SMOTE 14}", "Standard deviations over folds stand in the CSV files")
                .doesNotContain("pm$");
    }

    @Test
    void manyRowsAreDividedEvenlyOverPages() {
        List<Part> parts = parts(scores(92, 6));
        assertThat(parts).hasSize(2).allMatch(part -> part.place() == Place.PAGE);
        assertThat(parts).extracting(part -> only(part).rows().size()).containsExactly(46, 46);
        assertThat(only(parts.get(0)).footer()).isEmpty();
        assertThat(only(parts.get(1)).footer()).hasSize(1);
    }

    @Test
    void tablesOfAStackShareAPageWhereThereIsRoomAndStayWhole() {
        List<Part> parts = LatexLayout.parts(stack(scores(12, 6), scores(12, 6), scores(30, 6), scores(12, 6)));
        assertThat(parts).extracting(part -> part.groups().size()).containsExactly(2, 2);
    }

    private static TableStack stack(DisplayTable... tables) {
        List<TableStack.Group> groups = new ArrayList<>();
        for (DisplayTable table : tables) {
            groups.add(new TableStack.Group("group " + groups.size(), table));
        }
        return new TableStack("f1", "F1", List.of("Notes."), groups);
    }

    @Test
    void wideTableIsSetSidewaysInPartsThatHoldEveryCellOnce() {
        List<Part> parts = parts(scores(92, 60));
        assertThat(parts).allMatch(part -> part.place() == Place.SIDEWAYS);
        int cells = parts.stream()
                .mapToInt(
                        part -> only(part).all().size() * (only(part).columns().size() - 1))
                .sum();
        assertThat(cells).isEqualTo((92 + 1) * 60);
    }

    @Test
    void headingBreaksAtBlanksAndHyphensButKeepsShortEnds() {
        assertThat(Headings.lines("Borderline-SMOTE", 11)).containsExactly("Borderline-", "SMOTE");
        assertThat(Headings.lines("Random over-sampling", 9)).containsExactly("Random", "over-", "sampling");
        assertThat(Headings.lines("kind=borderline-2", 9)).containsExactly("kind=borderline-2");
    }

    @Test
    void fragmentNeedsNoRuleThatBooktabsDoesNotKnowAndNotesStandBelow() {
        String tex = LatexFormat.format(stack(scores(92, 6), scores(3, 6)), new Provenance("1.0.0", "abc"));
        assertThat(tex)
                .contains("\\begin{table*}", "\\caption{F1. Best in bold", "\\textbf{group 1}", "\\label{tab:f1}")
                .contains("\\begin{minipage}{\\linewidth}\\footnotesize Notes.\\end{minipage}")
                .doesNotContain("\\hline", "|", "longtable")
                .endsWith("% SHA-256 of tables/trials.csv: abc\n");
        assertThat(tex.split("\\\\label", -1)).hasSize(2);
    }
}
