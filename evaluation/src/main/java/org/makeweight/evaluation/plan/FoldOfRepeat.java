package org.makeweight.evaluation.plan;

import java.util.Comparator;

/**
 * A fold, by repeat and then by fold.
 *
 * @param repeat from 0
 * @param fold from 0
 */
public record FoldOfRepeat(int repeat, int fold) implements Comparable<FoldOfRepeat> {
    private static final Comparator<FoldOfRepeat> ORDER =
            Comparator.comparingInt(FoldOfRepeat::repeat).thenComparingInt(FoldOfRepeat::fold);

    @Override
    public int compareTo(FoldOfRepeat other) {
        return ORDER.compare(this, other);
    }
}
