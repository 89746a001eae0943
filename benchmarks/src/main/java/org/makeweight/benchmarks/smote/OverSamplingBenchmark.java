package org.makeweight.benchmarks.smote;

import java.util.concurrent.TimeUnit;
import org.makeweight.benchmarks.Tables;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Methods;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A whole call of an over-sampler on one thread, to balance. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class OverSamplingBenchmark {
    /** A method, then minority rows, majority rows, numeric columns and categorical columns. */
    @Param({
        "smote 50/450/30/0",
        "borderline-smote 50/450/30/0",
        "adasyn 50/450/30/0",
        "smote 5000/50000/30/0",
        "borderline-smote 5000/50000/30/0",
        "adasyn 5000/50000/30/0",
        "smote 5000/50000/27/3",
        "smote 50000/100000/8/0",
        "smote 20000/200000/30/0",
        "adasyn 20000/200000/30/0",
        "smote 50000/100000/100/0",
        "smote 10000/990000/30/0",
        "borderline-smote 10000/990000/30/0",
        "adasyn 10000/990000/30/0"
    })
    String work;

    private Table table;
    private Augmenter augmenter;

    @Setup
    public void prepare() {
        String[] words = work.split(" ", -1);
        String[] sizes = words[1].split("/", -1);
        table = Tables.gaussian(
                Integer.parseInt(sizes[0]),
                Integer.parseInt(sizes[1]),
                Integer.parseInt(sizes[2]),
                Integer.parseInt(sizes[3]));
        augmenter = Methods.augmenters().parse(words[0]).make();
    }

    @Benchmark
    public Augmentation augment() {
        return augmenter.augment(table, Amount.balanced(), new RandomState(0));
    }
}
