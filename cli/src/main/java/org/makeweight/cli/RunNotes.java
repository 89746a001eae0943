package org.makeweight.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.makeweight.core.number.Decimal;
import org.makeweight.core.split.Twins;
import org.makeweight.datasets.catalogue.Catalogue;
import org.makeweight.datasets.format.DataFile;
import org.makeweight.datasets.format.ReadOptions;
import org.makeweight.datasets.notes.Note;
import org.makeweight.datasets.notes.Notes;
import org.makeweight.evaluation.experiment.DatasetEntry;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.plan.Plan;
import org.makeweight.evaluation.plan.PlannedDataset;

/** What looks unintended in an experiment's own files, and in how their rows are divided. */
final class RunNotes {
    /** A smaller share of test rows is what any table of rounded numbers has. */
    private static final double MUCH = 0.01;

    private RunNotes() {}

    /** The notes on the files that a spec lists, each with the key that mends it. */
    static List<String> ofFiles(Experiment experiment) {
        List<DatasetEntry.Own> files = experiment.datasets().stream()
                .filter(DatasetEntry.Own.class::isInstance)
                .map(DatasetEntry.Own.class::cast)
                .toList();
        List<String> notes = new ArrayList<>();
        for (DatasetEntry.Own own : files) {
            String place = files.size() > 1 ? own.written() + ": " : "";
            DataFile file =
                    DataFile.read(own.file().file(), ReadOptions.of(own.file())).withoutSyntheticRows();
            withoutTwins(file).forEach(note -> notes.add(place + note.inExperiment()));
        }
        return notes;
    }

    /** The notes on a file, each with the option that mends it. */
    static List<String> ofInput(DataFile file) {
        return withoutTwins(file).stream().map(Note::onCommandLine).toList();
    }

    private static Set<String> ids(Experiment experiment) {
        Set<String> ids = new HashSet<>();
        for (DatasetEntry entry : experiment.datasets()) {
            if (entry instanceof DatasetEntry.Own own) {
                ids.add(own.file()
                        .name()
                        .orElseGet(() -> Catalogue.id(own.file().file())));
            }
        }
        return ids;
    }

    /** Those of rows that repeat others are told of the test rows instead, once these are known. */
    private static List<Note> withoutTwins(DataFile file) {
        return Notes.of(file).stream().filter(note -> !note.tellsOfTwins()).toList();
    }

    /**
     * How many test rows of own files have a twin among training rows, where that is not prevented.
     *
     * @param remedy what prevents it
     */
    static List<String> ofTwins(Plan plan, String remedy) {
        List<String> notes = new ArrayList<>();
        if (plan.experiment().protocol().groupDuplicates()) {
            return notes;
        }
        Set<String> own = ids(plan.experiment());
        for (PlannedDataset dataset : plan.datasets()) {
            if (!own.contains(dataset.id())) {
                continue;
            }
            double share = dataset.splits()
                    .map(splits -> Twins.of(dataset.table()).testedShare(splits))
                    .orElse(0.0);
            if (share >= MUCH) {
                notes.add(dataset.id() + ": " + Decimal.fixed(100 * share, 1)
                        + " % of the test rows have a twin with the same features among the training rows, so that"
                        + " memory counts as knowledge; " + remedy + " keeps twins together");
            }
        }
        return notes;
    }
}
