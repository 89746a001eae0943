package org.makeweight.cli;

import java.io.PrintWriter;
import java.util.List;
import org.makeweight.core.failure.Quote;

/** Prints notes, a line each, and no more than can be read. */
final class NoteLines {
    private static final int MOST = 10;

    private NoteLines() {}

    static void print(PrintWriter out, List<String> notes) {
        notes.stream().limit(MOST).forEach(note -> out.println("note: " + Quote.oneLine(note)));
        if (notes.size() > MOST) {
            out.println("note: and " + (notes.size() - MOST) + " more of this kind");
        }
        out.flush();
    }
}
