package org.makeweight.report.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.outcome.Choice;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.outcome.Scored;
import org.makeweight.evaluation.store.ResultStore;
import org.makeweight.evaluation.store.StoredDataset;
import org.makeweight.evaluation.store.StoredTrial;

/** Which rows of the one test part each method with each classifier takes for the minority; of several seeds the first. */
final class Decisions {
    private record Name(String augmenter, String classifier) {}

    private final Map<Name, boolean[]> taken = new HashMap<>();
    private boolean[] positive = {};

    private Decisions() {}

    /** Those at a threshold. Memory: two bits of information in a byte for each row and method. */
    static Decisions of(StoredDataset dataset, ResultStore store, Threshold threshold) {
        Decisions decisions = new Decisions();
        store.forEachTrial(trial -> {
            if (trial.threshold().equals(threshold) && trial.at().dataset().equals(dataset.id())) {
                decisions.add(dataset, trial);
            }
        });
        return decisions;
    }

    private void add(StoredDataset dataset, StoredTrial trial) {
        Optional<Double> least = trial.threshold() instanceof Threshold.Fixed fixed
                ? Optional.of(fixed.value())
                : trial.choice().flatMap(Outcome::value).map(Choice::threshold);
        Optional<double[]> scores = trial.outcome().value().map(Scored::scores);
        if (least.isEmpty() || scores.isEmpty()) {
            return;
        }
        boolean[] own = new boolean[scores.get().length];
        boolean[] truth = new boolean[own.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = scores.get()[i] >= least.get();
            truth[i] = dataset.labels()[trial.testRows()[i]]
                    == dataset.summary().target().minority();
        }
        taken.putIfAbsent(new Name(trial.at().augmenter(), trial.at().classifier()), own);
        positive = truth;
    }

    /** Whether each test row is of the minority; to be read only. */
    boolean[] positive() {
        return positive;
    }

    /** Whether each test row is taken for it; to be read only. */
    boolean[] of(Contender method) {
        return taken.get(new Name(method.augmenter(), method.classifier()));
    }
}
