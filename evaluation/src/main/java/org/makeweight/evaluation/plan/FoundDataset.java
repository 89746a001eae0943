package org.makeweight.evaluation.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.makeweight.core.dataset.Dataset;
import org.makeweight.core.dataset.DatasetSource;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.experiment.DatasetEntry;

/**
 * A data set that an experiment's list means.
 *
 * @param named whether it was named, rather than matched by a pattern
 * @param own whether it is described in the list itself, as a file or a simulation
 * @param place what complaints about it begin with
 */
record FoundDataset(Dataset dataset, boolean named, boolean own, String place) {
    /**
     * Each data set once, in the order of first mention.
     *
     * @throws BadInputException if an entry means nothing, or two mean different data sets of one name
     */
    static List<FoundDataset> of(List<DatasetEntry> entries, DatasetSource source) {
        Map<String, FoundDataset> byId = new LinkedHashMap<>();
        for (DatasetEntry entry : entries) {
            if (entry instanceof DatasetEntry.Own own) {
                add(byId, new FoundDataset(source.open(own.file()), true, true, ""));
            } else if (entry instanceof DatasetEntry.Simulated simulated) {
                String place = simulated.place();
                Dataset dataset = complaining(place, () -> source.simulate(simulated.simulation()));
                add(byId, new FoundDataset(dataset, true, true, place));
            } else if (entry instanceof DatasetEntry.Named name) {
                boolean named = !DatasetSource.isPattern(name.name());
                source.find(name.name()).forEach(dataset -> add(byId, new FoundDataset(dataset, named, false, "")));
            }
        }
        return List.copyOf(byId.values());
    }

    private static void add(Map<String, FoundDataset> byId, FoundDataset found) {
        String id = found.dataset().id();
        FoundDataset before = byId.putIfAbsent(id, found);
        if (before == null) {
            return;
        }
        if (before.own || found.own) {
            throw new BadInputException(
                    found.place + "two data sets are called '" + id + "'; give one of them another 'name'");
        }
        byId.put(id, new FoundDataset(before.dataset, before.named || found.named, false, before.place));
    }

    /**
     * Reads or makes the table.
     *
     * @throws BadInputException if that cannot be done
     */
    Table load() {
        return complaining(place, dataset::load);
    }

    /** Puts a place before a complaint. */
    private static <T> T complaining(String place, Supplier<T> work) {
        try {
            return work.get();
        } catch (BadInputException e) {
            throw place.isEmpty() ? e : new BadInputException(place + e.getMessage(), e);
        }
    }
}
