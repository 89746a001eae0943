package org.makeweight.report.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.experiment.Contenders;
import org.makeweight.evaluation.experiment.Families;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.results.Treatment;
import org.makeweight.evaluation.statistics.BayesianSignedRank;
import org.makeweight.evaluation.statistics.ComparisonFamily;
import org.makeweight.evaluation.statistics.ScoreMatrix;
import org.makeweight.report.model.Comparison;
import org.makeweight.report.model.ReportModel;

/**
 * The differences of a run and the tests on them, made when first asked for, and kept. Data sets are the unit; folds, seeds and
 * classifiers never are. What is tested was named before the run: the primary metric at the first threshold, a family of tests for
 * each classifier. All else is exploratory.
 */
public final class Evidence {
    /** Half the width of the region of practical equivalence. */
    public static final double ROPE = 0.01;

    /** The level of the tests. */
    public static final double ALPHA = 0.05;

    private static final String MOVED = Treatment.MOVED_THRESHOLD.name(Threshold.HALF);

    private final ReportModel model;
    private final Map<Scope, List<Effect>> effects = new HashMap<>();
    private final Map<Scope, List<SetEffect>> setEffects = new HashMap<>();

    public Evidence(ReportModel model) {
        this.model = model;
    }

    public ReportModel model() {
        return model;
    }

    /** What was named before the run, for a classifier. */
    public Scope primary(Candidates<Learner> classifier) {
        return new Scope(classifier, model.experiment().primary(), model.firstThreshold());
    }

    /** All scopes: by metric, the primary one first, then threshold, then classifier. */
    public List<Scope> scopes() {
        List<Scope> scopes = new ArrayList<>();
        for (Candidates<Learner> classifier : model.compared()) {
            for (Metric metric : model.metrics()) {
                model.thresholds(metric).forEach(threshold -> scopes.add(new Scope(classifier, metric, threshold)));
            }
        }
        return scopes;
    }

    /** Whether a scope was named before the run. */
    public boolean confirmatory(Scope scope) {
        return scope.equals(primary(scope.classifier()));
    }

    public Comparison comparison(Scope scope) {
        return model.comparison(scope.classifier(), scope.metric(), scope.threshold());
    }

    /** The number of data sets on which every trial is done, families counted once if the experiment says so. */
    public int units(Scope scope) {
        return matrix(scope).datasets().size();
    }

    /** The number of families that the data sets come from. */
    public int families() {
        return (int) IntStream.range(0, model.results().datasets().size())
                .mapToObj(d -> Units.family(model.results(), d))
                .distinct()
                .count();
    }

    /** Whether families count once. */
    public boolean once() {
        return model.experiment().reporting().families() == Families.ONCE;
    }

    private ScoreMatrix matrix(Scope scope) {
        Comparison comparison = comparison(scope);
        return Units.of(model.results(), comparison).matrix(comparison);
    }

    /** Mean ranks and the tests on them. */
    public RankTests ranks(Scope scope) {
        return RankTests.of(matrix(scope));
    }

    /** Each method less doing nothing, and less doing nothing at a tuned threshold; none if nothing can be compared. */
    public List<Effect> effects(Scope scope) {
        return effects.computeIfAbsent(scope, this::compare);
    }

    private List<Effect> compare(Scope scope) {
        if (comparison(scope).undefined()) {
            return List.of();
        }
        ScoreMatrix matrix = matrix(scope);
        int draws = confirmatory(scope) ? BayesianSignedRank.DRAWS : Effects.EXPLORATORY_DRAWS;
        long seed = model.experiment().seed();
        List<Effect> all = new ArrayList<>();
        for (Control control : controls(scope)) {
            for (Effect effect : Effects.of(matrix, control.methods(), control.position(), seed, draws)) {
                all.add(effect.against(control.label()));
            }
        }
        return List.copyOf(all);
    }

    /** Each method less the controls on each data set by itself, over folds. */
    public List<SetEffect> setEffects(Scope scope) {
        return setEffects.computeIfAbsent(scope, this::compareSets);
    }

    private List<SetEffect> compareSets(Scope scope) {
        Comparison comparison = comparison(scope);
        SetEffects folds = new SetEffects(model.results(), comparison);
        List<SetEffect> all = new ArrayList<>();
        for (int d = 0; d < comparison.datasets(); d++) {
            for (Control control : controls(scope)) {
                all.addAll(folds.of(d, control.methods(), control.position(), control.label()));
            }
        }
        return List.copyOf(all);
    }

    /** The effect of a method against a control; empty if there is none. */
    public Optional<Effect> effect(Scope scope, String augmenter, String control) {
        return effects(scope).stream()
                .filter(effect ->
                        effect.augmenter().equals(augmenter) && effect.control().equals(control))
                .findFirst();
    }

    /** The effect of a method against a control on a data set; empty if there is none. */
    public Optional<SetEffect> setEffect(Scope scope, String dataset, String augmenter, String control) {
        return setEffects(scope).stream()
                .filter(effect -> effect.dataset().equals(dataset)
                        && effect.augmenter().equals(augmenter)
                        && effect.control().equals(control))
                .findFirst();
    }

    /** Whether there are data sets enough for a test across them. */
    public boolean acrossSets(Scope scope) {
        return units(scope) >= ComparisonFamily.LEAST_DATASETS;
    }

    /** What methods are compared with, by its position among the treatments. */
    private record Control(String label, int position, List<Integer> methods) {}

    private List<Control> controls(Scope scope) {
        List<String> names = comparison(scope).summary().names();
        int none = names.indexOf(Contenders.NOTHING);
        int moved = names.indexOf(MOVED);
        List<Control> controls = new ArrayList<>();
        if (none >= 0) {
            boolean tuned = scope.metric().countsDecisions() && scope.threshold() instanceof Threshold.Tuned;
            controls.add(new Control(tuned ? MOVED : Contenders.NOTHING, none, others(names, none, none)));
        }
        if (moved >= 0) {
            controls.add(new Control(MOVED, moved, others(names, none, moved)));
        }
        return controls;
    }

    private static List<Integer> others(List<String> names, int none, int control) {
        return IntStream.range(0, names.size())
                .filter(a -> a != none && a != control)
                .boxed()
                .toList();
    }
}
