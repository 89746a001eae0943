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

/** One step of a generator with its critic's steps, in a fit long enough that encoding counts for little. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TrainingStepBenchmark {
    private static final int STEPS = 200;

    @Param({"gan", "wgan-gp", "cwgan-gp", "tabddpm"})
    String method;

    private Table table;
    private Synthesizer synthesizer;

    @Setup
    public void prepare() {
        table = Tables.gaussian(500, 1, 20, 4);
        synthesizer = Methods.synthesizers().parse(method + ":steps=" + STEPS).make();
    }

    @Benchmark
    @OperationsPerInvocation(STEPS)
    public FittedSynthesizer step() {
        return synthesizer.fit(table, new int[] {1}, new RandomState(0), Execution.QUIET);
    }
}
