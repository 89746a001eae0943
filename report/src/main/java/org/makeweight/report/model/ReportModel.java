package org.makeweight.report.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.makeweight.core.method.Augmenter;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.experiment.Contenders;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.results.Cell;
import org.makeweight.evaluation.results.Measurement;
import org.makeweight.evaluation.results.Results;
import org.makeweight.evaluation.results.Summary;
import org.makeweight.evaluation.results.Treatment;
import org.makeweight.evaluation.store.StoredDataset;

/** The results of an experiment as a report tells them. Comparisons are made when first asked for, and kept. */
public final class ReportModel {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+([.][0-9]+)?");

    private final Results results;
    private final List<Measurement> trials;
    private final MethodTitles augmenters;
    private final MethodTitles classifiers;
    private final Map<String, String> datasetTitles = new HashMap<>();
    private final Ceilings ceilings;
    private final Map<Place, Map<String, Integer>> flags = new HashMap<>();
    private final TrialCounts total;
    private final Map<String, TrialCounts> byClassifier = new HashMap<>();
    private final Map<Asked, Comparison> comparisons = new HashMap<>();

    /** The trials that make up one figure. */
    private record Place(String dataset, String augmenter, Threshold threshold, String classifier) {}

    private record Asked(String classifier, Metric metric, Threshold threshold) {}

    public ReportModel(Results results) {
        this.results = results;
        this.trials = results.measurements().stream()
                .filter(measurement -> measurement.threshold().equals(firstThreshold()))
                .toList();
        Contenders contenders = results.experiment().contenders();
        List<Candidates<?>> treatments = new ArrayList<>(contenders.augmenters());
        contenders.compared().forEach(classifier -> treatments.addAll(contenders.beside(classifier)));
        this.augmenters = MethodTitles.of(treatments.stream().distinct().toList());
        this.classifiers = MethodTitles.of(results.experiment().classifiers());
        results.datasets().forEach(dataset -> datasetTitles.put(dataset.id(), title(dataset)));
        this.ceilings = Ceilings.of(results);
        TrialCounts all = TrialCounts.NOTHING;
        for (Measurement trial : results.measurements()) {
            String classifier = trial.at().classifier();
            Place place = new Place(trial.at().dataset(), trial.at().augmenter(), trial.threshold(), classifier);
            for (String flag : trial.flags()) {
                flags.computeIfAbsent(place, p -> new TreeMap<>()).merge(kindOf(flag), 1, Integer::sum);
            }
            if (trial.threshold().equals(firstThreshold())) {
                all = all.with(trial.outcome());
                byClassifier.put(
                        classifier,
                        byClassifier
                                .getOrDefault(classifier, TrialCounts.NOTHING)
                                .with(trial.outcome()));
            }
        }
        this.total = all;
    }

    public Results results() {
        return results;
    }

    public Experiment experiment() {
        return results.experiment();
    }

    /**
     * The warnings that a treatment in a classifier's table gave on a data set, with how many of the trials carry them; those
     * that differ in numbers alone are one.
     */
    public Map<String, Integer> flags(String dataset, Treatment treatment, String classifier) {
        String trained = treatment.ensemble().orElse(classifier);
        return flags.getOrDefault(new Place(dataset, treatment.augmenter(), treatment.threshold(), trained), Map.of());
    }

    /** A warning without its numbers: those that differ in numbers alone are one kind. */
    public static String kindOf(String flag) {
        return NUMBER.matcher(flag).replaceAll("…");
    }

    /** What could be reached on each data set, where that is known. */
    public Ceilings ceilings() {
        return ceilings;
    }

    /** Each trial that was done, once, in the plan's order: its measurement at the first threshold. */
    public List<Measurement> trials() {
        return trials;
    }

    public Threshold firstThreshold() {
        return experiment().protocol().thresholds().get(0);
    }

    /** The thresholds at which a metric differs: the first one alone if it takes no decisions. */
    public List<Threshold> thresholds(Metric metric) {
        List<Threshold> all =
                experiment().protocol().thresholds().stream().distinct().toList();
        return metric.countsDecisions() ? all : all.subList(0, 1);
    }

    /** The metrics, the primary one first. */
    public List<Metric> metrics() {
        List<Metric> metrics = new ArrayList<>(experiment().metrics());
        metrics.remove(experiment().primary());
        metrics.add(0, experiment().primary());
        return metrics;
    }

    /** The classifiers with which methods are compared, a table each. */
    public List<Candidates<Learner>> compared() {
        return experiment().contenders().compared();
    }

    /** The titles of augmenters, and of the ensembles that stand beside them, by name. */
    public MethodTitles augmenters() {
        return augmenters;
    }

    /** The classifiers' titles, by name. */
    public MethodTitles classifiers() {
        return classifiers;
    }

    /** What people call a data set: a file of their own by its name as it is, a known one by its id. */
    public String datasetTitle(String id) {
        return datasetTitles.getOrDefault(id, id);
    }

    private static String title(StoredDataset dataset) {
        String title = dataset.facts().title();
        return dataset.facts().untold() && !title.isBlank() ? title : dataset.id();
    }

    /** The comparison of the augmenters with a classifier. */
    public Comparison comparison(Candidates<Learner> classifier, Metric metric, Threshold threshold) {
        return comparisons.computeIfAbsent(new Asked(classifier.name(), metric, threshold), this::compare);
    }

    /** The comparison in the primary metric at the first threshold. */
    public Comparison primary(Candidates<Learner> classifier) {
        return comparison(classifier, experiment().primary(), firstThreshold());
    }

    private Comparison compare(Asked asked) {
        Summary summary = Summary.of(results, asked.classifier(), asked.metric(), asked.threshold());
        List<List<Comparison.State>> states = new ArrayList<>();
        for (int d = 0; d < summary.datasets().size(); d++) {
            List<Comparison.State> row = new ArrayList<>();
            for (Cell cell : summary.cells().get(d)) {
                row.add(state(cell));
            }
            states.add(row);
        }
        return new Comparison(summary, states);
    }

    private static Comparison.State state(Cell cell) {
        if (cell.defined()) {
            return Comparison.State.FIGURE;
        }
        if (cell.failed() || cell.notApplicable()) {
            return cell.failed() ? Comparison.State.FAILED : Comparison.State.NOT_APPLICABLE;
        }
        return cell.unfinished() > 0 ? Comparison.State.OPEN : Comparison.State.UNDEFINED;
    }

    /** How all trials ended. */
    public TrialCounts counts() {
        return total.of(results.planned());
    }

    /** How the trials of a classifier's table ended, those of the ensembles beside it among them. */
    public TrialCounts counts(Candidates<Learner> classifier) {
        Contenders contenders = experiment().contenders();
        List<Candidates<Learner>> own = new ArrayList<>(contenders.beside(classifier));
        own.add(classifier);
        TrialCounts counts = TrialCounts.NOTHING;
        int planned = 0;
        for (Candidates<Learner> one : own) {
            counts = counts.plus(byClassifier.getOrDefault(one.name(), TrialCounts.NOTHING));
            planned += planned(one);
        }
        return counts.of(planned);
    }

    private int planned(Candidates<Learner> classifier) {
        int planned = 0;
        for (Candidates<Augmenter> augmenter : experiment().augmenters()) {
            if (experiment().contenders().trainedOn(augmenter).contains(classifier)) {
                for (String dataset : results.datasetIds()) {
                    planned += results.plannedPerCell(dataset, augmenter.name());
                }
            }
        }
        return planned;
    }
}
