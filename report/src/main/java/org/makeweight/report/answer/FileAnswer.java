package org.makeweight.report.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.experiment.Contenders;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.experiment.Kind;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.results.Results;
import org.makeweight.evaluation.statistics.Interval;
import org.makeweight.evaluation.store.ResultStore;
import org.makeweight.evaluation.store.StoredDataset;

/**
 * The answer to the question that a person with one file has: does adding rows help to find the rare class, how sure is that,
 * and what does it cost in false alarms? Everything is compared with adding nothing under a threshold that was tuned too.
 *
 * @param question and how it was measured
 * @param finding empty if no method could be compared with adding nothing
 */
public record FileAnswer(String question, Optional<Finding> finding) {
    /** What is said where nothing was found. */
    public static final String NONE =
            "There is no answer: no method could be compared with adding nothing. The reasons are in"
                    + " tables/trials.csv.";

    private static final Metric METRIC = Metric.F1;
    private static final String WEIGHTS = "class-weights";

    /**
     * What was found.
     *
     * @param answer begins with No, Yes or Perhaps
     * @param sure how sure that is
     * @param cost in false alarms
     * @param gains lines of cells, the first the headings, each beginning with a method
     * @param method whose confusion matrix stands below
     * @param matrix lines of cells, the first the headings
     * @param next what to do
     */
    public record Finding(
            String answer,
            String sure,
            String cost,
            List<List<String>> gains,
            String method,
            List<List<String>> matrix,
            String next) {}

    /** The answer to an experiment that asks this question: one data set, rows added to it, judged by F1; else empty. */
    public static Optional<FileAnswer> asked(Results results, ResultStore store) {
        Experiment experiment = results.experiment();
        boolean asked = results.datasets().size() == 1
                && experiment.kind() == Kind.AUGMENTATION
                && experiment.primary() == METRIC;
        return asked ? Optional.of(new Search(results, store).answer()) : Optional.empty();
    }

    /** Looks for it. */
    private static final class Search {
        private final StoredDataset dataset;
        private final boolean folds;
        private final Threshold threshold;
        private final List<Contender> contenders;
        private final List<Gain> gains;
        private final Set<String> ensembles;

        Search(Results results, ResultStore store) {
            this.dataset = results.datasets().get(0);
            this.ensembles =
                    results.experiment().contenders().ensembles().controls().keySet();
            this.folds = results.plannedPerCell(dataset.id(), Contenders.NOTHING) > 1;
            List<Contender> tuned = Contender.of(results, METRIC, Threshold.TUNED);
            this.threshold = tuned.isEmpty() ? Threshold.HALF : Threshold.TUNED;
            this.contenders = tuned.isEmpty() ? Contender.of(results, METRIC, threshold) : tuned;
            this.gains = Gain.of(
                    results,
                    contenders,
                    METRIC,
                    folds ? Optional.empty() : Optional.of(Decisions.of(dataset, store, threshold)));
        }

        FileAnswer answer() {
            String question = "Does adding rows help to find " + label() + " ("
                    + dataset.summary().minorityRows() + " of "
                    + dataset.summary().rows() + " rows)? Measured by F1 of " + label()
                    + ", which is 1 if all are found without a false alarm and 0 if none is found, "
                    + (folds ? "each row tested in turn" : "on the test file") + ", with "
                    + (threshold.equals(Threshold.TUNED)
                            ? "every threshold tuned on training rows."
                            : "a threshold of 0.5, since none could be tuned.");
            Optional<Gain> best = gains.stream()
                    .max(Comparator.comparingDouble(gain -> gain.method().figure()));
            Optional<Contender> nothing = contenders.stream()
                    .filter(contender -> contender.augmenter().equals(Contenders.NOTHING))
                    .filter(contender -> !ensembles.contains(contender.classifier()))
                    .max(Comparator.comparingDouble(Contender::figure));
            return new FileAnswer(question, best.flatMap(gain -> nothing.map(without -> finding(gain, without))));
        }

        private Finding finding(Gain best, Contender nothing) {
            return new Finding(
                    verdict(best, nothing),
                    sure(best),
                    cost(best),
                    table(best.nothing().classifier()),
                    name(best.method())
                            + (threshold.equals(Threshold.TUNED) ? " at the tuned threshold" : " at threshold 0.5"),
                    matrix(best.method()),
                    next(best, nothing));
        }

        private static boolean helps(Gain best, Contender nothing) {
            return best.method().figure() > nothing.figure();
        }

