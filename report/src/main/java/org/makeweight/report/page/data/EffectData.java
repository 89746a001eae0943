package org.makeweight.report.page.data;

import java.util.ArrayList;
import java.util.List;
import org.makeweight.report.evidence.Effect;
import org.makeweight.report.evidence.Evidence;
import org.makeweight.report.evidence.Scope;

/**
 * A difference over all data sets, as it was tested.
 *
 * @param control position of the method that the difference is taken against
 * @param holm the adjusted p-value; null if nothing was tested
 */
public record EffectData(
        int classifier,
        int metric,
        int threshold,
        int method,
        int control,
        int datasets,
        double mean,
        double low,
        double high,
        double holm) {
    static List<EffectData> of(Evidence evidence, Positions positions) {
        List<EffectData> effects = new ArrayList<>();
        for (Scope scope : evidence.scopes()) {
            for (Effect effect : evidence.effects(scope)) {
                effects.add(of(positions, scope, effect));
            }
        }
        return effects;
    }

    private static EffectData of(Positions positions, Scope scope, Effect effect) {
        return new EffectData(
                positions.classifiers().indexOf(scope.classifier().name()),
                positions.metrics().indexOf(scope.metric()),
                positions.thresholds().indexOf(scope.threshold()),
                positions.methods().indexOf(effect.augmenter()),
                positions.methods().indexOf(effect.control()),
                effect.datasets(),
                effect.meanDifference(),
                effect.interval().low(),
                effect.interval().high(),
                effect.holm());
    }
}
