package org.makeweight.core.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.makeweight.core.number.Decimal;

/** The order in which categories and class labels stand: as numbers if all of them are numbers, else by code point. */
public final class Labels {
    private Labels() {}

    /**
     * The different labels in their order.
     *
     * @param labels in any order, with repetitions; two spellings of one number ({@code 1} and {@code 1.0}) stay apart
     */
    public static List<String> sorted(Collection<String> labels) {
        boolean numbers = labels.stream().noneMatch(label -> Double.isNaN(Decimal.parse(label)));
        Comparator<String> byCodePoint = Labels::compareCodePoints;
        Comparator<String> order =
                numbers ? Comparator.<String>comparingDouble(Decimal::parse).thenComparing(byCodePoint) : byCodePoint;
        TreeSet<String> different = new TreeSet<>(order);
        different.addAll(labels);
        return new ArrayList<>(different);
    }

    /** Unlike {@link String#compareTo}, puts characters beyond the first plane after all others. */
    private static int compareCodePoints(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            char left = a.charAt(i);
            char right = b.charAt(i);
            if (left != right) {
                boolean leftBeyond = Character.isSurrogate(left);
                return leftBeyond == Character.isSurrogate(right) ? left - right : leftBeyond ? 1 : -1;
            }
        }
        return a.length() - b.length();
    }
}
