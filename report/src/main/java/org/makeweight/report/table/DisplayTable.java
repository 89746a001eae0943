package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A table that people read, before it is written in some format.
 *
 * @param name as its files are called, without an ending
 * @param title what it shows, in a few words
 * @param remarks sentences that explain it
 * @param rows each as wide as the columns
 * @param footer rows below a line
 * @param marked whether figures are marked as best and second best, which then must be explained
 * @param transposable whether rows and columns may change places if it fits better; then the first column names the rows
 */
public record DisplayTable(
        String name,
        String title,
        List<String> remarks,
        List<Column> columns,
        List<List<DisplayCell>> rows,
        List<List<DisplayCell>> footer,
        boolean marked,
        boolean transposable) {
    /** How a column is set. */
    public enum Align {
        LEFT,
        RIGHT,
        /** Left, and broken into lines: for long texts. */
        WRAPPED,
        /** Wrapped, and narrower. */
        NARROW
    }

    /** A column with its heading. */
    public record Column(String heading, Align align) {}

    public DisplayTable {
        remarks = List.copyOf(remarks);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        footer = footer.stream().map(List::copyOf).toList();
    }

    /** A plain list: no footer, nothing marked. */
    static DisplayTable list(
            String name, String title, List<String> remarks, List<Column> columns, List<List<DisplayCell>> rows) {
        return new DisplayTable(name, title, remarks, columns, rows, List.of(), false, false);
    }

    /** Rows and footer. */
    List<List<DisplayCell>> all() {
        List<List<DisplayCell>> all = new ArrayList<>(rows);
        all.addAll(footer);
        return all;
    }

    /**
     * Rows as columns and columns as rows; the footer becomes the last columns.
     *
     * @param corner the heading of the new first column
     */
    DisplayTable transposed(String corner) {
        List<Column> headings = new ArrayList<>();
        headings.add(new Column(corner, Align.LEFT));
        for (List<DisplayCell> row : all()) {
            headings.add(new Column(((DisplayCell.Text) row.get(0)).text(), Align.LEFT));
        }
        List<List<DisplayCell>> turned = new ArrayList<>();
        for (int c = 1; c < columns.size(); c++) {
            int column = c;
            List<DisplayCell> row = new ArrayList<>();
            row.add(new DisplayCell.Text(columns.get(c).heading()));
            all().forEach(old -> row.add(old.get(column)));
            turned.add(row);
        }
        return new DisplayTable(name, title, remarks, headings, turned, List.of(), marked, false);
    }

    /** With figures alone, where deviations would make it too wide. */
    DisplayTable withoutDeviations() {
        return new DisplayTable(name, title, remarks, columns, plain(rows), plain(footer), marked, transposable);
    }

    private static List<List<DisplayCell>> plain(List<List<DisplayCell>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(DisplayTable::plain).toList())
                .toList();
    }

    private static DisplayCell plain(DisplayCell cell) {
        return cell instanceof DisplayCell.Figure figure
                ? new DisplayCell.Figure(figure.value(), "", figure.mark(), figure.note())
                : cell;
    }

    /** Without the columns in which nothing stands. */
    DisplayTable withoutBlankColumns() {
        int[] kept = IntStream.range(0, columns.size())
                .filter(c -> all().stream().anyMatch(row -> row.get(c) != DisplayCell.Missing.BLANK))
                .toArray();
        return select(kept);
    }

    /** Other rows under the same headings. */
    DisplayTable withRows(List<List<DisplayCell>> someRows, List<List<DisplayCell>> someFooter) {
        return new DisplayTable(name, title, remarks, columns, someRows, someFooter, marked, transposable);
    }

    /** The first column and those from one to another, that one excluded. */
    DisplayTable withColumns(int from, int to) {
        return select(IntStream.concat(IntStream.of(0), IntStream.range(from, Math.min(to, columns.size())))
                .toArray());
    }

    /** With other headings. */
    DisplayTable withHeadings(UnaryOperator<String> other) {
        List<Column> renamed = columns.stream()
                .map(column -> new Column(other.apply(column.heading()), column.align()))
                .toList();
        return new DisplayTable(name, title, remarks, renamed, rows, footer, marked, transposable);
    }

    /** Without some columns. */
    DisplayTable without(int... left) {
        return select(IntStream.range(0, columns.size())
                .filter(c -> IntStream.of(left).noneMatch(other -> other == c))
                .toArray());
    }

    private DisplayTable select(int[] kept) {
        return new DisplayTable(
                name,
                title,
                remarks,
                IntStream.of(kept).mapToObj(columns::get).toList(),
                rows.stream().map(row -> pick(row, kept)).toList(),
                footer.stream().map(row -> pick(row, kept)).toList(),
                marked,
                transposable);
    }

    private static List<DisplayCell> pick(List<DisplayCell> row, int[] kept) {
        return IntStream.of(kept).mapToObj(row::get).toList();
    }
}
