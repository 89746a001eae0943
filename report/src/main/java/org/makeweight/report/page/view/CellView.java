package org.makeweight.report.page.view;

import java.util.List;
import org.makeweight.report.model.Emphasis;
import org.makeweight.report.table.DisplayCell;
import org.makeweight.report.table.DisplayTable;

/**
 * A cell of a table.
 *
 * @param heading whether it names its row
 * @param style a class of the style sheet; empty for none
 * @param typed whether it is something to be typed, such as an id
 * @param deviation behind a plus-minus sign; empty for none
 * @param note letters of footnotes; empty for none
 * @param works instead of a text
 */
public record CellView(
        boolean heading,
        String style,
        String text,
        boolean typed,
        boolean best,
        boolean second,
        String deviation,
        String note,
        List<WorkView> works) {
    static CellView of(DisplayCell cell, DisplayTable.Align align, boolean heading) {
        String style = style(align);
        if (cell instanceof DisplayCell.Figure figure) {
            return new CellView(
                    heading,
                    style,
                    figure.value().replaceFirst("^-", "−"),
                    false,
                    figure.mark() == Emphasis.BEST,
                    figure.mark() == Emphasis.SECOND,
                    figure.deviation(),
                    figure.note(),
                    List.of());
        }
        if (cell instanceof DisplayCell.Code code) {
            return new CellView(heading, style, code.text(), true, false, false, "", "", List.of());
        }
        if (cell instanceof DisplayCell.Works works) {
            return new CellView(heading, style, "", false, false, false, "", "", WorkView.of(works.references()));
        }
        String text = cell instanceof DisplayCell.Text words ? words.text() : ((DisplayCell.Missing) cell).sign();
        return new CellView(heading, style, text, false, false, false, "", "", List.of());
    }

    static String style(DisplayTable.Align align) {
        return switch (align) {
            case LEFT -> "";
            case RIGHT -> "r";
            case WRAPPED, NARROW -> "w";
        };
    }
}
