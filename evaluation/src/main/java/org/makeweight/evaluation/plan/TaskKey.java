package org.makeweight.evaluation.plan;

import java.util.Map;
import org.makeweight.core.hash.Sha256;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Configured;
import org.makeweight.core.number.Decimal;
import org.makeweight.core.prepare.Preprocessing;
import org.makeweight.core.split.Folds;
import org.makeweight.core.split.RowRoles;
import org.makeweight.core.split.Split;
import org.makeweight.core.split.Splits;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.experiment.EnumNames;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.experiment.Kind;
import org.makeweight.evaluation.experiment.Tuning;
import org.makeweight.evaluation.experiment.Validation;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Threshold;

/**
 * Hashes all that can influence what comes of a task: content, split, preprocessing, methods with parameters and versions,
 * seeds.
 */
final class TaskKey {
    /** Raised when the protocol itself changes scores. */
    private static final String TRAIN = "makeweight-trial-1";

    /** Raised when the way changes in which thresholds are chosen. */
    private static final String THRESHOLD = "makeweight-threshold-1";

    /** Raised when the way changes in which parameters are chosen. */
    private static final String SELECT = "makeweight-selection-1";

    /** Raised when a measure of quality changes, or there are more. */
    private static final String QUALITY = "makeweight-quality-2";

    /** Raised when what is stored of synthetic rows changes. */
    private static final String ORIGINS = "makeweight-origins-1";

    /** Raised when what is stored of rows in a plane changes. */
    private static final String PROJECTION = "makeweight-projection-1";

    private final Experiment experiment;
    private final WorkUnit unit;
    private final TaskSeeds seeds;

    TaskKey(Experiment experiment, WorkUnit unit) {
        this.experiment = experiment;
        this.unit = unit;
        this.seeds = TaskSeeds.of(experiment.seed(), unit);
    }

    String train(Configured<Learner> classifier) {
        return trained(TRAIN, classifier).hex();
    }

    String threshold(Configured<Learner> classifier) {
        return inner(trained(THRESHOLD, classifier)).hex();
    }

    String select(Candidates<Learner> classifier, Threshold threshold) {
        Sha256 sha = part(SELECT).text(threshold.id());
        for (Configured<Augmenter> augmenter : unit.augmenter().points()) {
            add(sha, augmenter).longInteger(seeds.augmenter(augmenter));
        }
        for (Configured<Learner> learner : classifier.points()) {
            add(sha, learner).longInteger(seeds.classifier(learner));
        }
        return inner(sha).hex();
    }

    /** Of the quality of the synthetic rows, whatever is trained on them. */
    String quality() {
        return augmented(QUALITY).longInteger(seeds.quality()).hex();
    }

    /** Of where the synthetic rows came from, whatever is trained on them. */
    String origins() {
        return augmented(ORIGINS).hex();
    }

    /** Of rows in a plane, whatever is trained on them. */
    String projection() {
        return augmented(PROJECTION).hex();
    }

    private Sha256 trained(String protocol, Configured<Learner> classifier) {
        return add(augmented(protocol), classifier).longInteger(seeds.classifier(classifier));
    }

    /** All that can influence the augmented training part. */
    private Sha256 augmented(String protocol) {
        Configured<Augmenter> augmenter = unit.augmenter().only();
        return add(part(protocol), augmenter).longInteger(seeds.augmenter(augmenter));
    }

    /** All that can influence the training part before it is augmented. */
    private Sha256 part(String protocol) {
        Sha256 sha = new Sha256().text(protocol).text(unit.dataset().summary().fingerprint());
        unit.dataset().splits().ifPresent(splits -> add(sha, splits));
        if (unit.dataset().summary().target().classes() > 2) {
            // since their scores are kept too
            sha.text("every class");
        }
        if (experiment.kind() != Kind.AUGMENTATION) {
            sha.text(EnumNames.of(experiment.kind()));
        }
        Preprocessing preprocessing = experiment.protocol().preprocessing();
        return sha.text(EnumNames.of(preprocessing.scale()))
                .text(EnumNames.of(preprocessing.impute()))
                .text(EnumNames.of(preprocessing.encode()))
                .text(Decimal.toString(experiment.protocol().ratio()));
    }

    /** Folds are told by their test rows, for all others train; other splits by both parts. */
    private void add(Sha256 sha, Splits splits) {
        if (splits instanceof Folds folds) {
            sha.integer(unit.fold());
            for (int fold : folds.assignment()[unit.repeat()]) {
                sha.integer(fold == unit.fold() ? 1 : 0);
            }
        } else {
            Split split = splits.split(unit.repeat(), unit.fold());
            add(sha.text("training"), split.training());
            add(sha.text("test"), split.test());
        }
    }

    private static void add(Sha256 sha, int[] numbers) {
        sha.integer(numbers.length);
        for (int number : numbers) {
            sha.integer(number);
        }
    }

    /** How inner folds are made, what they heed, and what is chosen by them. */
    private Sha256 inner(Sha256 sha) {
        Validation validation = experiment.protocol().validation();
        if (validation instanceof Validation.Scheme scheme) {
            sha.text(scheme.id());
            int version = scheme.splitter().method().version();
            if (version > 1) {
                sha.integer(version);
            }
            scheme.heededInside().values().forEach(sha::text);
        }
        unit.dataset().splits().ifPresent(splits -> {
            int[] training = splits.split(unit.repeat(), unit.fold()).training();
            RowRoles roles = unit.dataset().roles().select(training);
            roles.groups().ifPresent(groups -> add(sha.text("groups"), groups));
            roles.order().ifPresent(order -> add(sha.text("order"), order));
        });
        Tuning tuning = experiment.protocol().tuning();
        if (tuning.metric().needsCosts()) {
            experiment
                    .reporting()
                    .costs()
                    .ifPresent(costs -> sha.text("costs")
                            .text(Decimal.toString(costs.falseNegative()))
                            .text(Decimal.toString(costs.falsePositive())));
        }
        return sha.integer(tuning.innerFolds())
                .integer(tuning.innerRepeats())
                .text(tuning.metric().id())
                .longInteger(seeds.innerFolds());
    }

    private static Sha256 add(Sha256 sha, Configured<?> method) {
        sha.text(method.method().id()).integer(method.method().version());
        for (Map.Entry<String, String> parameter :
                method.parameters().keyTexts().entrySet()) {
            sha.text(parameter.getKey()).text(parameter.getValue());
        }
        return sha;
    }
}
