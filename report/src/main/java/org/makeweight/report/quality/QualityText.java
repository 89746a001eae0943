package org.makeweight.report.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.quality.ColumnMargin;
import org.makeweight.evaluation.quality.Quality;
import org.makeweight.evaluation.quality.QualityMeasure;
import org.makeweight.evaluation.quality.QualityReport;

/** A comparison as a terminal shows it: a table for each class, the columns that differ most, and what is measured. */
public final class QualityText {
    private static final int DECIMALS = 3;
    private static final int WORST_COLUMNS = 3;

    private final QualityReport report;
    private final boolean heldOut;
    private final StringBuilder text = new StringBuilder();

    private QualityText(QualityReport report) {
        this.report = report;
        this.heldOut =
                report.groups().stream().anyMatch(group -> group.heldOut().isPresent());
    }

    /**
     * The text, in lines of at most 120 characters unless names are long.
     *
     * @param reused what was found of columns that tell rows apart
     */
    public static String of(QualityReport report, List<ReusedIdentifiers> reused) {
        QualityText text = new QualityText(report);
        reused.forEach(text::reused);
        report.groups().forEach(text::group);
        text.legend();
        return text.text.toString();
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    private void reused(ReusedIdentifiers column) {
        line("privacy: " + column.rows() + " of " + count(column.syntheticRows(), "synthetic row")
                + " have a value of the real rows in column '" + column.column()
                + "', which tells rows apart; it is left out of what follows");
        line("");
    }

    private void row(String title, String synthetic, String other, String ideal) {
        line(
                heldOut
                        ? String.format(Locale.ROOT, "%-22s %10s %10s   %s", title, synthetic, other, ideal)
                        : String.format(Locale.ROOT, "%-22s %10s   %s", title, synthetic, ideal));
    }

    private void group(QualityReport.Group group) {
        line(group.label()
                        .map(label -> report.target().orElse("") + " = " + label + ": ")
                        .orElse("")
                + count(group.synthetic().rows(), "synthetic row") + " against " + count(group.realRows(), "real row")
                + (group.heldOutRows() > 0 ? "; " + count(group.heldOutRows(), "real row") + " held out" : ""));
        line("");
        row("measure", "synthetic", "held out", "ideal");
        for (QualityMeasure measure : QualityMeasure.values()) {
            if (defined(group, measure)) {
                String other =
                        group.heldOut().map(quality -> figure(quality, measure)).orElse("");
                row(measure.title(), figure(group.synthetic(), measure), other, measure.ideal());
            }
        }
        line("");
        worstColumns("margins", group, QualityText::complement);
        worstColumns("shares of missing cells", group, ColumnMargin::missingValueSimilarity);
    }

    private static String count(int rows, String what) {
        return rows + " " + what + (rows == 1 ? "" : "s");
    }

    private static boolean defined(QualityReport.Group group, QualityMeasure measure) {
        return !Double.isNaN(group.synthetic().of(measure));
    }

    private static String figure(Quality quality, QualityMeasure measure) {
        double value = quality.of(measure);
        return Double.isNaN(value) ? "" : Decimal.fixed(value, DECIMALS);
    }

    private void worstColumns(String what, QualityReport.Group group, ToDoubleFunction<ColumnMargin> likeness) {
        List<ColumnMargin> worst = group.synthetic().margins().columns().stream()
                .filter(column -> !Double.isNaN(likeness.applyAsDouble(column)))
                .sorted(Comparator.comparingDouble(likeness))
                .limit(WORST_COLUMNS)
                .toList();
        if (!worst.isEmpty()) {
            line("Columns whose " + what + " differ most: "
                    + String.join(
                            ", ",
                            worst.stream()
                                    .map(column -> column.column() + " "
                                            + Decimal.fixed(likeness.applyAsDouble(column), DECIMALS))
                                    .toList()));
            line("");
        }
    }

    /** Of the column's kind. */
    private static double complement(ColumnMargin column) {
        return Double.isNaN(column.tvComplement()) ? column.ksComplement() : column.tvComplement();
    }

    private void legend() {
        if (heldOut) {
            line(
                    "Held out: real rows in the place of the synthetic ones. Small samples never reach the ideal; this is how"
                            + " far they get.");
        }
        for (QualityMeasure measure : QualityMeasure.values()) {
            if (report.groups().stream().anyMatch(group -> defined(group, measure))) {
                line(measure.title() + ": " + measure.definition());
            }
        }
        if (Stream.of(QualityMeasure.values()).anyMatch(m -> m.needsHeldOut() && !heldOut)) {
            line("With real rows held out (--holdout) it is also measured whether the rows learnt from can be told.");
        }
        line("No figure here is a promise of privacy.");
    }
}
