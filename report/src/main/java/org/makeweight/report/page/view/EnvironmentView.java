package org.makeweight.report.page.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.makeweight.report.environment.Environment;

/**
 * What the run was made with.
 *
 * @param facts none if it is not recorded
 */
public record EnvironmentView(List<Fact> facts, String trialsHash) {
    /** A line. */
    public record Fact(String name, String value) {}

    /** Whether it is recorded. */
    public boolean known() {
        return !facts.isEmpty();
    }

    static EnvironmentView of(Optional<Environment> environment, String trialsHash) {
        return new EnvironmentView(environment.map(EnvironmentView::facts).orElse(List.of()), trialsHash);
    }

    private static List<Fact> facts(Environment environment) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Makeweight", environment.makeweight()));
        if (environment.java() != null) {
            Environment.Java java = environment.java();
            facts.add(new Fact("Java", java.version() + " (" + java.vendor() + ")"));
            facts.add(new Fact("Virtual machine", java.runtime()));
        }
        if (environment.machine() != null) {
            Environment.Machine machine = environment.machine();
            facts.add(new Fact("System", machine.system() + ", " + machine.architecture()));
            String model = machine.processor().isEmpty() ? "" : machine.processor() + ", ";
            facts.add(new Fact("Processor", model + machine.processors() + " available"));
        }
        facts.add(new Fact("Seed", Long.toString(environment.seed())));
        facts.add(new Fact("Jars", environment.jars().size() + ", with their hashes in environment.json"));
        if (!environment.takenOver().isEmpty()) {
            String sources = environment.takenOver().entrySet().stream()
                    .map(source -> source.getValue() + " results from " + source.getKey())
                    .collect(Collectors.joining(", "));
            facts.add(new Fact("Taken over", sources));
        }
        return facts;
    }
}
