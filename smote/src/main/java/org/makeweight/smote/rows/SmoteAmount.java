package org.makeweight.smote.rows;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameter.Range;
import org.makeweight.core.table.Table;

/** How many rows SMOTE makes: what the experiment asks for, or its own {@code proportion} instead. */
public final class SmoteAmount {
    public static final Parameter PARAMETER = Parameter.optionalReal(
            "proportion",
            Range.above(0),
            "Synthetic rows as a share of largest class minus this class, instead of the ratio.");

    private SmoteAmount() {}

    /** The number of rows to add to each class; with a proportion p, trunc(p (largest - own)) for each smaller class. */
    public static int[] toAdd(OptionalDouble proportion, Amount amount, Table training) {
        if (proportion.isEmpty()) {
            return amount.toAdd(training);
        }
        int[] counts = training.classCounts();
        int largest = Arrays.stream(counts).max().orElseThrow();
        return Arrays.stream(counts)
                .map(count -> count == 0 ? 0 : (int) (proportion.getAsDouble() * (largest - count)))
                .toArray();
    }
}
