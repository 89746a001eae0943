package org.makeweight.datasets.notes;

import java.util.Optional;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.number.Decimal;

/** A column with one value in all rows, which tells nothing. */
final class Constant implements Finding {
    @Override
    public Optional<Note> in(Feature column) {
        double[] values = column.present();
        if (values.length == 0 || values.length < column.table().rows()) {
            return Optional.empty();
        }
        for (double value : values) {
            if (value != values[0]) {
                return Optional.empty();
            }
        }
        String text = column.isCategorical() ? column.categories().get(0) : Decimal.toString(values[0]);
        return Optional.of(
                new Note(column.title() + " is constant: every row has " + Quote.of(text), Remedy.drop(column.name())));
    }
}
