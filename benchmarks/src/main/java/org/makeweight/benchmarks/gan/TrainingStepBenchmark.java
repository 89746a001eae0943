package org.makeweight.benchmarks.gan;

import java.util.concurrent.TimeUnit;
import org.makeweight.benchmarks.Tables;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.FittedSynthesizer;
import org.makeweight.core.method.Methods;
import org.makeweight.core.method.Synthesizer;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One step of a generator with its critic's steps, in a fit long enough that encoding counts for little: of GANs on 500
 * rows of a minority, of the tabular methods with batches of 500 from 5,000 rows. The mixed table is encoded in 142
 * columns, 88 of them of categories, the numeric one in 108.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TrainingStepBenchmark {
    private static final int STEPS = 200;
    private static final int[] TEN = {9, 9, 10, 10, 10, 10, 10, 10, 10, 10};

    @Param({"gan", "wgan-gp", "cwgan-gp", "ctgan", "tvae", "tabddpm"})
    String method;

    @Param({"numeric", "mixed"})
    String columns;

    private Table table;
    private Synthesizer synthesizer;

    @Setup
    public void prepare() {
        boolean mixed = columns.equals("mixed");
        if (method.equals("ctgan") || method.equals("tvae")) {
            table = mixed ? Tables.modal(5000, new int[] {8, 8, 8, 8, 8, 8}, 8) : Tables.modal(5000, TEN, 0);
            synthesizer = Methods.synthesizers()
                    .parse(method + ":epochs=" + STEPS / 10)
                    .make();
        } else {
            table = mixed ? Tables.gaussian(500, 1, 20, 4) : Tables.gaussian(500, 1, 24, 0);
            synthesizer =
                    Methods.synthesizers().parse(method + ":steps=" + STEPS).make();
        }
    }

    @Benchmark
    @OperationsPerInvocation(STEPS)
    public FittedSynthesizer step() {
        return synthesizer.fit(table, new int[] {1}, new RandomState(0), Execution.QUIET);
    }
}
