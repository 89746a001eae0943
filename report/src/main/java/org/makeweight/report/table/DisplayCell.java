package org.makeweight.report.table;

import java.util.List;
import org.makeweight.core.method.Reference;
import org.makeweight.core.number.Decimal;
import org.makeweight.report.model.Emphasis;

/** What stands in one place of a table that people read. */
public sealed interface DisplayCell {
    /** Words. */
    record Text(String text) implements DisplayCell {}

    /** Something to be typed, such as an id; words that do not fit go on the next line after a blank. */
    record Code(String text) implements DisplayCell {}

    /**
     * A number.
     *
     * @param value as it is printed
     * @param deviation as it is printed after a plus-minus sign; empty if there is none
     * @param note letters of footnotes; empty if there are none
     */
    record Figure(String value, String deviation, Emphasis mark, String note) implements DisplayCell {
        /** A number without footnotes. */
        public Figure(String value, String deviation, Emphasis mark) {
            this(value, deviation, mark, "");
        }
    }

    /** Works to be cited. */
    record Works(List<Reference> references) implements DisplayCell {
        public Works {
            references = List.copyOf(references);
        }
    }

    /** There is no figure. */
    enum Missing implements DisplayCell {
        /** The method cannot treat the data set, or nothing can be said. */
        WITHOUT("—"),
        /** A trial failed. */
        FAILED("failed"),
        /** The metric is not defined. */
        UNDEFINED("n/a"),
        /** It is still to be computed. */
        OPEN("…"),
        /** Nothing belongs here. */
        BLANK("");

        private final String sign;

        Missing(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /** A whole number. */
    static DisplayCell number(long value) {
        return new Figure(Long.toString(value), "", Emphasis.NONE);
    }

    /** A number with so many decimals; blank if it is NaN. */
    static DisplayCell number(double value, int decimals, Emphasis mark) {
        return Double.isNaN(value) ? Missing.BLANK : new Figure(Decimal.fixed(value, decimals), "", mark);
    }

    /** Words, or a blank. */
    static DisplayCell text(String text) {
        return text.isEmpty() ? Missing.BLANK : new Text(text);
    }

    /** Works, or a blank. */
    static DisplayCell works(List<Reference> references) {
        return references.isEmpty() ? Missing.BLANK : new Works(references);
    }
}
