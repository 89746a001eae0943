package org.makeweight.core.split;

import java.util.Arrays;

/** Groups of rows, numbered from 0 without gaps. */
final class Groups {
    private final int count;
    private final int[] numbers;

    private Groups(int count, int[] numbers) {
        this.count = count;
        this.numbers = numbers;
    }

    /** The groups of codes at least 0, numbered in the order of their codes. */
    static Groups of(int[] codes) {
        int largest = Arrays.stream(codes).max().orElse(-1);
        int[] numberOf = new int[largest + 1];
        for (int code : codes) {
            numberOf[code] = 1;
        }
        int count = 0;
        for (int code = 0; code <= largest; code++) {
            int used = numberOf[code];
            numberOf[code] = count;
            count += used;
        }
        return new Groups(
                count, Arrays.stream(codes).map(code -> numberOf[code]).toArray());
    }

    /** Codes of the groups in which rows are together that are together in either of two groupings, by first row. */
    static int[] joined(int[] codes, int[] others) {
        int[] parent = new int[codes.length];
        Arrays.setAll(parent, row -> row);
        join(parent, codes);
        join(parent, others);
        int[] joined = new int[parent.length];
        int count = 0;
        for (int row = 0; row < joined.length; row++) {
            int first = root(parent, row);
            joined[row] = first == row ? count++ : joined[first];
        }
        return joined;
    }

    private static void join(int[] parent, int[] codes) {
        int[] firstOf = new int[Arrays.stream(codes).max().orElse(-1) + 1];
        Arrays.fill(firstOf, -1);
        for (int row = 0; row < codes.length; row++) {
            if (firstOf[codes[row]] < 0) {
                firstOf[codes[row]] = row;
            } else {
                int a = root(parent, firstOf[codes[row]]);
                int b = root(parent, row);
                parent[Math.max(a, b)] = Math.min(a, b);
            }
        }
    }

    /** The first row of a row's group, to which the way is made shorter. */
    private static int root(int[] parent, int row) {
        int at = row;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    int count() {
        return count;
    }

    int of(int row) {
        return numbers[row];
    }

    /** Those of some rows whose group has none of the others. */
    int[] without(int[] rows, int[] others) {
        boolean[] taken = new boolean[count];
        for (int row : others) {
            taken[numbers[row]] = true;
        }
        return Arrays.stream(rows).filter(row -> !taken[numbers[row]]).toArray();
    }
}