        /** What the answer means for whoever asked. */
        private String next(Gain best, Contender nothing) {
            String method = best.method().augmenter();
            boolean rows = !method.equals(Contenders.NOTHING) && !method.equals(WEIGHTS);
            String advice;
            if (!helps(best, nothing) || !best.sure() || best.difference() <= 0) {
                advice = "leave the rows as they are, and move the threshold to where finds and false alarms suit you."
                        + " Intervals get narrower with more rows"
                        + (folds ? ", or with more repeats in the experiment's file." : ".");
            } else if (rows) {
                advice = "'makeweight augment --method " + method
                        + "' writes the rows. Add them to training rows only, never to" + " those that test.";
            } else {
                advice = "no rows are needed for that; train on those that you have.";
            }
            return advice
                    + (rows
                            ? " 'makeweight methods " + method.replaceAll("[(@].*", "")
                                    + "' tells what the method does."
                            : "");
        }

        private String verdict(Gain best, Contender nothing) {
            Contender method = best.method();
            String figure = "F1 " + Decimal.fixed(method.figure(), 3);
            String without = nothing.classifier() + " has F1 " + Decimal.fixed(nothing.figure(), 3);
            if (!helps(best, nothing)) {
                return "No. Where nothing is added, " + without + "; the best method, " + name(method) + ", has "
                        + figure + ".";
            }
            if (best.sure() && best.difference() > 0) {
                return "Yes: " + name(method) + " has " + figure + "; where nothing is added, " + without + ".";
            }
            return "Perhaps: " + name(method) + " has " + figure + "; where nothing is added, " + without
                    + ". That may be chance.";
        }

        private String sure(Gain best) {
            return (best.method().classifier().equals(best.nothing().classifier()) ? "with " : "beside ")
                    + best.nothing().classifier() + " the method changes F1 by " + signed(best.difference())
                    + ", 95 % interval " + interval(best.interval()) + (folds ? tested(best) : drawn());
        }

        private String cost(Gain best) {
            Contender method = best.method();
            Contender same = best.nothing();
            return "it finds " + count(method.found(), method) + " of "
                    + count(method.found() + method.missed(), method) + " rows of " + label() + " instead of "
                    + count(same.found(), same) + ", and raises " + count(method.falseAlarms(), method)
                    + " false alarms instead of " + count(same.falseAlarms(), same)
                    + (method.rounds() > 1
                            ? " (mean of " + method.rounds() + " rounds, in each of which every row is tested once)."
                            : ".");
        }

        private String tested(Gain gain) {
            String p = Double.isNaN(gain.p()) ? "no test, for all folds differ by the same" : "p = " + p(gain.p());
            return " (corrected resampled t test; " + p + " by Holm over the " + gains.size() + " comparisons made).";
        }

        private String drawn() {
            return " (bootstrap of the test rows; it was the best of " + gains.size()
                    + " on these very rows, so expect less on others).";
        }

        private static String p(double p) {
            return p < 0.001 ? "less than 0.001" : Decimal.fixed(p, 3);
        }

        private List<List<String>> table(String classifier) {
            List<List<String>> lines = new ArrayList<>();
            lines.add(List.of("with " + classifier, "F1", "gain", "95 % interval", "found", "false alarms"));
            for (Contender contender : contenders) {
                Optional<Gain> gain = gains.stream()
                        .filter(each -> each.method().equals(contender))
                        .findFirst();
                String with = gain.map(each -> each.nothing().classifier()).orElse(contender.classifier());
                if (with.equals(classifier)) {
                    lines.add(List.of(
                            with.equals(contender.classifier()) ? contender.augmenter() : contender.classifier(),
                            Decimal.fixed(contender.figure(), 3),
                            gain.map(each -> signed(each.difference())).orElse(""),
                            gain.map(each -> interval(each.interval())).orElse(""),
                            count(contender.found(), contender),
                            count(contender.falseAlarms(), contender)));
                }
            }
            return lines;
        }

        private List<List<String>> matrix(Contender method) {
            return List.of(
                    List.of("", "taken for " + label(), "not taken for it"),
                    List.of("is " + label(), count(method.found(), method), count(method.missed(), method)),
                    List.of("is not", count(method.falseAlarms(), method), count(method.recognised(), method)));
        }

        private String label() {
            return Quote.of(dataset.summary().target().minorityLabel());
        }

        private String name(Contender contender) {
            boolean alone =
                    contender.augmenter().equals(Contenders.NOTHING) && ensembles.contains(contender.classifier());
            return alone ? contender.classifier() : contender.augmenter() + " with " + contender.classifier();
        }

        private static String count(double rows, Contender of) {
            return Decimal.fixed(rows, of.rounds() > 1 ? 1 : 0);
        }

        private static String interval(Interval interval) {
            return Double.isNaN(interval.low()) ? "unknown" : signed(interval.low()) + " to " + signed(interval.high());
        }

        private static String signed(double value) {
            return Decimal.signed(value, 3);
        }
    }
}
