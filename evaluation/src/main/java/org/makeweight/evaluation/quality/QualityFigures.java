package org.makeweight.evaluation.quality;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/**
 * The figures of one comparison without their make-up, as they are stored.
 *
 * @param realRows the number of real rows that were learnt from
 * @param heldOutRows the number of real rows held out
 * @param syntheticRows the number of synthetic rows
 * @param synthetic a figure for each measure; NaN where it is not defined
 * @param heldOut the same of the rows held out, in the place of the synthetic ones
 */
public record QualityFigures(
        int realRows,
        int heldOutRows,
        int syntheticRows,
        Map<QualityMeasure, Double> synthetic,
        Map<QualityMeasure, Double> heldOut)
        implements Serializable {
    public QualityFigures {
        synthetic = complete(synthetic);
        heldOut = complete(heldOut);
    }

    private static Map<QualityMeasure, Double> complete(Map<QualityMeasure, Double> given) {
        Map<QualityMeasure, Double> figures = new EnumMap<>(QualityMeasure.class);
        for (QualityMeasure measure : QualityMeasure.values()) {
            figures.put(measure, given.getOrDefault(measure, Double.NaN));
        }
        return figures;
    }

    /** The figures of a comparison. */
    public static QualityFigures of(QualityReport.Group group) {
        return new QualityFigures(
                group.realRows(),
                group.heldOutRows(),
                group.synthetic().rows(),
                figures(group.synthetic()),
                group.heldOut().map(QualityFigures::figures).orElse(Map.of()));
    }

    private static Map<QualityMeasure, Double> figures(Quality quality) {
        Map<QualityMeasure, Double> figures = new EnumMap<>(QualityMeasure.class);
        for (QualityMeasure measure : QualityMeasure.values()) {
            figures.put(measure, quality.of(measure));
        }
        return figures;
    }
}
