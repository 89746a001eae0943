package org.makeweight.datasets.format;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.number.Decimal;

/**
 * A line below the first one that seems to hold the names: titles and remarks of other programs stand above it.
 *
 * @param name the column that was looked for
 * @param line where the names stand, from 1
 */
record HeaderBelow(String name, int line) {
    private static final int LAST_LINE = 20;

    /** The first such line near the beginning of a file: it has the name and no numbers. */
    static Optional<HeaderBelow> find(CharSequence start, String name) {
        String[] lines = start.toString().split("\r\n|[\r\n]", LAST_LINE + 1);
        for (int i = 1; i < Math.min(lines.length, LAST_LINE); i++) {
            List<String> cells = Arrays.stream(lines[i].split("[,;\t|]"))
                    .map(cell -> cell.replace('"', ' ').strip())
                    .toList();
            if (cells.contains(name.strip()) && cells.stream().noneMatch(HeaderBelow::isNumber)) {
                return Optional.of(new HeaderBelow(name.strip(), i + 1));
            }
        }
        return Optional.empty();
    }

    private static boolean isNumber(String cell) {
        return !Double.isNaN(Decimal.parse(cell));
    }

    /**
     * What is to be done.
     *
     * @param above lines before those that were searched
     */
    String remedy(long above) {
        return Quote.of(name) + " stands in line " + (line + above)
                + "; if the names do, leave the lines above it out of the file";
    }
}
