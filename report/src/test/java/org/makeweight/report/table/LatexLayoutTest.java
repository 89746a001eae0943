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

    @Test
    void smallTableIsSetUpright() {
        assertThat(LatexLayout.parts(scores(10, 6))).singleElement().satisfies(part -> {
            assertThat(part.place()).isEqualTo(Place.TABLE);
            assertThat(part.display().columns()).hasSize(7);
        });
    }

    @Test
    void fewDataSetsWithManyMethodsAreTurned() {
        assertThat(LatexLayout.parts(scores(3, 14))).singleElement().satisfies(part -> {
            assertThat(part.place()).isEqualTo(Place.TABLE);
            assertThat(part.display().columns()).hasSize(5);
            assertThat(part.display().rows()).hasSize(14);
        });
    }

    @Test
    void manyRowsRunOverPages() {
        assertThat(LatexLayout.parts(scores(92, 6)))
                .singleElement()
                .extracting(Part::place)
                .isEqualTo(Place.LONG);
    }

    @Test
    void wideTableIsSetSidewaysInPartsThatHoldEveryCellOnce() {
        DisplayTable display = scores(92, 30);
        List<Part> parts = LatexLayout.parts(display);
        assertThat(parts).allMatch(part -> part.place() == Place.SIDEWAYS);
        int cells = parts.stream()
                .mapToInt(part ->
                        part.display().all().size() * (part.display().columns().size() - 1))
                .sum();
        assertThat(cells).isEqualTo((92 + 1) * 30);
    }

    @Test
    void headingBreaksAtBlanksAndHyphensButKeepsShortEnds() {
        assertThat(Headings.lines("Borderline-SMOTE", 11)).containsExactly("Borderline-", "SMOTE");
        assertThat(Headings.lines("Random over-sampling", 9)).containsExactly("Random", "over-", "sampling");
        assertThat(Headings.lines("kind=borderline-2", 9)).containsExactly("kind=borderline-2");
    }

    @Test
    void fragmentNeedsNoRuleThatBooktabsDoesNotKnow() {
        String tex = new LatexFormat().format(scores(92, 6), new Provenance("1.0.0", "abc"));
        assertThat(tex)
                .contains("\\begin{longtable}", "\\endfirsthead", "\\bottomrule", "\\label{tab:f1}")
                .doesNotContain("\\hline", "|")
                .endsWith("% SHA-256 of tables/trials.csv: abc\n");
    }
}
