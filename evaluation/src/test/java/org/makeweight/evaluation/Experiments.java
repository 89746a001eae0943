package org.makeweight.evaluation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makeweight.core.dataset.Dataset;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.core.dataset.DatasetFile;
import org.makeweight.core.dataset.DatasetSource;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.method.Methods;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.learner.Learners;
import org.makeweight.evaluation.metric.Confusion;
import org.makeweight.evaluation.metric.Scores;
import org.makeweight.evaluation.spec.ExperimentReader;

/** Experiments on tables in memory. */
public final class Experiments {
    private Experiments() {}

    /** An experiment with all known methods at hand. */
    public static Experiment parse(String yaml) {
        return ExperimentReader.parse(Path.of("test.yaml"), yaml, Methods.augmenters(), Learners.all());
    }

    /** A source with a single table. */
    public static DatasetSource source(String id, Table table) {
        return source(Map.of(id, table));
    }

    /** A source with these tables; {@code *} means all of them. */
    public static DatasetSource source(Map<String, Table> tables) {
        Map<String, Dataset> datasets = new LinkedHashMap<>();
        tables.forEach((id, table) -> datasets.put(id, new Dataset(id, DatasetFacts.untold(id), () -> table)));
        return new DatasetSource() {
            @Override
            public List<Dataset> find(String name) {
                if (name.equals("*")) {
                    return List.copyOf(datasets.values());
                }
                return Optional.ofNullable(datasets.get(name))
                        .map(List::of)
                        .orElseThrow(() -> new BadInputException("no data set '" + name + "'"));
            }

            @Override
            public Dataset open(DatasetFile file) {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** The counts of a 1-nearest-neighbour classifier. */
    public static Confusion oneNearestNeighbour(Table training, Table test) {
        double[] scores = Learners.all()
                .parse("knn:k=1")
                .make()
                .train(training, Optional.empty(), 0)
                .score(test);
        boolean[] truth = new boolean[test.rows()];
        for (int row = 0; row < truth.length; row++) {
            truth[row] = test.isMinority(row);
        }
        return Confusion.at(0.5, new Scores(scores, truth, true));
    }
}
