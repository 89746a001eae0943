package org.makeweight.datasets.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.makeweight.core.dataset.Dataset;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.core.dataset.DatasetSimulation;
import org.makeweight.datasets.simulate.Mechanism;
import org.makeweight.datasets.simulate.Simulation;
import org.makeweight.datasets.simulate.Simulator;
import org.makeweight.datasets.simulate.Simulators;

/** The data sets that need no file: each simulator's own, and whatever else one is asked for. */
final class Embedded {
    /** The collection they belong to. */
    static final String COLLECTION = "embedded";

    /** The collection of those that were asked for. */
    private static final String SIMULATED = "simulated";

    private static final String LICENCE = "made by this software; free to use";

    private Embedded() {}

    static List<Entry> entries() {
        return Simulators.all().stream().map(Embedded::entry).toList();
    }

    private static Entry entry(Simulator simulator) {
        Mechanism mechanism = simulator.mechanism();
        Dataset dataset = dataset(mechanism.id(), facts(mechanism, COLLECTION), simulator::embedded);
        return new Entry(dataset, () -> Summary.of(dataset.load()), new Location.Embedded(), Map.of());
    }

    /** A data set that is no simulator's own, but made as asked. */
    static Dataset made(DatasetSimulation asked) {
        Simulator simulator = Simulators.get(asked.simulator());
        return dataset(
                asked.id(),
                facts(simulator.mechanism(), SIMULATED),
                () -> simulator.generate(asked.rows(), asked.imbalance(), asked.seed()));
    }

    private static Dataset dataset(String id, DatasetFacts facts, Supplier<Simulation> maker) {
        KeptSimulation simulation = new KeptSimulation(maker);
        return new Dataset(id, facts, simulation::table, Optional.of(simulation::posterior));
    }

    private static DatasetFacts facts(Mechanism mechanism, String collection) {
        return new DatasetFacts(
                mechanism.title(),
                mechanism.domain(),
                collection,
                mechanism.id(),
                LICENCE,
                "",
                mechanism.notes(),
                mechanism.references());
    }
}
