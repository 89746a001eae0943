package org.makeweight.report.page.view;

import java.util.ArrayList;
import java.util.List;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.report.model.ReportModel;
import org.makeweight.report.table.ScoreStack;
import org.makeweight.report.table.ScoreTable;

/**
 * The scores in one metric.
 *
 * @param undefined titles of the classifiers for which it is not defined
 */
public record ScoresView(String id, String metric, String definition, List<TableView> tables, List<String> undefined) {
    static ScoresView of(ReportModel model, Metric metric) {
        List<TableView> tables = new ArrayList<>();
        List<String> undefined = new ArrayList<>();
        for (Threshold threshold : model.thresholds(metric)) {
            for (Candidates<Learner> classifier : model.compared()) {
                if (model.comparison(classifier, metric, threshold).undefined()) {
                    undefined.add(model.classifiers().of(classifier.name()));
                } else {
                    tables.add(TableView.ofScores(
                            ScoreTable.of(model, classifier, metric, threshold),
                            Selection.of(model, classifier, metric, threshold),
                            ScoreStack.name(model, metric, threshold)));
                }
            }
        }
        return new ScoresView(
                metric.id(),
                metric.title(),
                metric.definition(),
                tables,
                undefined.stream().distinct().toList());
    }
}
