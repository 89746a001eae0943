package org.makeweight.report.table;

import java.util.List;

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
    record Group(String label, DisplayTable table) {}

    TableStack {
        notes = List.copyOf(notes);
        groups = List.copyOf(groups);
    }

    /** A single table. */
    static TableStack of(DisplayTable table) {
        return new TableStack(table.name(), table.title(), table.remarks(), List.of(new Group("", table)));
    }

    /** Whether figures are marked as best and second best. */
    boolean marked() {
        return groups.stream().anyMatch(group -> group.table().marked());
    }
}
