package org.makeweight.evaluation.learner;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.makeweight.core.neighbours.NeighbourSearch;
import org.makeweight.core.neighbours.Points;
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
 * k nearest neighbours as a Tribuo trainer on the project's exact search: Euclidean distance, one vote each, equal
 * distances by row. Tribuo's own orders equal distances by chance of its queue, boxes every result and is several times
 * slower.
 *
 * <p>Reference: T. Cover and P. Hart. Nearest neighbor pattern classification. IEEE Transactions on Information Theory
 * 13(1):21-27, 1967.
 */
public final class NearestNeighboursTrainer implements Trainer<Label> {
    @Config(mandatory = true, description = "How many neighbours vote.")
    private int k;

    private int invocations;

    /** For configuration files. */
    private NearestNeighboursTrainer() {}

    /**
     * Makes a trainer.
     *
     * @param k how many neighbours vote, at least 1
     */
    public NearestNeighboursTrainer(int k) {
        this.k = k;
    }

    @Override
    public Model<Label> train(Dataset<Label> examples, Map<String, Provenance> runProvenance, int invocationCount) {
        if (invocationCount != INCREMENT_INVOCATION_COUNT) {
            setInvocationCount(invocationCount);
        }
        ModelProvenance provenance = new ModelProvenance(
                NearestNeighboursModel.class.getName(),
                OffsetDateTime.now(ZoneOffset.UTC),
                examples.getProvenance(),
                getProvenance(),
                runProvenance);
        invocations++;
        ImmutableFeatureMap features = examples.getFeatureIDMap();
        ImmutableOutputInfo<Label> outputs = examples.getOutputIDInfo();
        List<Example<Label>> rows = new ArrayList<>(examples.size());
        int[] labels = new int[examples.size()];
        for (Example<Label> example : examples) {
            labels[rows.size()] = outputs.getID(example.getOutput());
            rows.add(example);
        }
        NeighbourSearch search = NeighbourSearch.among(points(rows, features), 1);
        return new NearestNeighboursModel(provenance, features, outputs, k, search, labels);
    }

    /** The examples' values by feature id. */
    static Points points(List<Example<Label>> examples, ImmutableFeatureMap features) {
        int width = features.size();
        double[] values = new double[Math.multiplyExact(examples.size(), width)];
        int at = 0;
        for (Example<Label> example : examples) {
            double[] row = values(example, features);
            System.arraycopy(row, 0, values, at, width);
            at += width;
        }
        return Points.continuous(values, examples.size(), width);
    }

    /** An example's values by feature id, to be read only. */
    static double[] values(Example<Label> example, ImmutableFeatureMap features) {
        return example instanceof DenseExample dense
                ? dense.values()
                : DenseVector.createDenseVector(example, features, false).toArray();
    }

    @Override
    public Model<Label> train(Dataset<Label> examples, Map<String, Provenance> runProvenance) {
        return train(examples, runProvenance, INCREMENT_INVOCATION_COUNT);
    }

    @Override
    public int getInvocationCount() {
        return invocations;
    }

    @Override
    public void setInvocationCount(int invocationCount) {
        invocations = invocationCount;
    }

    @Override
    public TrainerProvenance getProvenance() {
        return new TrainerProvenanceImpl(this);
    }
}
