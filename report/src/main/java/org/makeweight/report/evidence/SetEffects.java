package org.makeweight.report.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.experiment.Validation;
import org.makeweight.evaluation.plan.FoldOfRepeat;
import org.makeweight.evaluation.results.Measurement;
import org.makeweight.evaluation.results.Results;
import org.makeweight.evaluation.results.Treatment;
import org.makeweight.evaluation.statistics.CorrectedResampledT;
import org.makeweight.evaluation.statistics.PAdjustment;
import org.makeweight.report.model.Comparison;

/**
 * Compares methods with a control on each data set by itself. Generator seeds are averaged within a fold, then folds are paired.
 * Forward validation and a single split give no folds of equal standing, hence no test.
 */
final class SetEffects {
    private record Place(String dataset, Treatment treatment) {}

    private final Comparison comparison;
    private final Map<Place, Map<FoldOfRepeat, double[]>> sums = new HashMap<>();
    private final boolean exchangeable;

    SetEffects(Results results, Comparison comparison) {
        this.comparison = comparison;
        this.exchangeable = exchangeable(results.experiment());
        int metric = results.experiment().metrics().indexOf(comparison.metric());
        for (Measurement measurement : results.measurements()) {
            Treatment treatment = Treatment.of(
                    measurement.at(),
                    measurement.threshold(),
                    comparison.summary().classifier());
            if (comparison.summary().treatments().contains(treatment)) {
                double[] sum = sums.computeIfAbsent(
                                new Place(measurement.at().dataset(), treatment), place -> new TreeMap<>())
                        .computeIfAbsent(measurement.at().foldOfRepeat(), fold -> new double[2]);
                sum[0] += comparison
                        .metric()
                        .direction()
                        .comparable(measurement.values().get(metric));
                sum[1]++;
            }
        }
    }

    private static boolean exchangeable(Experiment experiment) {
        return !(experiment.protocol().validation() instanceof Validation.Scheme scheme
                && scheme.id().equals("forward"));
    }

    /**
     * Compares methods with a control on one data set; those that have a figure there, if the control has one.
     *
     * @param methods positions among the treatments
     * @param labelOfControl as tables have it
     */
    List<SetEffect> of(int dataset, List<Integer> methods, int control, String labelOfControl) {
        List<Integer> both = methods.stream()
                .filter(m -> exchangeable && figure(dataset, m) && figure(dataset, control))
                .toList();
        List<CorrectedResampledT> tests = new ArrayList<>();
        List<Integer> tested = new ArrayList<>();
        for (int m : both) {
            Map<FoldOfRepeat, double[]> one = folds(dataset, m);
            Map<FoldOfRepeat, double[]> other = folds(dataset, control);
            int folds = (int)
                    one.keySet().stream().map(FoldOfRepeat::fold).distinct().count();
            int repeats = (int)
                    one.keySet().stream().map(FoldOfRepeat::repeat).distinct().count();
            if (folds > 1 && one.keySet().equals(other.keySet()) && one.size() == folds * repeats) {
                double[] differences = one.keySet().stream()
                        .mapToDouble(fold -> mean(one.get(fold)) - mean(other.get(fold)))
                        .toArray();
                tests.add(CorrectedResampledT.of(differences, folds, Evidence.ROPE));
                tested.add(m);
            }
        }
        double[] holm = PAdjustment.holm(
                tests.stream().mapToDouble(CorrectedResampledT::p).toArray());
        return IntStream.range(0, tests.size())
                .mapToObj(i -> new SetEffect(
                        comparison.summary().datasets().get(dataset),
                        comparison.summary().names().get(tested.get(i)),
                        labelOfControl,
                        tests.get(i),
                        holm[i],
                        comparison.metric().direction().higherIsBetter()))
                .toList();
    }

    private boolean figure(int dataset, int augmenter) {
        return comparison.state(dataset, augmenter) == Comparison.State.FIGURE;
    }

    private Map<FoldOfRepeat, double[]> folds(int dataset, int augmenter) {
        return sums.getOrDefault(
                new Place(
                        comparison.summary().datasets().get(dataset),
                        comparison.summary().treatments().get(augmenter)),
                Map.of());
    }

    private static double mean(double[] sum) {
        return sum[0] / sum[1];
    }
}
