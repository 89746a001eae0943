package org.makeweight.datasets.notes;

import java.util.Optional;
import java.util.function.Predicate;
import org.makeweight.core.number.Decimal;
import org.makeweight.datasets.format.Notation;

/** Numbers with a percent sign, a currency or commas between thousands, which are read as names. */
final class Amounts implements Finding {
    @Override
    public Optional<Note> in(Feature column) {
        for (Notation notation : Notation.values()) {
            if (is(column, notation)) {
                String what = switch (notation) {
                    case PERCENT -> "percentages";
                    case CURRENCY -> "amounts of money with their currency";
                    case THOUSANDS -> "numbers with commas between thousands";
                    case DECIMAL_COMMA -> "numbers with a decimal comma";
                };
                return Optional.of(new Note(
                        column.title() + " holds " + what + ", each read as a category of its own",
                        Remedy.advice(notation.remedy()).or(Remedy.drop(column.name()))));
            }
        }
        return Optional.empty();
    }

    /** Small numbers have no commas between thousands, and are plain ones. */
    private static boolean is(Feature column, Notation notation) {
        Predicate<String> written =
                text -> Notation.of(text).filter(notation::equals).isPresent();
        return notation == Notation.THOUSANDS
                ? column.categories().stream().anyMatch(written)
                        && column.nearlyAll(text -> written.test(text) || !Double.isNaN(Decimal.parse(text)))
                : column.nearlyAll(written);
    }
}
