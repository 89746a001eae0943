package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tables one below another, under one caption and one number.
 *
 * @param name as its file is called, without an ending
 * @param title what it shows, in a few words
 * @param notes sentences that stand below it
 * @param groups at least one
 */
record TableStack(String name, String title, List<String> notes, List<Group> groups) {
    /**
     * One of the tables.
     *
     * @param label what sets it apart; empty if it is the only one
     */
    record Group(String label, DisplayTable table) {
        /** Whether both have names and the same columns, so that headings above the first are right for the second. */
        boolean sharesHeadings(Group below) {
            return !label.isEmpty() && !below.label.isEmpty() && table.columns().equals(below.table.columns());
        }
    }

    /** Groups of fewer rows than this on average are not worth a heading each. */
    private static final int LEAST_GROUP = 4;

    TableStack {
        notes = List.copyOf(notes);
        groups = List.copyOf(groups);
    }

    /** A single table. */
    static TableStack of(DisplayTable table) {
        return new TableStack(table.name(), table.title(), table.remarks(), List.of(new Group("", table)));
    }

    /**
     * The rows of a single table in groups, under headings in the place of some columns: those of words, but for the one that
     * says the most different things. Empty if the groups would be small, or there are not so many such columns.
     *
     * @param columns how many, from the left
     */
    Optional<TableStack> folded(int columns) {
        DisplayTable table = groups.get(0).table();
        int[] words = IntStream.range(0, table.columns().size())
                .filter(c -> table.columns().get(c).align() == DisplayTable.Align.LEFT)
                .toArray();
        if (groups.size() > 1 || words.length <= columns || !table.footer().isEmpty()) {
            return Optional.empty();
        }
        int telling = IntStream.of(words)
                .reduce((a, b) -> different(table, b) > different(table, a) ? b : a)
                .orElseThrow();
        int[] folded =
                IntStream.of(words).filter(c -> c != telling).limit(columns).toArray();
        List<Group> parts = new ArrayList<>();
        List<List<DisplayCell>> rows = new ArrayList<>();
        String[] now = new String[folded.length];
        String label = "";
        for (List<DisplayCell> row : table.rows()) {
            for (int i = 0; i < folded.length; i++) {
                String text = text(row.get(folded[i]));
                // a name stands in the first of its rows alone
                now[i] = text.isEmpty() ? now[i] : text;
            }
            String next = label(table, folded, now);
            if (!rows.isEmpty() && !next.equals(label)) {
                parts.add(new Group(label, table.withRows(rows, List.of()).without(folded)));
                rows = new ArrayList<>();
            }
            label = next;
            rows.add(row);
        }
        parts.add(new Group(label, table.withRows(rows, List.of()).without(folded)));
        boolean small = LEAST_GROUP * parts.size() > table.rows().size();
        return small ? Optional.empty() : Optional.of(new TableStack(name, title, notes, parts));
    }

    private static String label(DisplayTable table, int[] folded, String[] texts) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < folded.length; i++) {
            String heading = table.columns().get(folded[i]).heading().toLowerCase(Locale.ROOT);
            parts.add(i == 0 ? texts[i] : heading + " " + texts[i]);
        }
        return String.join(", ", parts);
    }

    private static int different(DisplayTable table, int column) {
        Set<String> texts = new HashSet<>();
        table.rows().forEach(row -> texts.add(text(row.get(column))));
        return texts.size();
    }

    private static String text(DisplayCell cell) {
        if (cell instanceof DisplayCell.Text words) {
            return words.text();
        }
        if (cell instanceof DisplayCell.Figure figure) {
            return figure.value();
        }
        return cell instanceof DisplayCell.Code code ? code.text() : "";
    }

    /** Whether figures are marked as best and second best. */
    boolean marked() {
        return groups.stream().anyMatch(group -> group.table().marked());
    }
}
