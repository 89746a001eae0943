package org.makeweight.datasets.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Spelling;

/**
 * Some of a catalogue's data sets.
 *
 * @param domain only of this one
 * @param collection only of this one
 * @param family only of this one
 * @param features only with such features
 * @param minRatio only with at least so many majority rows for a minority row
 * @param maxRows only with at most so many rows
 */
public record Selection(
        Optional<String> domain,
        Optional<String> collection,
        Optional<String> family,
        Optional<Features> features,
        double minRatio,
        int maxRows) {
    /** Of what kinds the features of a data set are. */
    public enum Features {
        NUMERIC,
        MIXED,
        CATEGORICAL;

        static Features of(Summary summary) {
            if (summary.categoricalColumns() == 0) {
                return NUMERIC;
            }
            return summary.numericColumns() == 0 ? CATEGORICAL : MIXED;
        }
    }

    /**
     * The data sets that are selected, in their order.
     *
     * @throws BadInputException if none at all has the domain, collection or family, with the nearest that one has
     */
    public List<Entry> of(List<Entry> entries) {
        check("domain", domain, entries, DatasetFacts::domain);
        check("collection", collection, entries, DatasetFacts::collection);
        check("family", family, entries, DatasetFacts::family);
        return entries.stream().filter(this::selects).toList();
    }

    private static void check(
            String what, Optional<String> wanted, List<Entry> entries, Function<DatasetFacts, String> fact) {
        if (wanted.isEmpty()) {
            return;
        }
        Set<String> known = new LinkedHashSet<>();
        entries.forEach(entry -> known.add(fact.apply(entry.dataset().facts())));
        known.remove("");
        if (!known.contains(wanted.get())) {
            String hint = Spelling.hint(wanted.get(), known);
            throw new BadInputException("no data set is of the " + what + " '" + wanted.get() + "'"
                    + (hint.isEmpty() && known.size() <= 20 ? "; there are " + String.join(", ", known) : hint));
        }
    }

    private boolean selects(Entry entry) {
        DatasetFacts facts = entry.dataset().facts();
        Summary summary = entry.summary();
        return domain.map(facts.domain()::equals).orElse(true)
                && collection.map(facts.collection()::equals).orElse(true)
                && family.map(facts.family()::equals).orElse(true)
                && features.map(Features.of(summary)::equals).orElse(true)
                && summary.imbalanceRatio() >= minRatio
                && summary.rows() <= maxRows;
    }
}
