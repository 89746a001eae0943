package org.makeweight.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.evaluation.results.Results;
import org.makeweight.evaluation.store.StoredDataset;
import org.makeweight.report.Example;
import org.makeweight.report.PlainResults;
import org.makeweight.report.table.DisplayCell;
import org.makeweight.report.table.ReportTable;
import org.makeweight.report.table.ScoreTable;

/** What people call a data set: a file of their own by its name, whatever its id had to become. */
class DatasetTitlesTest {
    private static final String OWN = "Größe & co";

    private static ReportModel model() {
        Results whole = Example.results();
        List<StoredDataset> datasets = new ArrayList<>(whole.datasets());
        StoredDataset last = datasets.remove(2);
        datasets.add(new StoredDataset(last.id(), DatasetFacts.untold(OWN), last.summary(), last.labels()));
        return new ReportModel(PlainResults.of(whole.experiment(), datasets, whole.planned(), whole.measurements()));
    }

    @Test
    void aFileOfOnesOwnIsCalledByItsNameAndAKnownSetByItsId() {
        assertThat(model().datasetTitle(Example.NASTY)).isEqualTo(OWN);
        assertThat(model().datasetTitle("alpha")).isEqualTo("alpha");
    }

    @Test
    void tablesForReadersHaveTheNameAndThoseWithAllDigitsTheId() {
        ReportModel model = model();
        ReportTable table =
                ScoreTable.of(model, model.compared().get(0), model.experiment().primary(), model.firstThreshold());
        assertThat(table.display().rows())
                .last()
                .satisfies(row -> assertThat(row.get(0)).isEqualTo(new DisplayCell.Text(OWN)));
        assertThat(table.sheet().rows())
                .extracting(row -> row.get(0))
                .contains("alpha", "beta", Example.NASTY)
                .doesNotContain(OWN);
    }
}
