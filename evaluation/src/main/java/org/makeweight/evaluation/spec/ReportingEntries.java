package org.makeweight.evaluation.spec;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.evaluation.experiment.EnumNames;
import org.makeweight.evaluation.experiment.Families;
import org.makeweight.evaluation.experiment.Reporting;
import org.makeweight.evaluation.metric.ErrorCosts;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.spec.SpecNode.Mapping;

/** Reads the keys that say what is measured and kept. */
final class ReportingEntries {
    /** Costs of all rows are summed, and the sum is a finite number. */
    private static final double HIGHEST_COST = 1e15;

    private final Mapping root;
    private final Defaults defaults = Defaults.STANDARD;

    ReportingEntries(Mapping root) {
        this.root = root;
    }

    Reporting read() {
        List<Metric> metrics = metrics();
        Metric primary = root.find("primary").map(ReportingEntries::metric).orElse(defaults.primary());
        if (!metrics.contains(primary)) {
            metrics.add(0, primary);
        }
        return new Reporting(
                primary,
                metrics,
                root.find("quality").map(SpecNode::flag).orElse(false),
                root.find("origins").map(SpecNode::flag).orElse(false),
                root.find("projection").map(SpecNode::flag).orElse(false),
                root.find("families").map(ReportingEntries::families).orElse(Families.EACH),
                costs(metrics));
    }

    private Optional<ErrorCosts> costs(List<Metric> metrics) {
        Optional<SpecNode> node = root.find("costs");
        if (node.isEmpty()) {
            for (Metric metric : metrics) {
                requireCosts(metric, root);
            }
            return Optional.empty();
        }
        Mapping costs = node.get().mapping();
        costs.allowOnly(Keys.COSTS);
        return Optional.of(new ErrorCosts(cost(costs, "false_negative"), cost(costs, "false_positive")));
    }

    private static double cost(Mapping costs, String key) {
        SpecNode node = costs.entries().get(key);
        if (node == null) {
            throw costs.place().complain("needs the key '" + key + "', the cost of one such error");
        }
        return node.positive(HIGHEST_COST);
    }

    /** Refuses a metric of costs where the file does not say what errors cost. */
    static void requireCosts(Metric metric, Mapping root) {
        if (metric.needsCosts() && !root.entries().containsKey("costs")) {
            throw root.place()
                    .complain("metric " + metric.id()
                            + " needs the key 'costs', such as costs: {false_negative: 10, false_positive: 1}");
        }
    }

    private List<Metric> metrics() {
        Optional<SpecNode> node = root.find("metrics");
        if (node.isEmpty()) {
            return new ArrayList<>(defaults.metrics());
        }
        Set<Metric> metrics = new LinkedHashSet<>();
        for (SpecNode item : node.get().items()) {
            if (!metrics.add(metric(item))) {
                throw item.place().complain("lists " + item.text() + " twice");
            }
        }
        return new ArrayList<>(metrics);
    }

    private static Families families(SpecNode node) {
        List<String> known = EnumNames.all(Families.class);
        if (!known.contains(node.text())) {
            throw node.place().complain("must be one of " + String.join(", ", known) + " but is " + node.text());
        }
        return EnumNames.read(Families.class, node.text());
    }

    static Metric metric(SpecNode node) {
        String id = node.text();
        try {
            return Metric.named(id);
        } catch (BadInputException e) {
            SpecNode.Place place = node.place();
            throw new SpecNode.Place(place.file(), place.line(), "").complain(e.getMessage());
        }
    }
}
