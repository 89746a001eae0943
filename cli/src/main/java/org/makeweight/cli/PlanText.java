package org.makeweight.cli;

import java.io.PrintWriter;
import java.util.List;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.method.Augmenter;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.plan.Plan;
import org.makeweight.evaluation.plan.PlannedDataset;
import org.makeweight.evaluation.run.Foresight;

/** What a plan would do, for {@code run --dry-run}. */
final class PlanText {
    private final Plan plan;
    private final PrintWriter console;

    PlanText(Plan plan, PrintWriter console) {
        this.plan = plan;
        this.console = console;
    }

    void print() {
        plan.datasets().forEach(dataset -> console.println(line(dataset)));
        Experiment experiment = plan.experiment();
        console.println("augmenters: " + names(experiment.augmenters()));
        console.println("classifiers: " + names(experiment.classifiers()));
        Foresight.of(plan)
                .forEach(refusal -> console.println("not applicable: " + refusal.method() + " on " + refusal.dataset()
                        + ": " + Quote.oneLine(refusal.reason())));
        console.println(factors());
        console.println(plan.scorings() + " trials in " + plan.units().size() + " units of work; nothing was run");
    }

    private static String names(List<? extends Candidates<?>> methods) {
        return String.join(", ", methods.stream().map(Candidates::name).toList());
    }

    private static String line(PlannedDataset dataset) {
        return dataset.id() + ": " + dataset.summary().rows() + " rows, "
                + dataset.summary().minorityRows() + " of the minority, "
                + Quote.of(dataset.summary().target().minorityLabel()) + ", which is positive"
                + (dataset.refusal().isEmpty() ? "" : "; not applicable: " + dataset.refusal());
    }

    /** Why there are so many trials. */
    private String factors() {
        Experiment experiment = plan.experiment();
        int seeds = experiment.protocol().generatorSeeds();
        int stochastic = 0;
        for (Candidates<Augmenter> augmenter : experiment.augmenters()) {
            stochastic += augmenter.method().stochastic() ? 1 : 0;
        }
        int methods = experiment.augmenters().size();
        int splits = plan.units().size() / (methods - stochastic + stochastic * seeds);
        return "trials: " + splits + " splits of rows (data sets x repeats x folds), in each " + (methods - stochastic)
                + " methods once" + (stochastic > 0 ? " and " + stochastic + " random ones " + seeds + " times" : "")
                + ", with " + experiment.classifiers().size() + " classifiers"
                + (experiment.contenders().baselines()
                        ? "; none, random-oversampling and class-weights are always there"
                                + " unless 'baselines: false'"
                        : "");
    }
}
