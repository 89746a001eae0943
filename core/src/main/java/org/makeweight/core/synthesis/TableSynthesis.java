package org.makeweight.core.synthesis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Condition;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.FittedSynthesizer;
import org.makeweight.core.method.Synthesizer;
import org.makeweight.core.method.Training;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Table;

/**
 * Learns a table with a synthesizer and writes another one like it, in blocks of {@value #BLOCK} rows.
 *
 * <p>Classes come in the shares they have in the table learnt, to the row, and in random order; under a condition on a
 * feature, in their shares among the rows that meet it. Numbers have as many decimals as those learnt. A condition is met by the model itself where it can do so; where
 * it cannot, rows are drawn without it and those that do not meet it are left out, up to {@value #MOST_DRAWN} times the
 * rows asked for.
 */
public final class TableSynthesis {
    private static final int BLOCK = 10_000;
    private static final int MOST_DRAWN = 100;
    private static final int LEAST_LIMIT = 10_000;
    private static final int LEAST_DRAWN = 500;
    private static final String WRITING = "writing rows";

    /**
     * What came out.
     *
     * @param table of the schema learnt
     * @param drawn rows that were written; more than the table has if some did not meet the condition
     * @param flags warnings about the fit
     * @param fit what the fit tells of itself
     */
    public record Result(Table table, long drawn, List<String> flags, Optional<Training> fit) {
        public Result {
            flags = List.copyOf(flags);
        }
    }

    private final Table learnt;
    private final Request request;
    private final MissingCells gaps;
    private final Decimals decimals;
    private final FittedSynthesizer fitted;
    private final RandomState random;
    private final Execution execution;

    private TableSynthesis(
            Synthesizer synthesizer, Table learnt, Request request, RandomState random, Execution execution) {
        this.learnt = learnt;
        this.request = request;
        this.random = random;
        this.execution = execution;
        this.gaps = MissingCells.of(learnt, random);
        this.decimals = Decimals.of(learnt);
        request.condition().ifPresent(condition -> refuseHopeless(synthesizer, condition));
        int[] counts = learnt.classCounts();
        int[] classes = request.label().isPresent()
                ? new int[] {request.label().getAsInt()}
                : IntStream.range(0, counts.length).filter(c -> counts[c] > 0).toArray();
        this.fitted = synthesizer.fit(gaps.complete(), classes, random, execution);
    }

    /**
     * Fits, and writes the rows asked for.
     *
     * @throws NotApplicableException if the method cannot learn the table, or the condition is met too rarely
     * @throws BadInputException if the rows asked for are more than a table holds
     */
    public static Result of(
            Synthesizer synthesizer, Table learnt, Request request, RandomState random, Execution execution) {
        Table.requireRoom(request.rows(), learnt.columns());
        return new TableSynthesis(synthesizer, learnt, request, random, execution).write();
    }

    /** Refuses, before anything is learnt, what no number of rows drawn would meet. */
    private void refuseHopeless(Synthesizer synthesizer, Condition condition) {
        Column column = learnt.schema().column(position(condition));
        boolean fraction = column instanceof Column.Numeric numeric && numeric.step() == 0;
        if (fraction && !synthesizer.meets(column)) {
            throw new NotApplicableException("this method cannot write rows with a given value of '" + column.name()
                    + "', and drawing rows until they have it is hopeless in a column of numbers with a fraction;"
                    + " gaussian-copula can");
        }
    }

    private Result write() {
        if (request.condition().isEmpty()) {
            int[] labels = labels(request.rows(), learnt.classCounts());
            return new Result(blocks(labels, this::sample), request.rows(), fitted.flags(), fitted.training());
        }
        Condition condition = request.condition().get();
        int column = position(condition);
        int[] meeting = new int[learnt.schema().target().classes()];
        for (int r = 0; r < learnt.rows(); r++) {
            meeting[learnt.label(r)] += learnt.value(r, column) == condition.value() ? 1 : 0;
        }
        boolean none = Arrays.stream(meeting).sum() == 0;
        int[] labels = labels(request.rows(), none ? learnt.classCounts() : meeting);
        Optional<Table> exact = byTheModel(labels, condition, column);
        return exact.isPresent()
                ? new Result(exact.get(), request.rows(), flags(labels, condition), fitted.training())
                : byRejection(condition, column);
    }

    /** The warnings about the fit, and about rows of each class written under the condition. */
    private List<String> flags(int[] labels, Condition condition) {
        return Stream.concat(
                        fitted.flags().stream(),
                        Arrays.stream(labels)
                                .sorted()
                                .distinct()
                                .boxed()
                                .flatMap(label -> fitted.flags(label, condition, execution).stream()))
                .distinct()
                .toList();
    }

    private int position(Condition condition) {
        return IntStream.range(0, learnt.columns())
                .filter(c -> learnt.schema().column(c).name().equals(condition.column()))
                .findFirst()
                .orElseThrow();
    }

