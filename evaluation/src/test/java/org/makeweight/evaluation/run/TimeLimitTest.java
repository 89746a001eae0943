package org.makeweight.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
    private static final TimeLimit SHORT = new TimeLimit(0.05);
    private static final TimeLimit LONG = new TimeLimit(600);

    @Test
    void workThatTakesTooLongIsInterruptedAndNoOtherIs() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        assertThatThrownBy(() -> SHORT.call(0, () -> {
                    try {
                        new CountDownLatch(1).await();
                    } finally {
                        interrupted.countDown();
                    }
                    return 1;
                }))
                .isInstanceOf(TimeLimit.Exceeded.class)
                .hasMessage("took longer than the limit of 0.05 s");
        interrupted.await();
        for (int i = 0; i < 1000; i++) {
            assertThat(LONG.call(0, () -> Thread.currentThread().isInterrupted()))
                    .isFalse();
        }
    }

    @Test
    void workThatDoesNotHeedInterruptionKeepsNoOtherWaiting() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch ended = new CountDownLatch(1);
        assertThatThrownBy(() -> SHORT.call(0, () -> {
                    while (!over.get()) {
                        Thread.onSpinWait();
                    }
                    ended.countDown();
                    return 1;
                }))
                .isInstanceOf(TimeLimit.Exceeded.class);
        assertThat(LONG.call(0, () -> 2)).isEqualTo(2);
        over.set(true);
        ended.await();
    }

    @Test
    void whatIsUsedUpOfTheLimitCounts() {
        CountDownLatch never = new CountDownLatch(1);
        assertThatThrownBy(() -> LONG.call(600, () -> {
                    never.await();
                    return 1;
                }))
                .isInstanceOf(TimeLimit.Exceeded.class)
                .hasMessage("took longer than the limit of 600 s");
    }
}
