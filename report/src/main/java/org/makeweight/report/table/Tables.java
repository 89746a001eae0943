package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.report.evidence.Evidence;
import org.makeweight.report.model.ReportModel;

/** All tables of a report but the trials. */
public final class Tables {
    private static final MarkdownFormat MARKDOWN = new MarkdownFormat();

    private Tables() {}

    /** The tables in the order of a paper but those of scores. */
    public static List<ReportTable> of(Evidence evidence, String version) {
        ReportModel model = evidence.model();
        List<ReportTable> tables = new ArrayList<>();
        tables.add(DatasetTable.of(model));
        tables.add(MethodTable.of(model, version));
        tables.add(MetricTable.of(model));
        CeilingTable.of(model).ifPresent(tables::add);
        for (Candidates<Learner> classifier : model.compared()) {
            GainTable.of(model, classifier).ifPresent(tables::add);
        }
        EffectTable.of(evidence).ifPresent(tables::add);
        tables.add(TestTable.of(evidence));
        SetEffectTable.of(evidence).ifPresent(tables::add);
        QualityTable.of(model).ifPresent(tables::add);
        tables.add(CostTable.of(model));
        return tables;
    }

    /** The files of a table in all formats: text by name. */
    public static Map<String, String> files(ReportTable table, Provenance provenance) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(table.name() + ".csv", table.sheet().csv());
        for (DisplayTable display : table.displays()) {
            files.put(display.name() + ".md", MARKDOWN.format(display, provenance));
            files.put(display.name() + ".tex", LatexFormat.format(TableStack.of(display), provenance));
        }
        return files;
    }

    /**
     * The files of the tables of scores: text by name. For programs and in Markdown one for each metric, threshold and classifier;
     * for papers those of all classifiers are one.
     */
    public static Map<String, String> scores(ReportModel model, Provenance provenance) {
        Map<String, String> files = new LinkedHashMap<>();
        for (Metric metric : model.metrics()) {
            for (Threshold threshold : model.thresholds(metric)) {
                for (Candidates<Learner> classifier : model.compared()) {
                    ReportTable table = ScoreTable.of(model, classifier, metric, threshold);
                    files.put(table.name() + ".csv", table.sheet().csv());
                    files.put(table.name() + ".md", MARKDOWN.format(table.display(), provenance));
                }
                ScoreStack.of(model, metric, threshold)
                        .ifPresent(stack -> files.put(stack.name() + ".tex", LatexFormat.format(stack, provenance)));
            }
        }
        return files;
    }
}
