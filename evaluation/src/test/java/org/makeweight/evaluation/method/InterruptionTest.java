package org.makeweight.evaluation.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeweight.core.failure.InterruptedWorkException;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Methods;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.Tables;

/** Long work ends when nobody waits for it any more. */
class InterruptionTest {
    /** Far more than it takes; work that does not heed the interrupt takes minutes. */
    private static final long GENEROUS_MILLIS = 20_000;

    private static void endsByInterrupt(Runnable work, CountDownLatch started) throws InterruptedException {
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                end.set(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        started.await();
        thread.interrupt();
        thread.join(GENEROUS_MILLIS);
        assertThat(thread.isAlive()).isFalse();
        assertThat(end.get()).isInstanceOf(InterruptedWorkException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wgan-gp:steps=1000000",
                "tvae:epochs=1000000",
                "tabddpm:steps=1000000",
                "ctgan:epochs=1000000,pac=1"
            })
    void aTrainingEnds(String method) throws InterruptedException {
        Table table = Tables.random(3, 300, 60, 3, 1, 1);
        CountDownLatch started = new CountDownLatch(1);
        endsByInterrupt(
                () -> {
                    started.countDown();
                    Methods.augmenters()
                            .parse(method)
                            .make()
                            .augment(table, Amount.balanced(), new RandomState(0), Execution.QUIET);
                },
                started);
    }

    @Test
    void aSearchForNeighboursEnds() throws InterruptedException {
        Table table = Tables.random(3, 60_000, 59_000, 20, 0, 0);
        CountDownLatch started = new CountDownLatch(1);
        Execution execution = new Execution(1, (phase, done, total, figures) -> started.countDown());
        endsByInterrupt(
                () -> Methods.augmenters()
                        .parse("smote")
                        .make()
                        .augment(table, Amount.balanced(), new RandomState(0), execution),
                started);
    }
}
