package org.makeweight.report.table;

import java.util.List;
import org.makeweight.core.method.Reference;

/** How each kind of entry is written in some format. */
abstract class EntryFormat {
    /** The entry's text. */
    final String of(Entry entry) {
        if (entry instanceof Entry.Text words) {
            return text(words.text());
        }
        if (entry instanceof Entry.Code typed) {
            return code(typed.text());
        }
        if (entry instanceof Entry.Figure figure) {
            return figure(figure);
        }
        if (entry instanceof Entry.Works works) {
            return works(works.references());
        }
        return missing((Entry.Missing) entry);
    }

    abstract String text(String text);

    abstract String code(String text);

    abstract String figure(Entry.Figure figure);

    abstract String works(List<Reference> references);

    String missing(Entry.Missing missing) {
        return text(missing.sign());
    }
}
