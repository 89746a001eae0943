package org.makeweight.report.page.view;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.makeweight.evaluation.quality.QualityMeasure;
import org.makeweight.report.model.ReportModel;
import org.makeweight.report.table.QualityTable;

/** The quality of the synthetic rows, and what is measured. */
public record QualityView(List<TableView> tables, List<MeasureView> measures) {
    /** A measure explained. */
    public record MeasureView(String title, String definition, String ideal) {}

    /** Empty if quality is not measured. */
    static Optional<QualityView> of(ReportModel model) {
        return QualityTable.of(model).map(table -> new QualityView(TableView.all(table), explained()));
    }

    private static List<MeasureView> explained() {
        return Arrays.stream(QualityMeasure.values())
                .map(measure -> new MeasureView(measure.title(), measure.definition(), measure.ideal()))
                .toList();
    }
}