    /** As many labels as rows, in the shares of these counts, in random order. */
    private int[] labels(int rows, int[] counts) {
        int[] labels = new int[rows];
        if (request.label().isPresent()) {
            Arrays.fill(labels, request.label().getAsInt());
            return labels;
        }
        int[] rowsOfClass = divided(rows, counts);
        int at = 0;
        for (int label = 0; label < rowsOfClass.length; label++) {
            Arrays.fill(labels, at, at + rowsOfClass[label], label);
            at += rowsOfClass[label];
        }
        random.shuffle(labels);
        return labels;
    }

    /** Divides rows in the shares of counts by largest remainder; of equal remainders the first gets the row. */
    static int[] divided(int rows, int[] counts) {
        long all = Arrays.stream(counts).asLongStream().sum();
        int[] parts = new int[counts.length];
        long[] remainders = new long[counts.length];
        int left = rows;
        for (int c = 0; c < counts.length; c++) {
            parts[c] = (int) ((long) rows * counts[c] / all);
            remainders[c] = (long) rows * counts[c] % all;
            left -= parts[c];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int c = 1; c < counts.length; c++) {
                largest = remainders[c] > remainders[largest] ? c : largest;
            }
            parts[largest]++;
            remainders[largest] = -1;
        }
        return parts;
    }

    /** Writes as many rows of each class, class by class in ascending order. */
    @FunctionalInterface
    private interface Writer {
        Table write(int[] rowsOfClass);
    }

    private Table sample(int[] rowsOfClass) {
        return gaps.restored(fitted.sample(rowsOfClass, random, execution));
    }

    /** Rows with these labels, in this order. */
    private Table blocks(int[] labels, Writer writer) {
        int width = learnt.columns();
        double[] values = new double[labels.length * width];
        for (int first = 0; first < labels.length; first += BLOCK) {
            int end = Math.min(labels.length, first + BLOCK);
            int[] rowsOfClass = new int[learnt.schema().target().classes()];
            for (int r = first; r < end; r++) {
                rowsOfClass[labels[r]]++;
            }
            Table block = writer.write(rowsOfClass);
            int[] next = new int[rowsOfClass.length];
            for (int label = 1; label < next.length; label++) {
                next[label] = next[label - 1] + rowsOfClass[label - 1];
            }
            for (int r = first; r < end; r++) {
                System.arraycopy(block.values(), next[labels[r]]++ * width, values, r * width, width);
            }
            execution.progress().at(WRITING, end, labels.length, Map.of());
        }
        decimals.round(values);
        return new Table(learnt.schema(), values, labels);
    }

    /** Empty if the model cannot meet the condition itself. */
    private Optional<Table> byTheModel(int[] labels, Condition condition, int column) {
        try {
            Table written = blocks(labels, rowsOfClass -> {
                Table rows = learnt.select(new int[0]);
                for (int label = 0; label < rowsOfClass.length; label++) {
                    if (rowsOfClass[label] > 0) {
                        Table more =
                                gaps.restored(fitted.sample(rowsOfClass[label], label, condition, random, execution));
                        rows = rows.append(more.values(), more.labels());
                    }
                }
                return rows;
            });
            for (int r = 0; r < written.rows(); r++) {
                // the model may have marked the cell missing, and it was rounded to the decimals of the column
                written.values()[r * written.columns() + column] = condition.value();
            }
            return Optional.of(written);
        } catch (NotApplicableException e) {
            return Optional.empty();
        }
    }

    private Result byRejection(Condition condition, int column) {
        int[] counts = learnt.classCounts();
        long limit = Math.max(LEAST_LIMIT, (long) MOST_DRAWN * request.rows());
        long drawn = 0;
        Table kept = learnt.select(new int[0]);
        while (kept.rows() < request.rows()) {
            if (drawn >= limit) {
                throw new NotApplicableException(
                        "only " + kept.rows() + " of " + drawn + " rows drawn have the value of '"
                                + condition.column() + "' asked for, which is too few to go on for " + request.rows()
                                + " rows; name it the --target, or use a method that writes rows with a given value:"
                                + " gaussian-copula, or ctgan and copula-gan for a category");
            }
            int wanted = request.rows() - kept.rows();
            int rows = (int) Math.min(Math.min(BLOCK, Math.max(LEAST_DRAWN, 2L * wanted)), limit - drawn);
            Table block = blocks(labels(rows, counts), this::sample);
            drawn += rows;
            int[] meeting = IntStream.range(0, rows)
                    .filter(r -> block.value(r, column) == condition.value())
                    .limit(wanted)
                    .toArray();
            Table more = block.select(meeting);
            kept = kept.append(more.values(), more.labels());
            execution.progress().at("drawing rows", kept.rows(), request.rows(), Map.of("drawn", (double) drawn));
        }
        return new Result(kept, drawn, fitted.flags(), fitted.training());
    }
}
