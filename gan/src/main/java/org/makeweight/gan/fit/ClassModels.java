package org.makeweight.gan.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Condition;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.FittedSynthesizer;
import org.makeweight.core.method.Flag;
import org.makeweight.core.method.Signal;
import org.makeweight.core.method.Training;
import org.makeweight.core.method.TrainingCurves;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Table;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.kernel.SlowArithmetic;
import org.makeweight.gan.training.ClassContrast;

/**
 * One model for each class that was asked for, learnt from the rows of that class only, or all from all rows.
 *
 * <p>Randomness: a fit draws one 32-bit word from its {@link RandomState}, and so does each call of {@link #sample}.
 * All noise is a pure function of that word, the class and a counter ({@link Noise}), so a class gets the same model
 * whatever other classes are asked for and however many threads work.
 */
public final class ClassModels implements FittedSynthesizer {
    /** Fewer rows than this are no sample to learn a distribution from; our own choice. */
    static final int LEAST_ROWS = 20;

    /** The branch of the noise that chooses the rows held out; classes have the others. */
    static final int HELD_OUT = -3;

    private static final int CONTRAST = -4;
    private static final int CONDITIONS = -5;

    /** The columns, without rows. */
    private final Table empty;

    private final Map<Integer, RowModel> models;
    /** Whether rows of a class are like those of the others; of classes learnt together. */
    private final boolean conditionIgnored;

    /** What rows are written from to see whether they have the value asked for. */
    private final Noise probe;

    private ClassModels(Table training, Map<Integer, RowModel> models, boolean conditionIgnored, Noise noise) {
        this.probe = noise.child(CONDITIONS);
        this.empty = training.select(new int[0]);
        this.models = models;
        this.conditionIgnored = conditionIgnored;
    }

    /**
     * Learns each class apart, in ascending order.
     *
     * @throws NotApplicableException if a class has fewer than 20 rows, or the learner refuses its rows
     */
    public static ClassModels fit(
            Table training, int[] classes, RandomState random, Execution execution, RowLearner learner) {
        SlowArithmetic.warn();
        int[] ascending = learnable(training, classes);
        Noise noise = new Noise(random.nextWord());
        Map<Integer, RowModel> models = new TreeMap<>();
        try (KernelThreads workers = new KernelThreads(execution.threads())) {
            for (int i = 0; i < ascending.length; i++) {
                int label = ascending[i];
                Table own = training.select(training.rowsOf(label));
                TrainingRows rows = learner.stopping()
                        .split(own, new int[] {label}, noise.child(HELD_OUT).child(label));
                String phase = training.schema().hasTarget()
                        ? "training for class '" + name(training, label) + "'"
                        : "training";
                phase += ascending.length == 1 ? "" : " (" + (i + 1) + " of " + ascending.length + ")";
                models.put(label, learner.learn(rows, phase, noise.child(label), workers, execution));
            }
        }
        return new ClassModels(training, models, false, noise);
    }

    /** A method that learns all classes together. */
    @FunctionalInterface
    public interface JointLearner {
        /**
         * Learns rows.
         *
         * @param classes the classes that rows will be asked of, ascending
         * @return a model that writes rows of one class, for each of them
         */
        Map<Integer, RowModel> learn(
                TrainingRows rows, int[] classes, Noise noise, KernelThreads workers, Execution execution);
    }

    /**
     * Learns all classes together.
     *
     * @param stopping which rows shall be held out
     * @throws NotApplicableException if a class asked for has fewer than 20 rows, or the learner refuses the rows
     */
    public static ClassModels fitTogether(
            Table training,
            int[] classes,
            RandomState random,
            Execution execution,
            Stopping stopping,
            JointLearner learner) {
        SlowArithmetic.warn();
        int[] ascending = learnable(training, classes);
        Noise noise = new Noise(random.nextWord());
        TrainingRows rows = stopping.split(training, ascending, noise.child(HELD_OUT));
        try (KernelThreads workers = new KernelThreads(execution.threads())) {
            Map<Integer, RowModel> models = new TreeMap<>(learner.learn(rows, ascending, noise, workers, execution));
            boolean ignored = models.entrySet().stream().anyMatch(entry -> {
                Noise here = noise.child(CONTRAST).child(entry.getKey());
                double[] cells = entry.getValue().sample(ClassContrast.WRITTEN_ROWS, here, workers);
                return ClassContrast.isIgnored(rows.learnt(), entry.getKey(), cells);
            });
            return new ClassModels(training, models, ignored, noise);
        }
    }

