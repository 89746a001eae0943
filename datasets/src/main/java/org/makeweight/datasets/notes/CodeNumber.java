package org.makeweight.datasets.notes;

import java.util.Optional;
import org.makeweight.core.failure.Quote;

/** Codes that are written in digits, such as postcodes and account numbers, and are no numbers. */
final class CodeNumber implements Finding {
    @Override
    public Optional<Note> in(Feature column) {
        Optional<String> zero = column.codes().leadingZero();
        Optional<String> many = column.codes().manyDigits();
        if (zero.isEmpty() && many.isEmpty()) {
            return Optional.empty();
        }
        String what = many.isPresent()
                ? " holds codes of more digits than a number keeps, such as " + Quote.of(many.get())
                : " holds codes with leading zeros, such as " + Quote.of(zero.orElseThrow());
        return Optional.of(new Note(
                column.title() + what + ", read as numbers",
                Remedy.categorical(column.name()).or(Remedy.drop(column.name()))));
    }
}
