package org.makeweight.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompareProgressTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private long nanos;

    private CompareProgress progress(boolean terminal) {
        PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
        return new CompareProgress(new StatusLine(out, terminal, () -> nanos));
    }

    private void at(CompareProgress progress, double seconds, long done) {
        nanos = Math.round(seconds * 1e9);
        progress.at("comparing", done, 1000, Map.of());
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theShareThatIsDoneAndTheTimeLeftAreShownAfterTwoSeconds() {
        try (CompareProgress progress = progress(false)) {
            at(progress, 1.9, 50);
            assertThat(shown()).isEmpty();
            at(progress, 3, 100);
            at(progress, 12, 500);
            at(progress, 19, 950);
        }
        assertThat(shown().lines())
                .containsExactly("comparing, 10 %, about 27 s left", "comparing, 95 %, about 1 s left");
    }

    @Test
    void theTerminalsLineIsCleanAfterwards() {
        try (CompareProgress progress = progress(true)) {
            at(progress, 3, 100);
            at(progress, 4, 200);
        }
        assertThat(shown()).contains("\rcomparing, 20 %, about 16 s left ").endsWith(" \r");
    }
}
