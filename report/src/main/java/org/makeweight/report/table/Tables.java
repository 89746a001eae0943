package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.makeweight.core.method.Configured;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.report.findings.Findings;

/** All tables of a report but the trials. */
public final class Tables {
    private static final List<GridFormat> FORMATS = List.of(new MarkdownFormat(), new LatexFormat());

    private Tables() {}

    /** The tables in the order of a paper: what was used, then the primary metric, then the others, then costs. */
    public static List<ReportTable> of(Findings findings, String version) {
        List<ReportTable> tables = new ArrayList<>();
        tables.add(DatasetTable.of(findings));
        tables.add(MethodTable.of(findings, version));
        tables.add(MetricTable.of(findings));
        CeilingTable.of(findings).ifPresent(tables::add);
        for (Configured<Learner> classifier : findings.experiment().classifiers()) {
            GainTable.of(findings, classifier).ifPresent(tables::add);
        }
        for (Metric metric : findings.metrics()) {
            for (double threshold : findings.thresholds(metric)) {
                for (Configured<Learner> classifier : findings.experiment().classifiers()) {
                    tables.add(ScoreTable.of(findings, classifier, metric, threshold));
                }
            }
        }
        tables.add(CostTable.of(findings));
        return tables;
    }

    /** The files of a table in all formats: text by name. */
    public static Map<String, String> files(ReportTable table, Provenance provenance) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(table.name() + ".csv", table.sheet().csv());
        for (GridFormat format : FORMATS) {
            files.put(table.name() + "." + format.ending(), format.format(table.grid(), provenance));
        }
        return files;
    }
}
