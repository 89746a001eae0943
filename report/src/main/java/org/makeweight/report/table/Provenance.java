package org.makeweight.report.table;

import java.util.List;

/**
 * Where a table comes from: the comment at its end.
 *
 * @param version of the software
 * @param trials SHA-256 of {@code trials.csv}
 */
public record Provenance(String version, String trials) {
    /** One fact a line. */
    List<String> lines() {
        return List.of(
                "makeweight run experiment.yaml", "Makeweight " + version, "SHA-256 of tables/trials.csv: " + trials);
    }
}
