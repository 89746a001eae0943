package org.makeweight.report.appendix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.experiment.DatasetEntry;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.experiment.Kind;
import org.makeweight.evaluation.experiment.Validation;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.statistics.ComparisonFamily;
import org.makeweight.evaluation.store.StoredDataset;
import org.makeweight.report.citation.Software;
import org.makeweight.report.environment.Environment;
import org.makeweight.report.evidence.Evidence;
import org.makeweight.report.evidence.Headline;
import org.makeweight.report.model.Protocol;
import org.makeweight.report.model.ReportModel;
import org.makeweight.report.model.TrialCounts;
import org.makeweight.report.model.TrialGroup;
import org.makeweight.report.table.EvidenceRemarks;

/**
 * The file {@code appendix.md}: what checklists of reproducibility ask of a paper's experiments, answered from the run. It tells of
 * machines and times, so no check sum covers it.
 */
public final class Appendix {
    private static final int GROUPS_SHOWN = 25;

    private final Evidence evidence;
    private final ReportModel model;
    private final Experiment experiment;
    private final Answers answers = new Answers();

    private Appendix(Evidence evidence) {
        this.evidence = evidence;
        this.model = evidence.model();
        this.experiment = model.experiment();
    }

    /**
     * The file's text.
     *
     * @param trials SHA-256 of the table of trials
     * @param environment of the run, if it is known
     */
    public static String of(Evidence evidence, Software software, String trials, Optional<Environment> environment) {
        Appendix appendix = new Appendix(evidence);
        appendix.claims();
        appendix.data();
        appendix.splits();
        appendix.seeds();
        appendix.methods();
        new Choices(appendix.experiment, appendix.answers).answer();
        appendix.metrics();
        appendix.errorBars();
        appendix.runs();
        appendix.tests();
        appendix.leftOut();
        Resources resources = new Resources(appendix.answers);
        resources.time(evidence.model(), environment);
        resources.software(software, environment);
        resources.repetition(trials);
        return appendix.answers.toString();
    }

    private void claims() {
        answers.title("Reproducibility of " + experiment.name());
        answers.paragraph(
                "What checklists of reproducibility ask, answered from the run itself. What a run cannot know is for"
                        + " its authors to say: how the data were collected and consented to, which experiments came before this one,"
                        + " and whom the results may harm.");
        answers.question("What is claimed?");
        answers.paragraph(experiment.primary().title()
                + (experiment.primary().countsDecisions()
                        ? " at threshold " + model.firstThreshold().id()
                        : "")
                + " was named as the primary metric before the run; all other metrics and thresholds are exploratory. What"
                + " the tests allow to be said:");
        answers.points(experiment.contenders().compared().stream().map(this::claim));
    }

    private String claim(Candidates<Learner> classifier) {
        return model.classifiers().of(classifier.name()) + ": "
                + Headline.of(evidence, classifier).lead();
    }

    private void data() {
        answers.question("Which data, from where, under which licence?");
        answers.table(
                List.of(
                        "Data set",
                        "Rows",
                        "Features",
                        "Missing cells",
                        "Minority",
                        "Minority rows",
                        "Licence",
                        "Source",
                        "SHA-256 of the content"),
                model.results().datasets().stream().map(Appendix::dataset));
        answers.paragraph(Protocol.preparation(experiment));
        if (experiment.kind() == Kind.GENERATION) {
            answers.paragraph("Classifiers were trained on synthetic rows alone, and tested on real ones.");
        }
        List<DatasetEntry.Own> files = experiment.datasets().stream()
                .filter(DatasetEntry.Own.class::isInstance)
                .map(DatasetEntry.Own.class::cast)
                .toList();
        if (!files.isEmpty()) {
            answers.points(files.stream().map(Appendix::file));
        }
    }

    private static List<String> dataset(StoredDataset dataset) {
        return List.of(
                dataset.id(),
                Integer.toString(dataset.summary().rows()),
                dataset.summary().numeric() + " numeric, " + dataset.summary().categorical() + " categorical",
                Integer.toString(dataset.summary().missing()),
                dataset.summary().target().minorityLabel(),
                Integer.toString(dataset.summary().minorityRows()),
                told(dataset.facts().licence()),
                told(dataset.facts().homePage()),
                dataset.summary().fingerprint());
    }

    private static String told(String fact) {
        return fact.isEmpty() ? "not recorded" : fact;
    }

    private static String file(DatasetEntry.Own own) {
        List<String> facts = new ArrayList<>();
        facts.add("class in " + own.file().target());
        if (!own.file().drop().isEmpty()) {
            facts.add("not learnt from: " + String.join(", ", own.file().drop()));
        }
        own.file().group().ifPresent(column -> facts.add("rows with equal " + column + " stay together"));
        own.file().order().ifPresent(column -> facts.add("in the order of " + column));
        own.writtenTest().ifPresent(test -> facts.add("tested on " + test + " alone"));
        return own.written() + ": " + String.join("; ", facts);
    }

    private void splits() {
        var protocol = experiment.protocol();
        answers.question("How were rows divided?");
        answers.paragraph(Protocol.validation(protocol.validation())
                + ". Every method sees the same training and test rows, and scaling, filling of gaps, augmentation, parameters and"
                + " thresholds are learnt from training rows alone. "
                + (protocol.groupDuplicates()
                        ? "Rows with equal features never stand on both sides of a split."
                        : "Rows with equal features were not kept together.")
                + " results.sqlite holds the test rows of each fold.");
        if (protocol.validation() instanceof Validation.Scheme) {
            answers.paragraph("makeweight split with the same seed writes the same folds as a file.");
        }
    }

