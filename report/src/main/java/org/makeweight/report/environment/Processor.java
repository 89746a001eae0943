package org.makeweight.report.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Asks the system for its processor, which Java itself does not tell. */
final class Processor {
    private Processor() {}

    /** The model, as Linux or Windows name it; empty elsewhere. */
    static String model() {
        String windows = System.getenv("PROCESSOR_IDENTIFIER");
        if (windows != null) {
            return windows;
        }
        try {
            return model(Files.readAllLines(Path.of("/proc/cpuinfo")));
        } catch (IOException e) {
            return "";
        }
    }

    /** The first line of the form {@code model name : ...}. */
    static String model(List<String> cpuinfo) {
        return cpuinfo.stream()
                .filter(line -> line.startsWith("model name") && line.contains(":"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
    }
}
