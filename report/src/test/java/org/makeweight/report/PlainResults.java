package org.makeweight.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.makeweight.core.method.Augmenter;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.results.Measurement;
import org.makeweight.evaluation.results.Results;
import org.makeweight.evaluation.store.StoredDataset;

/** Results of trials alone: no known mechanisms of data sets, courses of trainings, quality of rows or curves. */
public final class PlainResults {
    private PlainResults() {}

    /**
     * Of a plan that divides each data set into the same number of folds.
     *
     * @param planned how many trials it has, those at several thresholds counted once
     */
    public static Results of(
            Experiment experiment, List<StoredDataset> datasets, int planned, List<Measurement> measurements) {
        return new Results(
                experiment,
                datasets,
                planned,
                planned * experiment.protocol().thresholds().size(),
                runs(experiment, datasets, planned),
                measurements,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Map<String, Map<String, Integer>> runs(
            Experiment experiment, List<StoredDataset> datasets, int planned) {
        Map<String, Integer> seeds = new LinkedHashMap<>();
        int units = 0;
        for (Candidates<Augmenter> method : experiment.augmenters()) {
            int own = method.method().stochastic() ? experiment.protocol().generatorSeeds() : 1;
            seeds.put(method.name(), own);
            units += own;
        }
        int folds = datasets.isEmpty()
                ? 0
                : planned / (datasets.size() * units * experiment.classifiers().size());
        seeds.replaceAll((augmenter, own) -> folds * own);
        Map<String, Map<String, Integer>> runs = new LinkedHashMap<>();
        datasets.forEach(dataset -> runs.put(dataset.id(), seeds));
        return runs;
    }
}
