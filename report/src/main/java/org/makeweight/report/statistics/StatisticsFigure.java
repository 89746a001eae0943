package org.makeweight.report.statistics;

import java.util.List;
import java.util.stream.IntStream;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.statistics.ComparisonFamily;
import org.makeweight.evaluation.statistics.Friedman;
import org.makeweight.evaluation.statistics.PairedComparison;
import org.makeweight.report.canvas.Drawing;
import org.makeweight.report.figure.Contender;
import org.makeweight.report.figure.CriticalDifference;

/** The critical difference diagram of a comparison. */
public final class StatisticsFigure {
    private StatisticsFigure() {}

    /**
     * The diagram of all pairs.
     *
     * @throws BadInputException if there is a control, so that not all pairs are tested, or too few data sets have all methods
     */
    public static Drawing of(StatisticsReport report) {
        ComparisonFamily family = report.family();
        if (family.criticalDifference().isEmpty()) {
            throw new BadInputException(
                    report.settings().control().isPresent()
                            ? "--figure joins methods by tests of all pairs; leave --control out"
                            : "--figure needs " + ComparisonFamily.LEAST_DATASETS
                                    + " data sets to which all methods are applicable; there are "
                                    + family.ranked().datasets().size());
        }
        Friedman friedman = family.friedman().orElseThrow();
        double[] ranks = friedman.averageRanks();
        List<CriticalDifference.Ranked> methods = IntStream.range(0, ranks.length)
                .mapToObj(m -> new CriticalDifference.Ranked(
                        new Contender(report.methods().get(m), report.methods().get(m)), ranks[m]))
                .toList();
        return CriticalDifference.draw(new CriticalDifference.Values(
                "Mean ranks of " + ranks.length + " methods",
                methods,
                differs(report),
                friedman.datasets(),
                report.settings().alpha(),
                "Wilcoxon's signed-rank test, Holm's adjustment",
                friedman.nemenyiCd(report.settings().alpha()),
                note(friedman)));
    }

    private static boolean[][] differs(StatisticsReport report) {
        int k = report.methods().size();
        boolean[][] differs = new boolean[k][k];
        for (PairedComparison pair : report.family().comparisons()) {
            int x = report.methods().indexOf(pair.x());
            int y = report.methods().indexOf(pair.y());
            differs[x][y] = pair.differs(report.settings().alpha());
            differs[y][x] = differs[x][y];
        }
        return differs;
    }

    private static String note(Friedman friedman) {
        int[] df = friedman.imanDavenportDf();
        String f =
                Double.isInfinite(friedman.imanDavenportF()) ? "infinite" : Decimal.fixed(friedman.imanDavenportF(), 2);
        return "Friedman's test, Iman and Davenport: F(" + df[0] + ", " + df[1] + ") = " + f + ", "
                + Figures.sentenceP(friedman.imanDavenportP()) + ".";
    }
}
