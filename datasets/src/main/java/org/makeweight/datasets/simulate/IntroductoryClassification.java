package org.makeweight.datasets.simulate;

import java.util.List;
import java.util.OptionalDouble;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

/**
 * The example that introductions to oversampling show: {@link MakeClassification} with two classes of one cluster each
 * and five columns, three of them informative and one redundant. The embedded data set, 900 rows against 100 with seed
 * 42, is row for row that of
 *
 * <pre>
 * make_classification(n_samples=1000, n_features=5, n_informative=3, n_redundant=1, n_clusters_per_class=1,
 *                     weights=[0.9, 0.1], class_sep=2, flip_y=0, random_state=42)
 * </pre>
 */
public final class IntroductoryClassification implements Simulator {
    private static final double IMBALANCE = 9;
    private static final Mechanism MECHANISM = new Mechanism(
            "make-classification",
            "Two normal clusters, as introductions show them",
            "other",
            "scikit-learn's make_classification with the same parameters and seed gives the same rows",
            List.of(Schemas.WORKS.get("guyon2003"), Schemas.WORKS.get("pedregosa2011")),
            1000,
            OptionalDouble.of(IMBALANCE),
            42);
    private static final int COLUMNS = 5;

    @Override
    public Mechanism mechanism() {
        return MECHANISM;
    }

    @Override
    public Simulation generate(int rows, OptionalDouble imbalance, long seed) {
        ClassSizes sizes = ClassSizes.of(MECHANISM.id(), rows, imbalance.orElse(IMBALANCE));
        // with half a row more for the minority, truncation gives it just its rows and the majority the row left over
        double majority = (sizes.majority() - 0.5) / rows;
        ClassificationOptions options = ClassificationOptions.builder()
                .nSamples(rows)
                .nFeatures(COLUMNS)
                .nInformative(3)
                .nRedundant(1)
                .nClustersPerClass(1)
                .weights(List.of(majority))
                .classSep(2)
                .flipY(0)
                .build();
        ClassificationSample sample = MakeClassification.generate(options, new RandomState(seed));
        Table table = new Table(Schemas.numeric(COLUMNS), sample.x(), sample.y());
        return new Simulation(table, row -> sample.probabilities(row)[1]);
    }
}
