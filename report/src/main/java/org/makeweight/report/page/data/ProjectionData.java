package org.makeweight.report.page.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.makeweight.evaluation.outcome.RowProjection;
import org.makeweight.evaluation.store.StoredProjection;
import org.makeweight.report.model.ReportModel;

/**
 * Rows of one kind of the first training part of a data set, in the plane in which its real rows vary most. There only where the
 * experiment asks for it: a page that is shared shows no rows otherwise.
 *
 * @param method that made them; -1 if they are real
 * @param kind as {@link RowProjection} has it
 * @param share of the variance of the real rows that lies in the plane
 */
@SuppressWarnings("ArrayRecordComponent") // written, never compared
public record ProjectionData(int dataset, int method, int kind, double share, double[] x, double[] y) {
    static List<ProjectionData> of(ReportModel model, Positions positions) {
        List<ProjectionData> all = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (StoredProjection projection : model.results().projections()) {
            // real rows are the same, whatever was added to them
            if (shown.add(projection.dataset())) {
                add(all, model, projection, RowProjection.OTHER, -1);
                add(all, model, projection, RowProjection.MINORITY, -1);
            }
            int method = positions.methods().indexOf(projection.augmenter());
            if (method >= 0) {
                add(all, model, projection, RowProjection.SYNTHETIC, method);
            }
        }
        return all;
    }

    private static void add(
            List<ProjectionData> all, ReportModel model, StoredProjection projection, int kind, int method) {
        RowProjection rows = projection.rows();
        int[] own = IntStream.range(0, rows.size())
                .filter(i -> rows.kind()[i] == kind)
                .toArray();
        if (own.length > 0) {
            all.add(new ProjectionData(
                    model.results().datasetIds().indexOf(projection.dataset()),
                    method,
                    kind,
                    rows.share(),
                    IntStream.of(own).mapToDouble(i -> rows.x()[i]).toArray(),
                    IntStream.of(own).mapToDouble(i -> rows.y()[i]).toArray()));
        }
    }
}