    /**
     * The classes in ascending order, each once.
     *
     * @throws NotApplicableException if one has fewer than {@value #LEAST_ROWS} rows
     */
    static int[] learnable(Table training, int[] classes) {
        int[] ascending = Arrays.stream(classes).sorted().distinct().toArray();
        for (int label : ascending) {
            refuseFew(training, label);
        }
        return ascending;
    }

    private static void refuseFew(Table training, int label) {
        int rows = training.classCounts()[label];
        if (rows < LEAST_ROWS && !training.schema().hasTarget()) {
            throw new NotApplicableException("learning needs at least " + LEAST_ROWS + " rows but there are " + rows);
        }
        if (rows < LEAST_ROWS) {
            throw new NotApplicableException("learning a class needs at least " + LEAST_ROWS + " rows of it but class '"
                    + name(training, label) + "' has " + rows);
        }
    }

    public static String name(Table table, int label) {
        return table.schema().target().labels().get(label);
    }

    @Override
    public Table sample(int[] rowsOfClass, RandomState random, Execution execution) {
        Noise noise = new Noise(random.nextWord());
        Table sampled = empty;
        try (KernelThreads workers = new KernelThreads(execution.threads())) {
            for (int label = 0; label < rowsOfClass.length; label++) {
                int rows = rowsOfClass[label];
                if (rows > 0) {
                    int[] labels = new int[rows];
                    Arrays.fill(labels, label);
                    sampled = sampled.append(model(label).sample(rows, noise.child(label), workers), labels);
                }
            }
        }
        return sampled;
    }

    @Override
    public Table sample(int rows, int label, Condition condition, RandomState random, Execution execution) {
        int column = position(condition);
        Noise noise = new Noise(random.nextWord());
        int[] labels = new int[rows];
        Arrays.fill(labels, label);
        try (KernelThreads workers = new KernelThreads(execution.threads())) {
            double[] cells = model(label).sample(rows, condition, noise.child(label), workers);
            for (int r = 0; r < rows; r++) {
                cells[r * empty.columns() + column] = condition.value();
            }
            return empty.append(cells, labels);
        }
    }

    private int position(Condition condition) {
        int column = 0;
        while (!empty.schema().column(column).name().equals(condition.column())) {
            column++;
        }
        return column;
    }

    /** Whether the model writes the value asked for into nine rows of ten; before it is put there. */
    @Override
    public List<String> flags(int label, Condition condition, Execution execution) {
        int column = position(condition);
        if (empty.schema().column(column) instanceof Column.Numeric) {
            // a model that can be asked for a number has it
            return List.of();
        }
        try (KernelThreads workers = new KernelThreads(execution.threads())) {
            double[] cells = model(label).sample(ClassContrast.WRITTEN_ROWS, condition, probe.child(label), workers);
            double agreement = ClassContrast.agreement(cells, empty.columns(), column, condition.value());
            return agreement < ClassContrast.LEAST_AGREEMENT ? List.of(Flag.CONDITION_IGNORED.word()) : List.of();
        }
    }

    /**
     * The model of a class.
     *
     * @throws IllegalArgumentException if it was not learnt
     */
    public RowModel model(int label) {
        RowModel model = models.get(label);
        if (model == null) {
            throw new IllegalArgumentException("class '" + name(empty, label) + "' was not learnt");
        }
        return model;
    }

    /** The positions of the classes that were learnt, ascending. */
    public List<Integer> classes() {
        return List.copyOf(models.keySet());
    }

    /** The curves are those of the minority class if it was learnt, else of the first one. */
    @Override
    public Optional<Training> training() {
        RowModel minority = models.get(empty.schema().target().minority());
        TrainingCurves curves = Optional.ofNullable(minority)
                .or(() -> models.values().stream().findFirst())
                .map(model -> model.log().curves())
                .orElseThrow();
        List<Signal> signals = new ArrayList<>();
        models.forEach((label, model) -> signals.addAll(model.signals(name(empty, label))));
        return Optional.of(new Training(curves, signals));
    }

    @Override
    public List<String> flags() {
        Set<String> flags = new LinkedHashSet<>();
        models.values().forEach(model -> flags.addAll(model.signals().flags()));
        if (conditionIgnored) {
            flags.add(Flag.CONDITION_IGNORED.word());
        }
        return new ArrayList<>(flags);
    }
}
