package org.makeweight.benchmarks.tree;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.makeweight.benchmarks.Tables;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.learner.Learners;
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
import org.tribuo.MutableDataset;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Trains trees and forests, one thread: a whole training here, of Tribuo's tree only what follows its data set. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class TreeBenchmark {
    private static final String TRIBUO = "tribuo-cart";

    /** A classifier, then minority rows, majority rows and columns. */
    @Param({
        "cart 50/450/30",
        "cart 1000/9000/30",
        "cart 5000/45000/30",
        "tribuo-cart 1000/9000/30",
        "random-forest 50/450/30",
        "random-forest 1000/9000/30",
        "adaboost 1000/9000/30"
    })
    String work;

    private Table table;
    private Learner learner;
    private MutableDataset<Label> dataset;

    @Setup
    public void prepare() {
        String[] words = work.split(" ", -1);
        int[] sizes = Arrays.stream(words[1].split("/", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        table = Tables.gaussian(sizes[0], sizes[1], sizes[2], 0);
        if (words[0].equals(TRIBUO)) {
            dataset = examples(table);
        } else {
            learner = Learners.all().parse(words[0]).make();
        }
    }

    private static MutableDataset<Label> examples(Table table) {
        LabelFactory labels = new LabelFactory();
        MutableDataset<Label> dataset =
                new MutableDataset<>(new SimpleDataSourceProvenance("benchmark", labels), labels);
        String[] names =
                table.schema().columns().stream().map(column -> column.name()).toArray(String[]::new);
        for (int row = 0; row < table.rows(); row++) {
            double[] values = Arrays.copyOfRange(table.values(), row * names.length, (row + 1) * names.length);
            dataset.add(new ArrayExample<>(new Label("c" + table.label(row)), names.clone(), values));
        }
        return dataset;
    }

    @Benchmark
    public Object train() {
        if (dataset == null) {
            return learner.train(table, Optional.empty(), 0);
        }
        Trainer<Label> trainer = new CARTClassificationTrainer();
        return trainer.train(dataset);
    }
}
