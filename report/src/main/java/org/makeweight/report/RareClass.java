package org.makeweight.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.makeweight.evaluation.store.StoredDataset;
import org.makeweight.report.model.Protocol;
import org.makeweight.report.model.ReportModel;

/** Which label counts as the rare class, in sentences. */
final class RareClass {
    /** So many data sets have their labels named. */
    private static final int FEW = 6;

    private RareClass() {}

    static String named(ReportModel model) {
        List<StoredDataset> datasets = model.results().datasets();
        List<String> labels = datasets.stream().map(RareClass::label).distinct().toList();
        if (labels.size() == 1) {
            return "The rare class, which is positive: '" + labels.get(0) + "'"
                    + (datasets.size() == 1 ? "." : " in all " + datasets.size() + " data sets.");
        }
        if (datasets.size() <= FEW) {
            return datasets.stream()
                    .map(dataset -> "'" + label(dataset) + "' in " + model.datasetTitle(dataset.id()))
                    .collect(Collectors.joining(", ", "The rare class, which is positive: ", "."));
        }
        return "The rare class, which is positive, has " + labels.size() + " names in " + datasets.size()
                + " data sets: see tables/datasets.csv.";
    }

    private static String label(StoredDataset dataset) {
        return dataset.summary().target().minorityLabel();
    }

    /** What is done where there are more than two classes; empty if there are not. */
    static Optional<String> againstSeveral(ReportModel model) {
        List<StoredDataset> datasets = model.results().datasets();
        List<String> several = datasets.stream()
                .filter(dataset -> dataset.summary().target().classes() > 2)
                .map(StoredDataset::id)
                .toList();
        if (several.isEmpty()) {
            return Optional.empty();
        }
        String names = several.size() <= FEW ? String.join(", ", several) : Protocol.count(several.size(), "data set");
        return Optional.of("One class against the rest: all others count as negative "
                + (datasets.size() == 1 ? "together." : "where there are more than two, as in " + names + "."));
    }
}
