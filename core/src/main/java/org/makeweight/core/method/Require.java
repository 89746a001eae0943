package org.makeweight.core.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Table;

/** What a method may demand of a table before it starts. */
public final class Require {
    private static final int NAMES_SHOWN = 5;

    private Require() {}

    /**
     * No cell is missing.
     *
     * @param method the id of the method that cannot treat missing cells
     * @throws NotApplicableException naming the columns with missing cells
     */
    public static void complete(Table table, String method) {
        int width = table.columns();
        double[] values = table.values();
        boolean[] missing = new boolean[width];
        boolean any = false;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                missing[i % width] = true;
                any = true;
            }
        }
        if (any) {
            int[] gaps = IntStream.range(0, width).filter(c -> missing[c]).toArray();
            int[] empty = Arrays.stream(gaps)
                    .filter(c -> Arrays.stream(table.column(c)).allMatch(Double::isNaN))
                    .toArray();
            if (empty.length > 0) {
                throw new NotApplicableException(complaintOfEmpty(table, method, empty, gaps.length > empty.length));
            }
            throw new NotApplicableException(method + " cannot treat missing values (" + names(table, gaps)
                    + "); impute them first, as --impute median does");
        }
    }

    /** Columns without any value have nothing to be filled with, and other gaps stay when they are left out. */
    private static String complaintOfEmpty(Table table, String method, int[] empty, boolean more) {
        List<String> all = Arrays.stream(empty)
                .mapToObj(c -> table.schema().column(c).name())
                .toList();
        return method + " cannot treat missing values, and "
                + (all.size() == 1
                        ? "column " + Quote.of(all.get(0)) + " is empty in every row; leave it out: "
                        : "columns " + names(table, empty) + " are empty in every row; leave them out: ")
                + Quote.option("--drop", all)
                + (more ? ", and fill the other gaps: --impute median" : "");
    }

    /**
     * Every column is numeric.
     *
     * @param method the id of the method that cannot treat categories
     * @throws NotApplicableException naming the categorical columns
     */
    public static void numeric(Table table, String method) {
        int[] categorical = table.schema().categorical();
        if (categorical.length > 0) {
            throw new NotApplicableException(method + " treats numeric columns only (categorical: "
                    + names(table, categorical) + "); encode them one-hot or use smote");
        }
    }

    /**
     * Every row has so many neighbours.
     *
     * @param parameter that asks for them
     * @throws NotApplicableException naming the parameter and both numbers
     */
    public static void neighbours(Table table, String parameter, int k) {
        if (table.rows() <= k) {
            throw new NotApplicableException(parameter + "=" + k + " needs at least " + (k + 1L)
                    + " rows but there are " + table.rows() + "; lower it");
        }
    }

    private static String names(Table table, int[] columns) {
        List<String> names = new ArrayList<>();
        for (int c : columns) {
            Column column = table.schema().column(c);
            if (names.size() == NAMES_SHOWN) {
                return String.join(", ", names) + " and " + (columns.length - NAMES_SHOWN) + " more";
            }
            names.add(column.name());
        }
        return String.join(", ", names);
    }
}
