package org.makeweight.evaluation.run;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.evaluation.plan.WorkUnit;

/**
 * A part of the work of a plan. Units are dealt round, so that each part has some of every data set and method, and the
 * parts of a plan have every unit once.
 *
 * @param index from 1
 * @param count of the parts
 */
public record Shard(int index, int count) {
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})/([0-9]{1,6})");

    /**
     * As it is written: {@code 2/5}.
     *
     * @throws BadInputException if it is no shard
     */
    public static Shard of(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            Shard shard = new Shard(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
            if (shard.index >= 1 && shard.index <= shard.count) {
                return shard;
            }
        }
        throw new BadInputException("--shard must be I/N, such as 2/5, with I from 1 to N, but was '" + text + "'");
    }

    /** The units that are its own. */
    List<WorkUnit> of(List<WorkUnit> units) {
        return IntStream.range(0, units.size())
                .filter(position -> position % count == index - 1)
                .mapToObj(units::get)
                .toList();
    }

    @Override
    public String toString() {
        return index + "/" + count;
    }
}
