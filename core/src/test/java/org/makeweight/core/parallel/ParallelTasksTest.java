package org.makeweight.core.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeweight.core.failure.InterruptedWorkException;

class ParallelTasksTest {
    @Test
    void everyTaskIsDoneOnce() {
        AtomicIntegerArray done = new AtomicIntegerArray(1000);
        ParallelTasks.run(3, 1000, () -> task -> done.incrementAndGet((int) task));
        assertThat(IntStream.range(0, 1000).allMatch(task -> done.get(task) == 1))
                .isTrue();
    }

    @Test
    void oneThreadIsTheCallers() {
        Set<Thread> threads = Collections.synchronizedSet(new HashSet<>());
        ParallelTasks.run(1, 50, () -> task -> threads.add(Thread.currentThread()));
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void theFailureOfATaskIsTheCallers() {
        assertThatThrownBy(() -> ParallelTasks.run(3, 50, () -> task -> {
                    if (task == 17) {
                        throw new IllegalStateException("task 17");
                    }
                }))
                .hasMessage("task 17");
    }

    @Test
    void anInterruptEndsTheWork() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> ParallelTasks.run(3, 50, () -> task -> {}))
                .isInstanceOf(InterruptedWorkException.class);
        assertThat(Thread.interrupted()).isFalse();
    }
}