    private void seeds() {
        answers.question("Which seeds?");
        answers.paragraph(
                "Seed " + experiment.seed() + " of the experiment, from which every other seed follows by hashing"
                        + " what it is for: no seed depends on the order of the work. "
                        + Protocol.count(experiment.protocol().generatorSeeds(), "run")
                        + " of each stochastic augmenter on each training part.");
    }

    private void methods() {
        answers.question("Which methods, with which hyper-parameters?");
        answers.table(
                List.of("Method", "Id", "Version", "Parameters"),
                Stream.<List<String>>concat(
                        experiment.augmenters().stream()
                                .map(method -> method(model.augmenters().of(method.name()), method)),
                        experiment.classifiers().stream()
                                .map(method -> method(model.classifiers().of(method.name()), method))));
        answers.paragraph(
                "Papers: references.bib. A version is that of the algorithm: it rises when its results change.");
    }

    private static List<String> method(String title, Candidates<?> method) {
        List<String> parameters = new ArrayList<>();
        method.texts().forEach((name, values) -> parameters.add(name + "=" + String.join(" or ", values)));
        return List.of(
                title,
                method.method().id(),
                Integer.toString(method.method().version()),
                parameters.isEmpty() ? "none" : String.join(", ", parameters));
    }

    private void metrics() {
        answers.question("Which metrics?");
        answers.points(model.metrics().stream().map(Appendix::metric));
        experiment
                .reporting()
                .costs()
                .ifPresent(costs -> answers.paragraph("A missed row of the minority costs "
                        + Decimal.toString(costs.falseNegative()) + ", a false alarm "
                        + Decimal.toString(costs.falsePositive()) + "."));
        answers.paragraph(aggregation());
    }

    private static String metric(Metric metric) {
        return metric.title() + ": " + metric.definition() + " ("
                + metric.direction().word() + " is better)";
    }

    private String aggregation() {
        return "Metrics of decisions are computed from the summed counts of a repeat's folds, then averaged over repeats and"
                + " runs; metrics of scores are means over folds, runs averaged first.";
    }

    private void errorBars() {
        answers.question("What do error bars mean?");
        answers.points(
                Stream.of(
                        "± in tables of scores: the sample standard deviation (n − 1) over the folds of all repeats. It tells how far"
                                + " folds scatter; it is not a confidence interval, for folds share training rows.",
                        "Intervals over data sets (tables/effects.*, forest plots): 95 %, BCa bootstrap over data sets.",
                        "Intervals on one data set (tables/per-dataset.*): 95 %, corrected resampled t test of Nadeau and Bengio."));
    }

    private void runs() {
        TrialCounts counts = model.counts();
        answers.question("How many runs?");
        answers.paragraph(Protocol.count(counts.planned(), "trial")
                + ": a trial is one augmenter with one classifier on one training part with one seed. "
                + counts.completed() + " completed, " + counts.notApplicable() + " not applicable, " + counts.failed()
                + " failed"
                + (counts.open() == 0 ? "." : ". " + Protocol.unfinished(counts)));
    }

    private void tests() {
        answers.question("Which statistical tests?");
        answers.paragraph(EvidenceRemarks.units(evidence)
                + " Wilcoxon's signed-rank test, two-sided, at " + Decimal.toString(Evidence.ALPHA)
                + ", adjusted by Holm's procedure over the methods that are compared with one control by one classifier; mean ranks"
                + " with the tests of Friedman and of Iman and Davenport; the Bayesian signed-rank test with a region of practical"
                + " equivalence of ±" + Decimal.toString(Evidence.ROPE)
                + ". On one data set: the corrected resampled t test, adjusted likewise. Nothing is tested across fewer than "
                + ComparisonFamily.LEAST_DATASETS
                + " data sets. A method that failed loses there; nothing was dropped.");
        answers.points(Stream.concat(EvidenceRemarks.few(evidence).stream(), EvidenceRemarks.gaps(evidence).stream()));
    }

    private void leftOut() {
        answers.question("What failed, or was left out?");
        List<TrialGroup> without = TrialGroup.withoutResult(model);
        if (without.isEmpty()) {
            answers.paragraph("Every trial that was done gave a result.");
        }
        groups(without);
        List<TrialGroup> warnings = TrialGroup.warnings(model);
        if (!warnings.isEmpty()) {
            answers.paragraph("Warnings of augmenters, whose trials count like all others:");
            groups(warnings);
        }
        if (model.counts().open() > 0) {
            answers.paragraph(Protocol.unfinished(model.counts()));
        }
    }

    private void groups(List<TrialGroup> groups) {
        answers.points(groups.stream().limit(GROUPS_SHOWN).map(Appendix::group));
        if (groups.size() > GROUPS_SHOWN) {
            answers.paragraph("And " + (groups.size() - GROUPS_SHOWN) + " more kinds; all are in tables/trials.csv.");
        }
    }

    private static String group(TrialGroup group) {
        return Protocol.count(group.trials(), "trial") + ", " + group.kind() + ": "
                + group.example() + " (" + String.join(", ", group.augmenters()) + "; on "
                + (group.datasets().size() > 4
                        ? group.datasets().size() + " data sets"
                        : String.join(", ", group.datasets()))
                + ")";
    }
}
