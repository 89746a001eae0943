package org.makeweight.gan.network;

/**
 * Neighbouring outputs of a generator that belong to one column of the table.
 *
 * @param form what is done to them
 * @param from the first output
 * @param width how many there are
 */
public record Span(Form form, int from, int width) {
    public Span {
        if (from < 0 || width < 1) {
            throw new IllegalArgumentException("a span cannot begin at " + from + " and have " + width + " outputs");
        }
    }

    /** What is done to the outputs of a span. */
    public enum Form {
        /** They stay as they are. */
        LINEAR,
        /** Each goes through the hyperbolic tangent. */
        TANH,
        /** Together they become probabilities. */
        SOFTMAX,
        /** As probabilities, with Gumbel noise added and a low temperature: nearly one-hot draws. */
        GUMBEL_SOFTMAX;

        public boolean isChoice() {
            return this == SOFTMAX || this == GUMBEL_SOFTMAX;
        }
    }

    /** The first output after the span. */
    public int end() {
        return from + width;
    }
}
