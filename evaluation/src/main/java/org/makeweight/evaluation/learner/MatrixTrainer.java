package org.makeweight.evaluation.learner;

import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.math.la.DenseVector;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.provenance.impl.TrainerProvenanceImpl;

/**
 * A trainer of this project's own: it learns from a matrix, and is a Tribuo trainer for whoever has examples.
 */
abstract class MatrixTrainer implements Trainer<Label> {
    private int invocations;

    /**
     * Examples without their names.
     *
     * @param values {@code [rows x width]}, row-major, by feature id
     * @param labels of the rows, by class id
     * @param weights of the rows
     */
    @SuppressWarnings("ArrayRecordComponent") // within the package, never compared
    record Rows(double[] values, int width, int[] labels, double[] weights) {}

    /**
     * Learns from rows.
     *
     * @param classes how many there are
     */
    abstract MatrixScorer fit(Rows rows, int classes);

    /** What models are called. */
    abstract String modelName();

    @Override
    public final Model<Label> train(Dataset<Label> examples, Map<String, Provenance> runProvenance, int invocation) {
        if (invocation != INCREMENT_INVOCATION_COUNT) {
            setInvocationCount(invocation);
        }
        ModelProvenance provenance = new ModelProvenance(
                MatrixModel.class.getName(),
                OffsetDateTime.now(ZoneOffset.UTC),
                examples.getProvenance(),
                getProvenance(),
                runProvenance);
        invocations++;
        ImmutableFeatureMap features = examples.getFeatureIDMap();
        ImmutableOutputInfo<Label> outputs = examples.getOutputIDInfo();
        int[] labels = new int[examples.size()];
        double[] weights = new double[examples.size()];
        int row = 0;
        for (Example<Label> example : examples) {
            labels[row] = outputs.getID(example.getOutput());
            weights[row++] = example.getWeight();
        }
        double[] values = values(examples, examples.size(), features);
        MatrixScorer scorer = fit(new Rows(values, features.size(), labels, weights), outputs.size());
        return new MatrixModel(modelName(), provenance, features, outputs, scorer);
    }

    /**
     * The examples' values by feature id.
     *
     * @param rows how many examples there are
     * @return {@code [rows x features]}, row-major
     */
    static double[] values(Iterable<Example<Label>> examples, int rows, ImmutableFeatureMap features) {
        int width = features.size();
        double[] values = new double[Math.multiplyExact(rows, width)];
        int at = 0;
        for (Example<Label> example : examples) {
            double[] row = example instanceof DenseExample dense
                    ? dense.values()
                    : DenseVector.createDenseVector(example, features, false).toArray();
            System.arraycopy(row, 0, values, at, width);
            at += width;
        }
        return values;
    }

    @Override
    public final Model<Label> train(Dataset<Label> examples, Map<String, Provenance> runProvenance) {
        return train(examples, runProvenance, INCREMENT_INVOCATION_COUNT);
    }

    @Override
    public final int getInvocationCount() {
        return invocations;
    }

    @Override
    public final void setInvocationCount(int invocationCount) {
        invocations = invocationCount;
    }

    @Override
    public TrainerProvenance getProvenance() {
        return new TrainerProvenanceImpl(this);
    }
}
