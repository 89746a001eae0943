package org.makeweight.report.page.data;

import java.util.List;
import org.makeweight.evaluation.plan.DatasetSummary;
import org.makeweight.evaluation.plan.MinorityTypes;
import org.makeweight.evaluation.store.StoredDataset;
import org.makeweight.report.model.ReportModel;

/**
 * A data set.
 *
 * @param name what tables call it
 * @param family empty if it is not known
 * @param minority rows of the minority
 * @param difficult share of the minority's rows that are not safe; NaN if it is not known
 * @param imbalance rows of the largest class over those of the minority
 */
public record DatasetData(
        String name, String title, String family, int rows, int minority, double imbalance, double difficult) {
    static List<DatasetData> of(ReportModel model) {
        return model.results().datasets().stream()
                .map(dataset -> of(model, dataset))
                .toList();
    }

    private static DatasetData of(ReportModel model, StoredDataset dataset) {
        DatasetSummary summary = dataset.summary();
        return new DatasetData(
                model.datasetTitle(dataset.id()),
                dataset.facts().title(),
                dataset.facts().family(),
                summary.rows(),
                summary.minorityRows(),
                summary.imbalanceRatio(),
                dataset.types().map(MinorityTypes::difficult).orElse(Double.NaN));
    }
}
