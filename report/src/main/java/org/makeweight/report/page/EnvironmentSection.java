package org.makeweight.report.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.makeweight.report.environment.Environment;
import org.makeweight.report.markup.XmlText;
import org.makeweight.report.table.Provenance;

/** What the run was made with, and how to check that its files are what they were. */
final class EnvironmentSection {
    private EnvironmentSection() {}

    static String of(Optional<Environment> environment, Provenance provenance) {
        String known = environment
                .map(EnvironmentSection::list)
                .orElse("<p>The environment of this run is not recorded.</p>\n");
        return known
                + "<p>The same experiment gives the same bytes again: <code>makeweight run experiment.yaml</code> repeats"
                + " it, <code>sha256sum -c SHA256SUMS</code> checks the files of this folder. Times are in no file that is"
                + " checked.</p>\n<p class=\"remarks\">SHA-256 of <code>tables/trials.csv</code>: <code class=\"hash\">"
                + provenance.trials() + "</code></p>\n";
    }

    private static String list(Environment environment) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Makeweight", environment.makeweight());
        if (environment.java() != null) {
            facts.put(
                    "Java",
                    environment.java().version() + " (" + environment.java().vendor() + ")");
            facts.put("Virtual machine", environment.java().runtime());
        }
        if (environment.machine() != null) {
            Environment.Machine machine = environment.machine();
            facts.put("System", machine.system() + ", " + machine.architecture());
            String model = machine.processor().isEmpty() ? "" : machine.processor() + ", ";
            facts.put("Processor", model + machine.processors() + " available");
        }
        facts.put("Seed", Long.toString(environment.seed()));
        facts.put("Jars", environment.jars().size() + ", with their hashes in environment.json");
        if (!environment.takenOver().isEmpty()) {
            facts.put(
                    "Taken over",
                    environment.takenOver().entrySet().stream()
                            .map(source -> source.getValue() + " results from " + source.getKey())
                            .collect(Collectors.joining(", ")));
        }
        return facts.entrySet().stream()
                .map(fact -> "<dt>" + fact.getKey() + "</dt><dd>" + XmlText.escape(fact.getValue()) + "</dd>\n")
                .collect(Collectors.joining("", "<dl>\n", "</dl>\n"));
    }
}
