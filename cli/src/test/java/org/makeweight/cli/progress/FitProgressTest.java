package org.makeweight.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.makeweight.core.method.Execution;

class FitProgressTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private long nanos;
    private final FitProgress progress =
            new FitProgress(new StatusLine(new PrintStream(shown, true, StandardCharsets.UTF_8), false, () -> nanos));
    private final Execution execution = new Execution(1, progress);

    private String[] shown() {
        return shown.toString(StandardCharsets.UTF_8).lines().toArray(String[]::new);
    }

    @Test
    void stepsAreCountedAndLossesShown() {
        progress.at("training", 10, 100, Map.of());
        nanos = 3_000_000_000L;
        progress.at("training", 40, 100, Map.of("loss", 0.25));
        assertThat(shown()).containsExactly("training 40/100, about 6 s left  loss 0.2500");
    }

    @Test
    void ofASearchTheShareIsShown() {
        execution.share("searching neighbours").accept(0.1);
        nanos = 4_000_000_000L;
        execution.share("searching neighbours").accept(0.3);
        assertThat(shown()).containsExactly("searching neighbours 30 %, about 14 s left");
    }

    @Test
    void aSecondSearchIsForecastByItself() {
        execution.share("searching neighbours").accept(0.1);
        nanos = 1_000_000_000L;
        execution.share("searching neighbours").accept(1);
        nanos = 10_000_000_000L;
        execution.share("searching neighbours").accept(0.1);
        nanos = 30_000_000_000L;
        execution.share("searching neighbours").accept(0.5);
        assertThat(shown()).containsExactly("searching neighbours 10 %", "searching neighbours 50 %, about 25 s left");
    }
}
