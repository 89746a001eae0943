package org.makeweight.evaluation.metric;

import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.number.Decimal;

/**
 * What a wrong decision costs, in any one unit; a right one costs nothing.
 *
 * @param falseNegative cost of a minority row that is missed, above 0
 * @param falsePositive cost of another row that is taken for the minority, above 0
 */
public record ErrorCosts(double falseNegative, double falsePositive) {
    public ErrorCosts {
        require("false_negative", falseNegative);
        require("false_positive", falsePositive);
    }

    private static void require(String name, double cost) {
        if (!(cost > 0 && cost < Double.POSITIVE_INFINITY)) {
            throw new BadInputException(
                    "costs: " + name + " must be a number above 0 but was " + Decimal.toString(cost));
        }
    }

    /** The mean cost of a row. */
    double of(Confusion confusion) {
        double cost = falseNegative * confusion.fn() + falsePositive * confusion.fp();
        return cost / confusion.rows();
    }
}
