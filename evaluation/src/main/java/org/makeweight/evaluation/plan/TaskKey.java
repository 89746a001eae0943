package org.makeweight.evaluation.plan;

import java.util.Map;
import org.makeweight.core.hash.Sha256;
import org.makeweight.core.method.Configured;
import org.makeweight.core.number.Decimal;
import org.makeweight.core.prepare.Preprocessing;
import org.makeweight.evaluation.experiment.EnumNames;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.learner.Learner;

/** Hashes all that can influence a trial: content, split, preprocessing, methods with parameters and versions, seeds. */
final class TaskKey {
    /** Raised when the protocol itself changes results. */
    private static final String PROTOCOL = "makeweight-trial-1";

    /** Raised when a measure of quality changes, or there are more. */
    private static final String QUALITY = "makeweight-quality-2";

    /** Raised when what is stored of synthetic rows changes. */
    private static final String ORIGINS = "makeweight-origins-1";

    private TaskKey() {}

    static String of(Experiment experiment, WorkUnit unit, Configured<Learner> classifier) {
        Sha256 sha = augmented(PROTOCOL, experiment, unit);
        add(sha, classifier);
        sha.longInteger(TrialSeeds.classifier(experiment, unit, classifier));
        return sha.hex();
    }

    /** The key of the quality of a unit's synthetic rows, whatever is trained on them. */
    static String ofQuality(Experiment experiment, WorkUnit unit) {
        return augmented(QUALITY, experiment, unit)
                .longInteger(TrialSeeds.quality(experiment, unit))
                .hex();
    }

    /** The key of where a unit's synthetic rows came from, whatever is trained on them. */
    static String ofOrigins(Experiment experiment, WorkUnit unit) {
        return augmented(ORIGINS, experiment, unit).hex();
    }

    /** All that can influence the augmented training part. */
    private static Sha256 augmented(String protocol, Experiment experiment, WorkUnit unit) {
        Sha256 sha = new Sha256().text(protocol).text(unit.dataset().summary().fingerprint());
        unit.dataset().folds().ifPresent(folds -> {
            sha.integer(unit.fold());
            for (int fold : folds.assignment()[unit.repeat()]) {
                sha.integer(fold == unit.fold() ? 1 : 0);
            }
        });
        Preprocessing preprocessing = experiment.preprocessing();
        sha.text(EnumNames.of(preprocessing.scale()))
                .text(EnumNames.of(preprocessing.impute()))
                .text(EnumNames.of(preprocessing.encode()))
                .text(Decimal.toString(experiment.ratio()));
        add(sha, unit.augmenter());
        sha.longInteger(TrialSeeds.augmenter(experiment, unit));
        return sha;
    }

    private static void add(Sha256 sha, Configured<?> method) {
        sha.text(method.method().id()).integer(method.method().version());
        for (Map.Entry<String, String> parameter : method.parameters().texts().entrySet()) {
            sha.text(parameter.getKey()).text(parameter.getValue());
        }
    }
}
