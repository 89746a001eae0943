package org.makeweight.report.table;

import java.util.List;
import org.makeweight.core.method.Reference;

/** How each kind of entry is written in some format. */
abstract class CellFormat {
    /** The entry's text. */
    final String of(DisplayCell entry) {
        if (entry instanceof DisplayCell.Text words) {
            return text(words.text());
        }
        if (entry instanceof DisplayCell.Code typed) {
            return code(typed.text());
        }
        if (entry instanceof DisplayCell.Figure figure) {
            return figure(figure);
        }
        if (entry instanceof DisplayCell.Works works) {
            return works(works.references());
        }
        return missing((DisplayCell.Missing) entry);
    }

    abstract String text(String text);

    abstract String code(String text);

    abstract String figure(DisplayCell.Figure figure);

    abstract String works(List<Reference> references);

    String missing(DisplayCell.Missing missing) {
        return text(missing.sign());
    }
}
