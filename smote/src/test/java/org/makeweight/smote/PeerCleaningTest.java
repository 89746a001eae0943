package org.makeweight.smote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Augmentation;

/**
 * The rows kept, or the centres in their place, are those of imbalanced-learn, in its order. The runs are made by
 * {@code benchmarks/peers/cleaning.py}; {@code -Dpeers.cleaning=FOLDER} compares with others that it made.
 */
class PeerCleaningTest {
    static Stream<GoldenRun> runs() throws URISyntaxException {
        String folder = System.getProperty("peers.cleaning");
        return GoldenRun.of(
                folder == null
                        ? Path.of(PeerCleaningTest.class
                                        .getResource("cleaning/runs.json")
                                        .toURI())
                                .getParent()
                        : Path.of(folder),
                "runs.json");
    }

    @ParameterizedTest
    @MethodSource("runs")
    void theRowsKeptAreThoseOfImbalancedLearn(GoldenRun run) {
        if (run.node().has("refused")) {
            assertThatThrownBy(() -> run.run(run.input())).isInstanceOf(NotApplicableException.class);
            return;
        }
        Augmentation output = run.run(run.input());
        if (run.node().has("X")) {
            assertThat(output.table().labels()).isEqualTo(run.integers("y"));
            // both add up tens of numbers near 1, in different orders
            assertThat(output.table().values()).containsExactly(run.expectedValues(), within(1e-12));
            return;
        }
        int[] kept = IntStream.range(0, output.table().rows())
                .map(output.origins()::base)
                .toArray();
        assertThat(kept).isEqualTo(run.integers("kept"));
    }
}
