package org.makeweight.spark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.makeweight.evaluation.plan.PlannedDataset;
import org.makeweight.evaluation.plan.WorkUnit;

/** The data sets of a job as workers get them. Each is given up, here and by all workers, once its last unit is done. */
final class SentDatasets {
    private final Map<PlannedDataset, Integer> positions = new LinkedHashMap<>();
    private final List<Broadcast<PlannedDataset>> broadcasts = new ArrayList<>();
    private final List<Integer> unitsLeft = new ArrayList<>();

    SentDatasets(JavaSparkContext context, List<WorkUnit> units) {
        for (WorkUnit unit : units) {
            int position = positions.computeIfAbsent(unit.dataset(), dataset -> positions.size());
            if (position == broadcasts.size()) {
                broadcasts.add(context.broadcast(unit.dataset()));
                unitsLeft.add(0);
            }
            unitsLeft.set(position, unitsLeft.get(position) + 1);
        }
    }

    /** Where among {@link #broadcasts()} a data set is. */
    int position(PlannedDataset dataset) {
        return positions.get(dataset);
    }

    List<Broadcast<PlannedDataset>> broadcasts() {
        return List.copyOf(broadcasts);
    }

    /** One more unit is done. */
    void finished(WorkUnit unit) {
        int position = position(unit.dataset());
        int left = unitsLeft.get(position) - 1;
        unitsLeft.set(position, left);
        if (left == 0) {
            broadcasts.get(position).destroy();
        }
    }
}
