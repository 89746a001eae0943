package org.makeweight.datasets.simulate;

import java.util.List;
import java.util.stream.IntStream;
import org.makeweight.core.method.Bibliography;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;

/** Schemas that several simulators have. */
final class Schemas {
    static final Bibliography WORKS = Bibliography.of(Schemas.class);

    private Schemas() {}

    /** Columns {@code x0}, {@code x1}, ... of numbers, and a target {@code y} of which {@code 1} is the minority. */
    static Schema numeric(int columns) {
        List<Column> all = IntStream.range(0, columns)
                .<Column>mapToObj(c -> new Column.Numeric("x" + c, false))
                .toList();
        return new Schema(all, target("y"));
    }

    static ClassColumn target(String name) {
        return new ClassColumn(name, List.of("0", "1"), 1);
    }
}
