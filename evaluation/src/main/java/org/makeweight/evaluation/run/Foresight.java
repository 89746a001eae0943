package org.makeweight.evaluation.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Configured;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.plan.Plan;
import org.makeweight.evaluation.plan.PlannedDataset;
import org.makeweight.evaluation.protocol.Pipeline;
import org.makeweight.evaluation.protocol.PreparedTraining;

/**
 * What of a plan will be not applicable, found by trying: each method on the first training part of each data set, trained for one
 * step, and each classifier on a few rows of it. Other parts may have other rows, so that this is no promise.
 */
public final class Foresight {
    /** Larger training parts are not tried, for that would take longer than one waits for a plan. */
    private static final long MOST_CELLS = 1_000_000;

    private static final int FEW = 30;
    private static final List<String> LENGTHS = List.of("steps", "epochs");

    private final Plan plan;
    private final List<Refusal> refusals = new ArrayList<>();

    /**
     * Something that will be not applicable.
     *
     * @param method an augmenter, or an augmenter with a classifier
     */
    public record Refusal(String dataset, String method, String reason) {}

    private Foresight(Plan plan) {
        this.plan = plan;
    }

    /** What will be not applicable, in the order of the tables. */
    public static List<Refusal> of(Plan plan) {
        Foresight foresight = new Foresight(plan);
        plan.datasets().forEach(foresight::look);
        return List.copyOf(foresight.refusals);
    }

    private void look(PlannedDataset dataset) {
        if (dataset.splits().isEmpty()) {
            return;
        }
        int[] rows = dataset.splits().get().split(0, 0).training();
        if ((long) rows.length * dataset.table().columns() > MOST_CELLS) {
            return;
        }
        Table training = dataset.table().select(rows);
        Table few = few(training);
        for (Candidates<Augmenter> augmenter : plan.experiment().augmenters()) {
            if (applies(dataset.id(), augmenter, training)) {
                tryClassifiers(dataset.id(), augmenter, few);
            }
        }
    }

    private boolean applies(String dataset, Candidates<Augmenter> augmenter, Table training) {
        for (Configured<Augmenter> point : augmenter.points()) {
            try {
                Pipeline.of(plan.experiment()).fit(training, shortened(point), 0, Execution.QUIET);
            } catch (NotApplicableException e) {
                refusals.add(new Refusal(dataset, point.name(), e.getMessage()));
                return false;
            }
        }
        return true;
    }

    /** Only what changes more than rows can be more than a classifier can take. */
    private void tryClassifiers(String dataset, Candidates<Augmenter> augmenter, Table few) {
        PreparedTraining part;
        try {
            part = Pipeline.of(plan.experiment())
                    .fit(few, shortened(augmenter.points().get(0)), 0, Execution.QUIET);
        } catch (NotApplicableException e) {
            // too few rows for the method, which says nothing of the classifiers
            return;
        }
        if (part.augmented().weights().isEmpty()) {
            return;
        }
        for (Candidates<Learner> classifier : plan.experiment().contenders().trainedOn(augmenter)) {
            try {
                part.train(classifier.points().get(0), 0);
            } catch (NotApplicableException e) {
                refusals.add(new Refusal(dataset, augmenter.name() + " with " + classifier.name(), e.getMessage()));
            }
        }
    }

    private static Table few(Table training) {
        int[] rows = IntStream.range(0, training.classCounts().length)
                .flatMap(c -> IntStream.of(training.rowsOf(c)).limit(FEW))
                .sorted()
                .toArray();
        return training.select(rows);
    }

    /** A method that trains for some time, for the shortest. */
    private static Configured<Augmenter> shortened(Configured<Augmenter> method) {
        Map<String, String> values = new LinkedHashMap<>(method.parameters().texts());
        for (Parameter parameter : method.method().parameters()) {
            if (LENGTHS.contains(parameter.name())) {
                values.put(parameter.name(), "1");
            }
        }
        return values.equals(method.parameters().texts())
                ? method
                : method.method().with(values);
    }
}
