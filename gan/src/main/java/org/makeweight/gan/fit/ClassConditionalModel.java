package org.makeweight.gan.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Condition;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.FittedSynthesizer;
import org.makeweight.core.method.Flag;
import org.makeweight.core.method.Signal;
import org.makeweight.core.method.Training;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.kernel.SlowArithmetic;
import org.makeweight.gan.training.ClassContrast;

/**
 * One model of all rows, whose class is one more categorical column that rows are asked for. A row counts as of the
 * class asked for whatever class the model wrote into it; how often the two agree is known of each class.
 *
 * <p>Randomness: a fit draws one 32-bit word from its {@link RandomState}, and so does each call of {@link #sample}.
 */
public final class ClassConditionalModel implements FittedSynthesizer {
    /** Written to see how often the class agrees; known to 0.02 then. */
    private static final int PROBED_ROWS = ClassContrast.WRITTEN_ROWS;

    private static final int MODEL = -1;
    private static final int AGREEMENT = -2;

    /** The columns, without rows. */
    private final Table empty;

    private final RowModel model;
    /** By the positions of the classes that may be asked for, ascending. */
    private final Map<Integer, Double> agreement = new TreeMap<>();

    /** Whether some rows come out as of another class, or like those of the others. */
    private boolean ignored;

    private ClassConditionalModel(Table learnt, int[] classes, RowModel model, Noise probe, KernelThreads workers) {
        this.empty = learnt.select(new int[0]);
        this.model = model;
        for (int label : classes) {
            double[] cells = model.sample(PROBED_ROWS, condition(label), probe.child(label), workers);
            agreement.put(label, ClassContrast.agreement(cells, empty.columns() + 1, empty.columns(), label));
            ignored |= agreement.get(label) < ClassContrast.LEAST_AGREEMENT
                    || ClassContrast.isIgnored(learnt, label, withoutClass(cells, PROBED_ROWS));
        }
    }

    /**
     * Learns all rows.
     *
     * @param learner of rows that can be asked for a category
     * @throws NotApplicableException if a class has fewer than {@value ClassModels#LEAST_ROWS} rows, the table has one
     *     class only, or the learner refuses the rows
     */
    public static ClassConditionalModel fit(
            Table training, int[] classes, RandomState random, Execution execution, RowLearner learner) {
        if (!training.schema().hasTarget()) {
            throw new NotApplicableException(
                    "mode=conditional asks for rows by their class, and no column is named as the class (--target);"
                            + " mode=minority needs none");
        }
        SlowArithmetic.warn();
        int[] ascending = ClassModels.learnable(training, classes);
        if (Arrays.stream(training.classCounts()).filter(count -> count > 0).count() < 2) {
            throw new NotApplicableException("all " + training.rows()
                    + " rows are of one class, so that there is no class to ask for; use mode=minority");
        }
        Noise noise = new Noise(random.nextWord());
        TrainingRows rows = learner.stopping().split(training, ascending, noise.child(ClassModels.HELD_OUT));
        try (KernelThreads workers = new KernelThreads(execution.threads())) {
            RowModel model = learner.learn(
                    rows.map(ClassConditionalModel::withClass).askedByLast(),
                    "training",
                    noise.child(MODEL),
                    workers,
                    execution);
            return new ClassConditionalModel(rows.learnt(), ascending, model, noise.child(AGREEMENT), workers);
        }
    }

    /** The table with its class as a last column. */
    private static Table withClass(Table table) {
        ClassColumn target = table.schema().target();
        List<Column> columns = new ArrayList<>(table.schema().columns());
        columns.add(new Column.Categorical(target.name(), target.labels()));
        int width = table.columns();
        double[] cells = new double[Math.multiplyExact(table.rows(), width + 1)];
        for (int r = 0; r < table.rows(); r++) {
            System.arraycopy(table.values(), r * width, cells, r * (width + 1), width);
            cells[r * (width + 1) + width] = table.label(r);
        }
        return new Table(new Schema(columns, ClassColumn.NONE), cells, new int[table.rows()]);
    }

    private Condition condition(int label) {
        return new Condition(empty.schema().target().name(), label);
    }

    @Override
    public Table sample(int[] rowsOfClass, RandomState random, Execution execution) {
        Noise noise = new Noise(random.nextWord());
        Table sampled = empty;
        try (KernelThreads workers = new KernelThreads(execution.threads())) {
            for (int label = 0; label < rowsOfClass.length; label++) {
                int rows = rowsOfClass[label];
                if (rows > 0) {
                    requireLearnt(label);
                    int[] labels = new int[rows];
                    Arrays.fill(labels, label);
                    double[] cells = model.sample(rows, condition(label), noise.child(label), workers);
                    sampled = sampled.append(withoutClass(cells, rows), labels);
                }
            }
        }
        return sampled;
    }

    private double[] withoutClass(double[] cells, int rows) {
        int width = empty.columns();
        double[] features = new double[rows * width];
        for (int r = 0; r < rows; r++) {
            System.arraycopy(cells, r * (width + 1), features, r * width, width);
        }
        return features;
    }

    private void requireLearnt(int label) {
        if (!agreement.containsKey(label)) {
            throw new IllegalArgumentException("class '" + ClassModels.name(empty, label) + "' was not learnt");
        }
    }

    @Override
    public Table sample(int rows, int label, Condition condition, RandomState random, Execution execution) {
        throw new NotApplicableException(
                "with mode=conditional rows are asked for by their class; for rows with a given" + " value of '"
                        + condition.column() + "' use mode=minority");
    }

    /** The share of rows asked to be of a class into which the model wrote that class. */
    public double agreement(int label) {
        requireLearnt(label);
        return agreement.get(label);
    }

    /** The model of rows whose last column is the class. */
    public RowModel model() {
        return model;
    }

    @Override
    public Optional<Training> training() {
        List<Signal> signals = new ArrayList<>(model.signals(""));
        agreement.forEach((label, share) ->
                signals.add(new Signal(ClassModels.name(empty, label), "condition agreement", share)));
        return Optional.of(new Training(model.log().curves(), signals));
    }

    @Override
    public List<String> flags() {
        List<String> flags = new ArrayList<>(model.signals().flags());
        if (ignored) {
            flags.add(Flag.CONDITION_IGNORED.word());
        }
        return flags;
    }
}
