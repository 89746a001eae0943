package org.makeweight.datasets.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.table.Labels;

/** The texts of a column that is no feature, one for each row. */
final class RoleColumn {
    private final String name;
    private final String role;
    private final NumberText numbers;
    private final Dictionary texts = new Dictionary();
    /** Where each text stood first. */
    private final List<First> places = new ArrayList<>();

    private int[] codes = new int[1024];
    private int rows;

    private record First(String file, long line) {}

    /**
     * Begins a column.
     *
     * @param role what it says of rows, for messages
     */
    RoleColumn(String name, String role, NumberText numbers) {
        this.name = name;
        this.role = role;
        this.numbers = numbers;
    }

    /** Reads the cell of the next row. */
    void cell(String file, long line, char[] text, int offset, int length) {
        if (ColumnBuilder.isMissing(text, offset, length)) {
            throw Place.complain(file, line, name, "the " + role + " is missing; every row needs one");
        }
        add(texts.number(text, offset, length), new First(file, line));
    }

    private void add(int code, First place) {
        if (rows == codes.length) {
            codes = Arrays.copyOf(codes, 2 * rows);
        }
        codes[rows++] = code;
        if (code == places.size()) {
            places.add(place);
        }
    }

    /** This column with the rows of another one after its own. */
    RoleColumn followedBy(RoleColumn other) {
        RoleColumn both = new RoleColumn(name, role, numbers);
        for (RoleColumn each : List.of(this, other)) {
            for (int row = 0; row < each.rows; row++) {
                String text = each.texts.texts().get(each.codes[row]);
                both.add(both.texts.number(text.toCharArray(), 0, text.length()), each.places.get(each.codes[row]));
            }
        }
        return both;
    }

    /** The group of each row, numbered in the order of {@link Labels#sorted}. */
    int[] groups() {
        return ofRows(ColumnBuilder.ranks(texts.texts(), Labels.sorted(texts.texts())));
    }

    /**
     * The place in time of each row.
     *
     * @throws org.makeweight.core.failure.BadInputException with the place of the first text that does not fit
     */
    int[] order() {
        Optional<int[]> ranks = TimeOrder.ranks(texts.texts(), numbers);
        if (ranks.isEmpty()) {
            int misfit = TimeOrder.misfit(texts.texts(), numbers);
            throw Place.complain(
                    places.get(misfit).file(),
                    places.get(misfit).line(),
                    name,
                    Quote.of(texts.texts().get(misfit))
                            + " has no place in an order; it must be a number in all rows, or in all of them a date such"
                            + " as 2024-05-31 or 2024-05-31T09:30, or a period such as 2024-05 or 2024-Q2");
        }
        return ofRows(ranks.get());
    }

    private int[] ofRows(int[] ranks) {
        int[] ofRows = new int[rows];
        for (int row = 0; row < rows; row++) {
            ofRows[row] = ranks[codes[row]];
        }
        return ofRows;
    }
}
