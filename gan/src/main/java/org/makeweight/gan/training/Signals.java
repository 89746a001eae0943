package org.makeweight.gan.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.makeweight.core.method.Flag;
import org.makeweight.core.method.Signal;
import org.makeweight.core.table.EvenSample;
import org.makeweight.core.table.Table;

/**
 * Signs of failure of one fit. A ratio compares synthetic with real rows, and is 1 where they are alike; NaN stands where
 * a sign does not apply. Which value raises which flag is our own choice.
 *
 * @param rows as many real and synthetic ones are compared
 * @param uniqueShare share of synthetic rows that differ from all others, over the same share of real rows
 * @param distanceRatio mean distance between two synthetic rows, over that between two real rows
 * @param spreadRatio standard deviation of a column, synthetic over real: the median over numeric columns
 * @param categoryCoverage share of real cells whose category is among the synthetic ones of the column
 * @param modeCoverage share of real numbers whose mode of the column is among the synthetic ones; NaN where numbers have no
 *     modes
 * @param copyShare share of synthetic rows that equal a real one
 * @param closestRatio distance to the closest real row, median of synthetic over median of real rows
 * @param energyDistance between synthetic and real rows, from about 0 for rows of one distribution to 1
 * @param insideRange share of generated numbers within the range of the real rows, before they are brought into it
 * @param slope mean norm of the critic's gradient by its input over the last fifth of the training; the penalty asks for 1
 * @param largestSlope largest norm of the critic's gradient by its input over the last fifth of the training
 * @param generatorGradient mean norm of the generator's gradient over the last fifth of the training
 * @param lossRise of a training without a critic, mean loss over the last fifth minus that of the first entry
 * @param criticAccuracy lowest accuracy of the critic in any entry of the last fifth of the training; one half is the
 *     equilibrium
 */
