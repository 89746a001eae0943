package org.makeweight.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.method.Augmenter;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.experiment.Kind;
import org.makeweight.evaluation.plan.Plan;
import org.makeweight.evaluation.plan.PlannedDataset;
import org.makeweight.evaluation.run.Foresight;
import org.makeweight.report.markup.TerminalText;
import org.makeweight.report.model.Protocol;

/** What a plan would do, for {@code run --dry-run}. */
final class PlanText {
    private final Plan plan;
    private final PrintWriter console;

    PlanText(Plan plan, PrintWriter console) {
        this.plan = plan;
        this.console = console;
    }

    void print() {
        plan.datasets().forEach(dataset -> print("", line(dataset)));
        Experiment experiment = plan.experiment();
        print("augmenters: ", names(experiment.augmenters()));
        print("classifiers: ", names(experiment.classifiers()));
        Foresight.of(plan)
                .forEach(refusal -> print(
                        "not applicable: ",
                        refusal.method() + " on " + refusal.dataset() + ": " + Quote.oneLine(refusal.reason())));
        print("", trials(plan));
        console.println("nothing was run");
    }

    private void print(String label, String text) {
        console.println(TerminalText.wrapped(label, "  ", text));
    }

    private static String names(List<? extends Candidates<?>> methods) {
        return String.join(", ", methods.stream().map(Candidates::name).toList());
    }

    private static String line(PlannedDataset dataset) {
        return dataset.id() + ": " + dataset.summary().rows() + " rows, "
                + dataset.summary().minorityRows() + " of the minority, "
                + Quote.of(dataset.summary().target().minorityLabel()) + ", which is positive"
                + (dataset.summary().target().classes() > 2 ? ", one against the rest" : "")
                + (dataset.refusal().isEmpty() ? "" : "; not applicable: " + dataset.refusal());
    }

    /** How many trials there are, in one line. */
    static String inShort(Plan plan) {
        Experiment experiment = plan.experiment();
        return Protocol.count(plan.trials(), "trial") + ": "
                + Protocol.count(plan.units().size() / runs(experiment), "split") + " into training and test rows, "
                + Protocol.count(experiment.augmenters().size(), "method") + ", "
                + Protocol.count(experiment.classifiers().size(), "classifier");
    }

    private static int runs(Experiment experiment) {
        return experiment.augmenters().stream()
                .mapToInt(augmenter ->
                        augmenter.method().stochastic() ? experiment.protocol().generatorSeeds() : 1)
                .sum();
    }

    /** Why there are so many trials: splits, times runs of augmenters, times classifiers. */
    static String trials(Plan plan) {
        Experiment experiment = plan.experiment();
        List<Candidates<Augmenter>> once = new ArrayList<>();
        List<Candidates<Augmenter>> random = new ArrayList<>();
        experiment.augmenters().forEach(augmenter -> (augmenter.method().stochastic() ? random : once).add(augmenter));
        int seeds = experiment.protocol().generatorSeeds();
        List<String> parts = new ArrayList<>();
        if (!once.isEmpty()) {
            parts.add(names(once) + " once");
        }
        if (!random.isEmpty()) {
            parts.add(names(random) + " " + (seeds == 1 ? "once" : seeds + " times, being random (generator_seeds)"));
        }
        return Protocol.count(plan.trials(), "trial") + ": "
                + Protocol.count(plan.units().size() / runs(experiment), "split")
                + " of rows (data sets x repeats x folds), in each "
                + String.join(" and ", parts) + ", with "
                + Protocol.count(experiment.classifiers().size(), "classifier")
                + (experiment.contenders().baselines() ? "; " + baselines(experiment) : "");
    }

    private static String baselines(Experiment experiment) {
        return (experiment.kind() == Kind.AUGMENTATION ? "none, random-oversampling and class-weights are" : "none is")
                + " always there unless 'baselines: false'";
    }
}
