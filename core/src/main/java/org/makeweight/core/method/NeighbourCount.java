package org.makeweight.core.method;

import org.makeweight.core.failure.NotApplicableException;

/**
 * How many neighbours a method asks for.
 *
 * @param k at least 1
 * @param clamp whether a class too small for k gets fewer, as many as it has; otherwise such a class is refused
 */
public record NeighbourCount(int k, boolean clamp) {
    /**
     * The number to use among {@code rows} rows of one class, of which every row has {@code rows - 1} others.
     *
     * @param label the class, for the message
     * @throws NotApplicableException if there are too few rows and {@code clamp} is off, or there is only one row
     */
    public int within(int rows, String parameter, String label) {
        if (rows > k) {
            return k;
        }
        if (clamp && rows > 1) {
            return rows - 1;
        }
        String remedy = rows > 1
                ? "; lower it, or write " + parameter + "=clamp:" + k + " to use " + (rows - 1) + " here"
                : "; a single row has no neighbour";
        throw new NotApplicableException(parameter + "=" + k + " needs at least " + (k + 1)
                + " rows of each class to be" + " oversampled but class '" + label + "' has " + rows + remedy);
    }
}
