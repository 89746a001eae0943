package org.makeweight.evaluation.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Configured;
import org.makeweight.core.method.Methods;
import org.makeweight.core.prepare.Preprocessing;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.experiment.Contenders;
import org.makeweight.evaluation.experiment.DatasetEntry;
import org.makeweight.evaluation.experiment.Ensembles;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.experiment.Families;
import org.makeweight.evaluation.experiment.Kind;
import org.makeweight.evaluation.experiment.Protocol;
import org.makeweight.evaluation.experiment.Reporting;
import org.makeweight.evaluation.experiment.Tuning;
import org.makeweight.evaluation.experiment.Validation;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Threshold;

/**
 * The experiment on one file whose owner wrote none: the baselines, SMOTE, and what else the rows allow. Thresholds are tuned for
 * every method, nothing among them, for a threshold that is moved costs less than any synthetic row.
 */
public final class FileExperiment {
    private static final int FOLDS = 5;
    private static final int REPEATS = 2;

    /** Generators learn a class from so many rows at least. */
    private static final int LEAST_TO_LEARN = 20;

    /** SMOTE's five neighbours and the row itself. */
    private static final int LEAST_TO_INTERPOLATE = 6;

    private final Methods<Augmenter> known;
    private final Methods<Learner> learners;

    /** An experiment of these methods. */
    public FileExperiment(Methods<Augmenter> known, Methods<Learner> learners) {
        this.known = known;
        this.learners = learners;
    }

    /**
     * Makes it.
     *
     * @param name of the experiment
     * @param file the file, and another to test on if there is one
     * @param training the rows of the file to train on
     * @param groupDuplicates whether rows with equal features stay on one side of every split
     * @param seed in [0, 2^32 - 1]
     * @param augmenters as {@link Methods#parse} reads them, the baselines besides; if empty, those that suit the rows
     * @param classifiers likewise; if empty, an experiment's defaults
     * @throws BadInputException if a method is not known, or if the minority has fewer rows than there are folds
     */
    public Experiment of(
            String name,
            DatasetEntry.Own file,
            Table training,
            boolean groupDuplicates,
            long seed,
            List<String> augmenters,
            List<String> classifiers) {
        Defaults defaults = Defaults.STANDARD;
        Tuning tuning = Tuning.DEFAULT;
        boolean folds = file.writtenTest().isEmpty();
        Set<String> all = new LinkedHashSet<>(defaults.baselines());
        all.addAll(augmenters.isEmpty() ? suiting(training, folds, tuning) : augmenters);
        List<String> judges = classifiers.isEmpty() ? defaults.classifiers() : classifiers;
        Experiment experiment = new Experiment(
                name,
                seed,
                Kind.AUGMENTATION,
                List.of(file),
                new Contenders(
                        candidates(known, all),
                        Ensembles.withControls(candidates(learners, new LinkedHashSet<>(judges)), learners),
                        true),
                new Protocol(
                        Validation.Scheme.stratified(FOLDS, REPEATS),
                        Optional.empty(),
                        Preprocessing.DEFAULT,
                        1,
                        1,
                        List.of(Threshold.HALF, Threshold.TUNED),
                        groupDuplicates,
                        defaults.limitSeconds()),
                new Reporting(defaults.primary(), defaults.metrics(), false, false, Families.EACH));
        if (folds) {
            checkFolds(training);
        }
        return experiment;
    }

    private static void checkFolds(Table training) {
        ClassColumn target = training.schema().target();
        int rows = training.classCounts()[target.minority()];
        if (rows < FOLDS) {
            throw new BadInputException("the minority class " + Quote.of(target.minorityLabel()) + " has " + rows
                    + (rows == 1 ? " row" : " rows") + ", fewer than the " + FOLDS
                    + " folds that one file is divided into; so few allow no answer: find more of them, or name another class with"
                    + " --minority");
        }
    }

    /** What can treat the smallest part that is trained on, that of an inner fold. */
    private static List<String> suiting(Table training, boolean folds, Tuning tuning) {
        int rows = training.classCounts()[training.schema().target().minority()];
        int outer = folds ? rows - (rows + FOLDS - 1) / FOLDS : rows;
        int least = outer - (outer + tuning.innerFolds() - 1) / tuning.innerFolds();
        List<String> methods = new ArrayList<>();
        methods.add(least < LEAST_TO_INTERPOLATE ? "smote:k_neighbors=clamp:5" : "smote");
        if (least >= LEAST_TO_INTERPOLATE && training.schema().categorical().length == 0) {
            methods.add("borderline-smote");
        }
        if (least >= LEAST_TO_LEARN) {
            methods.add("gaussian-copula");
            methods.add("wgan-gp:steps=500");
        }
        return methods;
    }

    private static <T> List<Candidates<T>> candidates(Methods<T> known, Set<String> texts) {
        Map<String, Configured<T>> byName = new LinkedHashMap<>();
        for (String text : texts) {
            Configured<T> method = known.parse(text);
            byName.putIfAbsent(method.name(), method);
        }
        return byName.values().stream().map(Candidates::of).toList();
    }
}
