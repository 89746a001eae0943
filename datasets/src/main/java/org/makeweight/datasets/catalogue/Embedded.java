package org.makeweight.datasets.catalogue;

import java.util.List;
import java.util.Map;
import org.makeweight.core.dataset.Dataset;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.datasets.simulate.Mechanism;
import org.makeweight.datasets.simulate.Simulator;
import org.makeweight.datasets.simulate.Simulators;

/** The data sets that need no file: each simulator's own. */
final class Embedded {
    /** The collection they belong to. */
    static final String COLLECTION = "embedded";

    private static final String LICENCE = "made by this software; free to use";

    private Embedded() {}

    static List<Entry> entries() {
        return Simulators.all().stream().map(Embedded::entry).toList();
    }

    private static Entry entry(Simulator simulator) {
        Mechanism mechanism = simulator.mechanism();
        DatasetFacts facts = new DatasetFacts(
                mechanism.title(),
                mechanism.domain(),
                COLLECTION,
                mechanism.id(),
                LICENCE,
                "",
                mechanism.notes(),
                mechanism.references());
        Dataset dataset =
                new Dataset(mechanism.id(), facts, () -> simulator.embedded().table());
        return new Entry(dataset, () -> Summary.of(dataset.load()), new Location.Embedded(), Map.of());
    }
}
