package org.makeweight.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.makeweight.core.method.Flag;
import org.makeweight.core.method.Signal;
import org.makeweight.core.method.Training;

/** What a fit says of itself, for the console: its warnings, and then the figures behind them. */
final class FitNotes {
    /** A fit that could end early tells where; that is worth a line without any warning. */
    private static final String BEST_STEP = "best step";

    private FitNotes() {}

    /**
     * Prints it.
     *
     * @param all whether the figures are wanted though nothing looks wrong
     */
    static void print(PrintWriter console, List<String> flags, Optional<Training> fit, boolean all) {
        flags.forEach(flag -> console.println("note: " + Flag.explained(flag)));
        List<Signal> signals = fit.map(Training::signals).orElse(List.of());
        boolean stopped = signals.stream().anyMatch(signal -> signal.name().equals(BEST_STEP));
        if (signals.isEmpty() || (flags.isEmpty() && !stopped && !all)) {
            return;
        }
        console.println("figures of the fit (what they and the notes mean: docs/generators.md, Flags)");
        byClass(signals)
                .forEach((of, figures) ->
                        console.println("  " + (of.isEmpty() ? "" : "class '" + of + "': ") + figures));
    }

    private static Map<String, String> byClass(List<Signal> signals) {
        return signals.stream()
                .collect(Collectors.groupingBy(
                        Signal::of,
                        LinkedHashMap::new,
                        Collectors.mapping(FitNotes::figure, Collectors.joining(", "))));
    }

    private static String figure(Signal signal) {
        boolean whole = signal.value() == Math.rint(signal.value()) && Math.abs(signal.value()) < 1e9;
        return signal.name() + " " + String.format(Locale.ROOT, whole ? "%.0f" : "%.3g", signal.value());
    }
}