public record Signals(
        int rows,
        double uniqueShare,
        double distanceRatio,
        double spreadRatio,
        double categoryCoverage,
        double modeCoverage,
        double copyShare,
        double closestRatio,
        double energyDistance,
        double insideRange,
        double slope,
        double largestSlope,
        double generatorGradient,
        double lossRise,
        double criticAccuracy) {
    /**
     * What only the encoded rows that a network wrote tell.
     *
     * @param insideRange share of generated numbers within the range of the real rows; NaN without numbers
     * @param modeCoverage share of real numbers whose mode was written; NaN where numbers have no modes
     */
    public record Codes(double insideRange, double modeCoverage) {
        /** Rows are not encoded. */
        public static final Codes NONE = new Codes(Double.NaN, Double.NaN);
    }

    /** As many rows, real and synthetic, are compared; enough for the medians to settle. */
    private static final int COMPARED_ROWS = 500;

    private static final double LEAST_UNIQUE = 0.5;
    private static final double LEAST_DISTANCE = 0.3;
    private static final double LEAST_SPREAD = 0.2;
    private static final double LEAST_COVERAGE = 0.8;
    private static final double LEAST_CLOSEST = 0.1;
    private static final double LARGEST_ENERGY_DISTANCE = 0.02;

    /** Over the number of rows, what one in a hundred pairs of samples of one distribution may reach by chance. */
    private static final double ENERGY_DISTANCE_BY_CHANCE = 3;

    private static final double LARGEST_SLOPE = 2;
    private static final double LARGEST_GRADIENT = 1e3;
    private static final double LEAST_GRADIENT = 1e-6;
    private static final double BEST_ACCURACY = 0.95;

    /** Enough rows to compare with as many synthetic ones, spread evenly over those learnt from. */
    public static Table someOf(Table rows) {
        return rows.select(EvenSample.of(IntStream.range(0, rows.rows()).toArray(), COMPARED_ROWS));
    }

    /**
     * The signs of a fit. Time grows with the product of the tables' rows.
     *
     * @param log of the training
     * @param real at least two rows that were learnt from
     * @param synthetic at least two rows
     * @param codes what only encoded rows tell
     */
    public static Signals of(TrainingLog log, Table real, Table synthetic, Codes codes) {
        TableComparison comparison = new TableComparison(real, synthetic);
        List<TrainingLog.Entry> end = log.lastFifth();
        return new Signals(
                real.rows(),
                TableComparison.uniqueShare(synthetic) / TableComparison.uniqueShare(real),
                comparison.distanceRatio(),
                comparison.spreadRatio(),
                comparison.categoryCoverage(),
                codes.modeCoverage(),
                comparison.copyShare(),
                comparison.closestRatio(),
                new EnergyDistance(real).of(synthetic.values()),
                codes.insideRange(),
                mean(end, TrainingLog.Entry::slope),
                largestSlope(end),
                mean(end, TrainingLog.Entry::generatorGradient),
                lossRise(log.entries(), end),
                end.stream()
                        .mapToDouble(TrainingLog.Entry::criticAccuracy)
                        .min()
                        .orElse(Double.NaN));
    }

    private static double largestSlope(List<TrainingLog.Entry> end) {
        return end.stream()
                .filter(entry -> !Double.isNaN(entry.slope()))
                .mapToDouble(TrainingLog.Entry::largestSlope)
                .max()
                .orElse(Double.NaN);
    }

    private static double lossRise(List<TrainingLog.Entry> all, List<TrainingLog.Entry> end) {
        boolean judged = all.stream().noneMatch(entry -> Double.isNaN(entry.criticLoss()));
        return judged
                ? Double.NaN
                : mean(end, TrainingLog.Entry::generatorLoss) - all.get(0).generatorLoss();
    }

    private static double mean(List<TrainingLog.Entry> entries, ToDoubleFunction<TrainingLog.Entry> figure) {
        double sum = 0;
        for (TrainingLog.Entry entry : entries) {
            sum += figure.applyAsDouble(entry);
        }
        return sum / entries.size();
    }

    /** The warnings these signs give rise to, in the order of {@link Flag}; comparisons with NaN give none. */
    public List<String> flags() {
        List<String> flags = new ArrayList<>();
        add(
                flags,
                Flag.COLLAPSED,
                uniqueShare < LEAST_UNIQUE || distanceRatio < LEAST_DISTANCE || spreadRatio < LEAST_SPREAD);
        // a likelihood has steep gradients where it is best: only a critic's are those of a failure
        boolean steep = Double.isNaN(lossRise) && generatorGradient > LARGEST_GRADIENT;
        add(flags, Flag.DIVERGED, slope > LARGEST_SLOPE || steep || lossRise > 0);
        add(flags, Flag.VANISHED, generatorGradient < LEAST_GRADIENT);
        add(flags, Flag.UNBALANCED, criticAccuracy > BEST_ACCURACY);
        add(flags, Flag.LOW_COVERAGE, categoryCoverage < LEAST_COVERAGE || modeCoverage < LEAST_COVERAGE);
        add(flags, Flag.COPIES, closestRatio < LEAST_CLOSEST);
        add(flags, Flag.POOR_FIT, energyDistance > Math.max(LARGEST_ENERGY_DISTANCE, ENERGY_DISTANCE_BY_CHANCE / rows));
        return flags;
    }

    /**
     * The signs that apply, by name.
     *
     * @param of the class whose rows were learnt; empty for all
     */
    public List<Signal> named(String of) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("energy distance", energyDistance);
        values.put("unique share", uniqueShare);
        values.put("distance ratio", distanceRatio);
        values.put("spread ratio", spreadRatio);
        values.put("closest ratio", closestRatio);
        values.put("copy share", copyShare);
        values.put("category coverage", categoryCoverage);
        values.put("mode coverage", modeCoverage);
        values.put("inside range", insideRange);
        values.put("slope of the critic", slope);
        values.put("largest slope", largestSlope);
        values.put("critic accuracy", criticAccuracy);
        values.put("generator gradient", generatorGradient);
        values.put("rise of the loss", lossRise);
        return values.entrySet().stream()
                .filter(value -> Double.isFinite(value.getValue()))
                .map(value -> new Signal(of, value.getKey(), value.getValue()))
                .toList();
    }

    private static void add(List<String> flags, Flag flag, boolean raised) {
        if (raised) {
            flags.add(flag.word());
        }
    }
}
