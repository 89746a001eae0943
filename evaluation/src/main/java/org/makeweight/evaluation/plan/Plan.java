package org.makeweight.evaluation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeweight.core.dataset.Dataset;
import org.makeweight.core.dataset.DatasetSource;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.split.FixedTest;
import org.makeweight.core.split.FoldFile;
import org.makeweight.core.split.Folds;
import org.makeweight.core.split.RowRoles;
import org.makeweight.core.split.Splits;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.experiment.Validation;

/**
 * All trials of an experiment, in the order of the tables: by data set, repeat, fold, augmenter, generator seed and
 * classifier.
 */
public record Plan(Experiment experiment, List<PlannedDataset> datasets, List<WorkUnit> units) {
    public Plan {
        datasets = List.copyOf(datasets);
        units = List.copyOf(units);
    }

    /**
     * Finds the data sets, reads them, divides them into folds and lists the trials.
     *
     * @throws BadInputException if a data set is not there or cannot be read, or if one that was named, rather than
     *     matched by a pattern, cannot be divided into the folds
     */
    public static Plan of(Experiment experiment, DatasetSource source) {
        List<PlannedDataset> datasets = new ArrayList<>();
        List<WorkUnit> units = new ArrayList<>();
        for (FoundDataset found : FoundDataset.of(experiment.datasets(), source)) {
            PlannedDataset dataset = plan(experiment, found);
            datasets.add(dataset);
            addUnits(experiment, dataset, units);
        }
        return new Plan(experiment, datasets, units);
    }

    /** How many trials there are, those at several thresholds counted once. */
    public int trials() {
        return units.stream().mapToInt(unit -> unit.trialsDue()).sum();
    }

    private static PlannedDataset plan(Experiment experiment, FoundDataset found) {
        Dataset dataset = found.dataset();
        Table table = found.load();
        RowRoles told = dataset.roles().get();
        RowRoles roles = experiment.protocol().groupDuplicates() ? told.groupingTwins(table) : told;
        try {
            Splits splits = divide(experiment, dataset.id(), table, roles);
            return new PlannedDataset(dataset, table, roles, Optional.of(splits), "");
        } catch (NotApplicableException e) {
            if (found.named()) {
                throw new BadInputException("data set '" + dataset.id() + "': " + e.getMessage(), e);
            }
            return new PlannedDataset(dataset, table, roles, Optional.empty(), e.getMessage());
        }
    }

    /** A data set with a test file has its one split; all others are divided as the experiment says. */
    private static Splits divide(Experiment experiment, String id, Table table, RowRoles roles) {
        Validation validation = experiment.protocol().validation();
        if (roles.firstTestRow().isPresent()) {
            return new FixedTest().divide(table, roles, new RandomState(experiment.seed()));
        }
        if (validation instanceof Validation.FromFile fromFile) {
            Folds folds = FoldFile.read(fromFile.file());
            if (folds.rows() != table.rows()) {
                throw new BadInputException("folds file " + fromFile.written() + " has " + folds.rows()
                        + " rows but data set '" + id + "' has " + table.rows());
            }
            return folds;
        }
        return ((Validation.Scheme) validation)
                .splitter()
                .make()
                .divide(table, roles, new RandomState(experiment.seed()));
    }

    /** A data set that cannot be divided still has all its trials, so that the tables show them. */
    private static void addUnits(Experiment experiment, PlannedDataset dataset, List<WorkUnit> units) {
        Validation validation = experiment.protocol().validation();
        int repeats = dataset.splits().map(Splits::repeats).orElse(validation.repeats());
        int folds = dataset.splits().map(Splits::folds).orElse(validation.folds());
        for (int repeat = 0; repeat < repeats; repeat++) {
            for (int fold = 0; fold < folds; fold++) {
                for (Candidates<Augmenter> augmenter : experiment.augmenters()) {
                    int seeds = augmenter.method().stochastic()
                            ? experiment.protocol().generatorSeeds()
                            : 1;
                    for (int seed = 0; seed < seeds; seed++) {
                        units.add(unit(experiment, dataset, repeat, fold, augmenter, seed));
                    }
                }
            }
        }
    }

    /** The unit of work at a place of an experiment, with all its tasks and trials: whoever asks, the same. */
    public static WorkUnit unit(
            Experiment experiment,
            PlannedDataset dataset,
            int repeat,
            int fold,
            Candidates<Augmenter> augmenter,
            int generatorSeed) {
        WorkUnit unit = new WorkUnit(dataset, repeat, fold, augmenter, generatorSeed, List.of(), List.of());
        UnitTasks tasks = new UnitTasks(experiment, unit);
        experiment.contenders().trainedOn(augmenter).forEach(tasks::addTrials);
        tasks.addByProducts();
        return tasks.unit();
    }
}
