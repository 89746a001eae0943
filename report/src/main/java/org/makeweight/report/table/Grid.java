package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.List;
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
public record Grid(
        String name,
        String title,
        List<String> remarks,
        List<Column> columns,
        List<List<Entry>> rows,
        List<List<Entry>> footer,
        boolean marked,
        boolean transposable) {
    /** How a column is set. */
    public enum Align {
        LEFT,
        RIGHT,
        /** Left, and broken into lines: for long texts. */
        WRAPPED
    }

    /** A column with its heading. */
    public record Column(String heading, Align align) {}

    public Grid {
        remarks = List.copyOf(remarks);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        footer = footer.stream().map(List::copyOf).toList();
    }

    /** A plain list: no footer, nothing marked. */
    static Grid list(String name, String title, List<String> remarks, List<Column> columns, List<List<Entry>> rows) {
        return new Grid(name, title, remarks, columns, rows, List.of(), false, false);
    }

    /** Rows and footer. */
    List<List<Entry>> all() {
        List<List<Entry>> all = new ArrayList<>(rows);
        all.addAll(footer);
        return all;
    }

    /**
     * Rows as columns and columns as rows; the footer becomes the last columns.
     *
     * @param corner the heading of the new first column
     */
    Grid transposed(String corner) {
        List<Column> headings = new ArrayList<>();
        headings.add(new Column(corner, Align.LEFT));
        for (List<Entry> row : all()) {
            headings.add(new Column(((Entry.Text) row.get(0)).text(), Align.LEFT));
        }
        List<List<Entry>> turned = new ArrayList<>();
        for (int c = 1; c < columns.size(); c++) {
            int column = c;
            List<Entry> row = new ArrayList<>();
            row.add(new Entry.Text(columns.get(c).heading()));
            all().forEach(old -> row.add(old.get(column)));
            turned.add(row);
        }
        return new Grid(name, title, remarks, headings, turned, List.of(), marked, false);
    }

    /** Without the columns in which nothing stands. */
    Grid withoutBlankColumns() {
        int[] kept = IntStream.range(0, columns.size())
                .filter(c -> all().stream().anyMatch(row -> row.get(c) != Entry.Missing.BLANK))
                .toArray();
        return select(kept, rows, footer);
    }

    /** Some of the columns of some of the rows. */
    Grid select(int[] kept, List<List<Entry>> someRows, List<List<Entry>> someFooter) {
        return new Grid(
                name,
                title,
                remarks,
                IntStream.of(kept).mapToObj(columns::get).toList(),
                someRows.stream().map(row -> pick(row, kept)).toList(),
                someFooter.stream().map(row -> pick(row, kept)).toList(),
                marked,
                transposable);
    }

    private static List<Entry> pick(List<Entry> row, int[] kept) {
        return IntStream.of(kept).mapToObj(row::get).toList();
    }
}
