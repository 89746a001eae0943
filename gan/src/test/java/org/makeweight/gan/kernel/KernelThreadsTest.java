package org.makeweight.gan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelThreadsTest {
    private static final long DEAR = 1L << 30;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void everyRowIsWorkedOnOnce(int threads) {
        try (KernelThreads workers = new KernelThreads(threads)) {
            for (int rows = 0; rows < 40; rows++) {
                int[] visits = new int[rows];
                workers.run(rows, DEAR, (from, to) -> {
                    for (int r = from; r < to; r++) {
                        visits[r]++;
                    }
                });
                workers.runPieces(rows, DEAR, (from, to) -> {
                    for (int r = from; r < to; r++) {
                        visits[r]++;
                    }
                });
                assertThat(visits).containsOnly(rows == 0 ? new int[0] : new int[] {2});
            }
        }
    }

    @Test
    void oneThreadIsTheCallersOwn() {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        try (KernelThreads workers = new KernelThreads(1)) {
            workers.run(300, DEAR, (from, to) -> seen.add(Thread.currentThread()));
        }
        assertThat(seen).containsExactly(Thread.currentThread());
    }

    @Test
    void moreThreadsShareDearWorkAndLeaveCheapWorkAlone() {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        try (KernelThreads workers = new KernelThreads(3)) {
            workers.run(300, 1, (from, to) -> seen.add(Thread.currentThread()));
            assertThat(seen).hasSize(1);
            workers.run(300, DEAR, (from, to) -> seen.add(Thread.currentThread()));
            assertThat(seen).hasSize(3);
        }
    }

    @Test
    void nobodyWaitsForAnotherToDoItAll() {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        try (KernelThreads workers = new KernelThreads(3)) {
            // fewer rows than a kernel takes at a time
            workers.run(20, DEAR, (from, to) -> seen.add(Thread.currentThread()));
            assertThat(seen).containsExactly(Thread.currentThread());
            workers.runPieces(2, DEAR, (from, to) -> seen.add(Thread.currentThread()));
            assertThat(seen).hasSize(2);
        }
    }

    @Test
    void aFailureOfAHelperReachesTheCaller() {
        try (KernelThreads workers = new KernelThreads(2)) {
            assertThatThrownBy(() -> workers.run(30, DEAR, (from, to) -> {
                        if (from > 0) {
                            throw new ArithmeticException("row " + from);
                        }
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("row 24");
        }
    }
}
