package org.makeweight.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeweight.core.method.Training;
import org.makeweight.evaluation.outcome.OriginsOutcome;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.outcome.QualityOutcome;
import org.makeweight.evaluation.outcome.TrialResult;
import org.makeweight.evaluation.outcome.UnitResult;
import org.makeweight.evaluation.plan.WorkUnit;

/**
 * What a unit came to, as it comes back from a worker: without the trials, which stayed here, and without {@link Optional},
 * which cannot travel.
 *
 * @param outcomes of the trials, in their order
 * @param fit of the augmenter, which the trials share; null if nothing was fitted
 * @param quality of the synthetic rows; null if it was not to be measured
 * @param qualitySeconds that measuring took
 * @param origins of the synthetic rows; null if they were not to be stored
 * @param originsSeconds that finding them took
 */
record RemoteResult(
        List<Outcome> outcomes,
        Training fit,
        QualityOutcome quality,
        double qualitySeconds,
        OriginsOutcome origins,
        double originsSeconds)
        implements Serializable {
    static RemoteResult of(UnitResult result) {
        return new RemoteResult(
                // the list is one that can be written as an object
                List.copyOf(result.trials().stream().map(TrialResult::outcome).toList()),
                result.trials().stream()
                        .flatMap(trial -> trial.fit().stream())
                        .findFirst()
                        .orElse(null),
                result.quality().map(UnitResult.QualityResult::outcome).orElse(null),
                result.quality().map(UnitResult.QualityResult::seconds).orElse(0.0),
                result.origins().map(UnitResult.OriginsResult::outcome).orElse(null),
                result.origins().map(UnitResult.OriginsResult::seconds).orElse(0.0));
    }

    /** The result of the unit that was sent. */
    UnitResult result(WorkUnit unit) {
        List<TrialResult> trials = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            trials.add(new TrialResult(unit.trials().get(i), outcomes.get(i), Optional.ofNullable(fit)));
        }
        return new UnitResult(
                trials,
                unit.qualityKey().map(key -> new UnitResult.QualityResult(key, quality, qualitySeconds)),
                unit.originsKey().map(key -> new UnitResult.OriginsResult(key, origins, originsSeconds)));
    }
}
