package org.example;

import java.util.*;
import org.makeweight.core.method.*;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

/** A new row lies at a random place between two random rows of its class. Time and memory O(new rows x columns). */
public final class PairMixing implements Augmenter, MethodProvider {
    @Override
    public List<Method<Augmenter>> augmenters() {
        return List.of(Method.named("pair-mixing", "Pair mixing")
                .summary("Rows between two random rows of the class.")
                .makes(parameters -> new PairMixing()));
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        Require.numeric(training, "pair-mixing");
        RandomState stream = random.restarted();
        int[] add = amount.toAdd(training);
        int count = Arrays.stream(add).sum();
        int[] labels = new int[count], base = new int[count], other = new int[count];
        double[] step = new double[count], values = new double[count * training.columns()];
        for (int label = 0, i = 0; label < add.length; label++) {
            int[] rows = training.rowsOf(label);
            for (int end = i + add[label]; i < end; i++) {
                labels[i] = label;
                base[i] = rows[(int) stream.randint(0, rows.length)];
                other[i] = rows[(int) stream.randint(0, rows.length)];
                step[i] = stream.randomSample();
                for (int c = 0; c < training.columns(); c++) {
                    double from = training.value(base[i], c), to = training.value(other[i], c);
                    values[i * training.columns() + c] = from + step[i] * (to - from);
                }
            }
        }
        Origins origins = Origins.after(training.rows(), count, base, other, step);
        return Augmentation.added(training.append(values, labels), origins);
    }
}
