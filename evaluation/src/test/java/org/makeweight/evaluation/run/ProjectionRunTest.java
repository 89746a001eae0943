package org.makeweight.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makeweight.core.dataset.DatasetSource;
import org.makeweight.evaluation.Experiments;
import org.makeweight.evaluation.Tables;
import org.makeweight.evaluation.outcome.RowProjection;
import org.makeweight.evaluation.plan.MinorityTypes;
import org.makeweight.evaluation.plan.Plan;
import org.makeweight.evaluation.store.SqliteResultStore;
import org.makeweight.evaluation.store.StoredProjection;

/** An experiment that keeps some rows to be looked at. */
class ProjectionRunTest {
    private static final DatasetSource SOURCE = Experiments.source(Map.of("mixed", Tables.random(5, 400, 60, 3, 1, 1)));

    @TempDir
    Path folder;

    private List<StoredProjection> run(String file, boolean projection, int threads) throws InterruptedException {
        try (SqliteResultStore store = SqliteResultStore.open(folder.resolve(file))) {
            Plan plan = Plan.of(Experiments.parse("""
                    makeweight: 1
                    datasets: [mixed]
                    augmenters: [smote]
                    classifiers: [knn]
                    validation: {folds: 3, repeats: 2}
                    generator_seeds: 2
                    projection: %s
                    """.formatted(projection)), SOURCE);
            store.begin(plan);
            new ExperimentRun(plan, store).run(new LocalExecutor(threads), RunListener.NONE);
            List<StoredProjection> projections = new ArrayList<>();
            store.forEachProjection(projections::add);
            assertThat(store.datasets().get(0).types().map(MinorityTypes::rows)).contains(60);
            return projections;
        }
    }

    @Test
    void theFirstSplitOfADataSetHasAtMostAHundredRowsOfEachKind() throws InterruptedException {
        List<StoredProjection> projections = run("shown.sqlite", true, 1);
        assertThat(projections).allMatch(unit -> unit.repeat() == 0 && unit.fold() == 0 && unit.generatorSeed() == 0);
        RowProjection smote = projections.stream()
                .filter(unit -> unit.augmenter().equals("smote"))
                .findFirst()
                .orElseThrow()
                .rows();
        assertThat(Arrays.stream(smote.kind()).filter(kind -> kind == RowProjection.OTHER))
                .hasSize(100);
        assertThat(Arrays.stream(smote.kind()).filter(kind -> kind == RowProjection.MINORITY))
                .hasSize(40);
        assertThat(Arrays.stream(smote.kind()).filter(kind -> kind == RowProjection.SYNTHETIC))
                .hasSize(100);
        assertThat(smote.share()).isBetween(0.2, 1.0);
        assertThat(Arrays.stream(smote.x()).allMatch(Double::isFinite)).isTrue();
    }

    @Test
    void placesDoNotHangOnThreadsAndNoneIsKeptUnlessAskedFor() throws InterruptedException {
        assertThat(run("one.sqlite", true, 1)).isEqualTo(run("two.sqlite", true, 2));
        assertThat(run("none.sqlite", false, 1)).isEmpty();
    }
}
