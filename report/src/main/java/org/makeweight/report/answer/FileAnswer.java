package org.makeweight.report.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.experiment.Contenders;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.results.Results;
import org.makeweight.evaluation.statistics.Interval;
import org.makeweight.evaluation.store.ResultStore;
import org.makeweight.evaluation.store.StoredDataset;
import org.makeweight.report.markup.TerminalText;

/**
 * The answer to the question that a person with one file has: does adding rows help to find the rare class, how sure is that,
 * and what does it cost in false alarms? Everything is compared with adding nothing under a threshold that was tuned too.
 */
public final class FileAnswer {
    private static final Metric METRIC = Metric.F1;
    private static final String WEIGHTS = "class-weights";

    private final StoredDataset dataset;
    private final boolean folds;
    private final Threshold threshold;
    private final List<Contender> contenders;
    private final List<Gain> gains;
    private final Set<String> ensembles;
    private final StringBuilder text = new StringBuilder();

    private FileAnswer(Results results, ResultStore store) {
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

    /** Lines of at most 80 characters where names allow, ending in a line feed. */
    public static String of(Results results, ResultStore store) {
        FileAnswer answer = new FileAnswer(results, store);
        answer.write();
        return answer.text.toString();
    }

    private void write() {
        paragraph("Does adding rows help to find " + label() + " ("
                + dataset.summary().minorityRows() + " of "
                + dataset.summary().rows() + " rows)? Measured by F1 of " + label()
                + ", which is 1 if all are found without a false alarm and 0 if none is found, "
                + (folds ? "each row tested in turn" : "on the test file") + ", with "
                + (threshold.equals(Threshold.TUNED)
                        ? "every threshold tuned on training rows."
                        : "a threshold of 0.5, since none could be tuned."));
        Optional<Gain> best = gains.stream()
                .max(Comparator.comparingDouble(gain -> gain.method().figure()));
        Optional<Contender> nothing = contenders.stream()
                .filter(contender -> contender.augmenter().equals(Contenders.NOTHING))
                .filter(contender -> !ensembles.contains(contender.classifier()))
                .max(Comparator.comparingDouble(Contender::figure));
        if (best.isEmpty() || nothing.isEmpty()) {
            paragraph("There is no answer: no method could be compared with adding nothing. The reasons are in"
                    + " tables/trials.csv.");
            return;
        }
        verdict(best.get(), nothing.get());
        table(best.get().nothing().classifier());
        matrix(best.get().method());
        next(best.get(), nothing.get());
    }

    private static boolean helps(Gain best, Contender nothing) {
        return best.method().figure() > nothing.figure();
    }

    /** What the answer means for whoever asked. */
    private void next(Gain best, Contender nothing) {
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
        paragraph("What next: " + advice
                + (rows
                        ? " 'makeweight methods " + method.replaceAll("[(@].*", "") + "' tells what the method does."
                        : ""));
    }

    private void verdict(Gain best, Contender nothing) {
        Contender method = best.method();
        boolean helps = helps(best, nothing);
        String figure = "F1 " + Decimal.fixed(method.figure(), 3);
        String without = nothing.classifier() + " has F1 " + Decimal.fixed(nothing.figure(), 3);
        if (!helps) {
            paragraph("No. Where nothing is added, " + without + "; the best method, " + name(method) + ", has "
                    + figure + ".");
        } else if (best.sure() && best.difference() > 0) {
            paragraph("Yes: " + name(method) + " has " + figure + "; where nothing is added, " + without + ".");
        } else {
            paragraph("Perhaps: " + name(method) + " has " + figure + "; where nothing is added, " + without
                    + ". That may be chance.");
        }
        paragraph("How sure: " + (method.classifier().equals(best.nothing().classifier()) ? "with " : "beside ")
                + best.nothing().classifier() + " the method changes F1 by " + signed(best.difference())
                + ", 95 % interval " + interval(best.interval()) + (folds ? tested(best) : drawn()));
        Contender same = best.nothing();
        paragraph("At what cost: it finds " + count(method.found(), method) + " of "
                + count(method.found() + method.missed(), method) + " rows of " + label() + " instead of "
                + count(same.found(), same) + ", and raises " + count(method.falseAlarms(), method)
                + " false alarms instead of " + count(same.falseAlarms(), same)
                + (method.rounds() > 1
                        ? " (mean of " + method.rounds() + " rounds, in each of which every row is tested once)."
                        : "."));
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

    private void table(String classifier) {
        List<String[]> lines = new ArrayList<>();
        lines.add(new String[] {"with " + classifier, "F1", "gain", "95 % interval", "found", "false alarms"});
        for (Contender contender : contenders) {
            Optional<Gain> gain = gains.stream()
                    .filter(each -> each.method().equals(contender))
                    .findFirst();
            String with = gain.map(each -> each.nothing().classifier()).orElse(contender.classifier());
            if (with.equals(classifier)) {
                lines.add(new String[] {
                    with.equals(contender.classifier()) ? contender.augmenter() : contender.classifier(),
                    Decimal.fixed(contender.figure(), 3),
                    gain.map(each -> signed(each.difference())).orElse(""),
                    gain.map(each -> interval(each.interval())).orElse(""),
                    count(contender.found(), contender),
                    count(contender.falseAlarms(), contender)
                });
            }
        }
        grid(lines);
    }

    private void matrix(Contender method) {
        paragraph("Confusion matrix of " + name(method)
                + (threshold.equals(Threshold.TUNED) ? " at the tuned threshold:" : " at threshold 0.5:"));
        grid(List.of(
                new String[] {"", "taken for " + label(), "not taken for it"},
                new String[] {"is " + label(), count(method.found(), method), count(method.missed(), method)},
                new String[] {"is not", count(method.falseAlarms(), method), count(method.recognised(), method)}));
    }

    /** The first column to the left, the others to the right. */
    private void grid(List<String[]> lines) {
        int columns = lines.get(0).length;
        int[] widths = new int[columns];
        for (String[] line : lines) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], line[c].length());
            }
        }
        for (String[] line : lines) {
            StringBuilder row = new StringBuilder(line[0]).append(" ".repeat(widths[0] - line[0].length()));
            for (int c = 1; c < columns; c++) {
                row.append(" ".repeat(2 + widths[c] - line[c].length())).append(line[c]);
            }
            text.append(row.toString().stripTrailing()).append('\n');
        }
        text.append('\n');
    }

    private void paragraph(String words) {
        text.append(TerminalText.wrapped("", "", words)).append("\n\n");
    }

    private String label() {
        return Quote.of(dataset.summary().target().minorityLabel());
    }

    private String name(Contender contender) {
        boolean alone = contender.augmenter().equals(Contenders.NOTHING) && ensembles.contains(contender.classifier());
        return alone ? contender.classifier() : contender.augmenter() + " with " + contender.classifier();
    }

    private static String count(double rows, Contender of) {
        return Decimal.fixed(rows, of.rounds() > 1 ? 1 : 0);
    }

    private static String interval(Interval interval) {
        return Double.isNaN(interval.low()) ? "unknown" : signed(interval.low()) + " to " + signed(interval.high());
    }

    private static String signed(double value) {
        String fixed = Decimal.fixed(value, 3);
        return value > 0 ? "+" + fixed : fixed;
    }
}
