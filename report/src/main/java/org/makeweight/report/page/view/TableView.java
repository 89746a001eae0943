package org.makeweight.report.page.view;

import java.util.ArrayList;
import java.util.List;
import org.makeweight.report.table.DisplayCell;
import org.makeweight.report.table.DisplayTable;
import org.makeweight.report.table.ReportTable;

/**
 * A table.
 *
 * @param name as its files are called, without an ending; also its anchor
 * @param selection for which classifier, metric and threshold it is
 * @param scores whether it holds the scores of methods, a column each
 * @param remarks below it, as one text
 * @param sheet the file with all digits, without its ending; empty if the table stands in the page alone
 * @param paper the file for papers, without its ending
 */
public record TableView(
        String name,
        Selection selection,
        boolean scores,
        String title,
        List<ColumnView> columns,
        List<RowView> rows,
        List<RowView> footer,
        String remarks,
        String sheet,
        String paper) {
    private static final String MARKS = "Best in bold, second underlined.";

    /** More rows than this scroll under their headings. */
    private static final int MANY_ROWS = 40;

    private static final int BROAD = 9;
    private static final int DENSE = 14;

    /** A column's heading with its style. */
    public record ColumnView(String heading, String style) {}

    /** A row. */
    public record RowView(List<CellView> cells) {}

    /** A table that is about everything. */
    static TableView of(ReportTable table) {
        return of(table, Selection.ANY);
    }

    static TableView of(ReportTable table, Selection selection) {
        return of(table.display(), selection, table.name());
    }

    /** The scores of one classifier, which papers show in one table with those of the others. */
    static TableView ofScores(ReportTable table, Selection selection, String paper) {
        TableView view = of(table, selection);
        return new TableView(
                view.name,
                view.selection,
                view.scores,
                view.title,
                view.columns,
                view.rows,
                view.footer,
                view.remarks,
                view.sheet,
                paper);
    }

    /** All that a table shows to people, where one would be too wide. */
    static List<TableView> all(ReportTable table) {
        return table.displays().stream()
                .map(display -> of(display, Selection.ANY, table.name()))
                .toList();
    }

    /** A table that stands in the page alone. */
    static TableView ofPage(DisplayTable display) {
        return of(display, Selection.ANY, "");
    }

    /** Whether its rows scroll under their headings. */
    public boolean isLong() {
        return rows.size() > MANY_ROWS;
    }

    /** Whether its columns of scores need paper on its side. */
    public boolean isBroad() {
        return scores && columns.size() > BROAD;
    }

    /** Whether they need small print besides. */
    public boolean isDense() {
        return scores && columns.size() > DENSE;
    }

    private static TableView of(DisplayTable display, Selection selection, String sheet) {
        List<ColumnView> columns = display.columns().stream()
                .map(column -> new ColumnView(column.heading(), CellView.style(column.align())))
                .toList();
        String remarks = String.join(" ", display.remarks()) + (display.marked() ? " " + MARKS : "");
        return new TableView(
                display.name(),
                selection,
                display.marked(),
                display.title(),
                columns,
                rows(display, display.rows()),
                rows(display, display.footer()),
                remarks.strip(),
                sheet,
                display.name());
    }

    private static List<RowView> rows(DisplayTable display, List<List<DisplayCell>> rows) {
        List<RowView> views = new ArrayList<>();
        for (List<DisplayCell> row : rows) {
            List<CellView> cells = new ArrayList<>();
            for (int c = 0; c < row.size(); c++) {
                cells.add(CellView.of(row.get(c), display.columns().get(c).align(), c == 0));
            }
            views.add(new RowView(cells));
        }
        return views;
    }
}
