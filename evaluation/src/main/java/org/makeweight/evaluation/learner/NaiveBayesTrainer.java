package org.makeweight.evaluation.learner;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.makeweight.core.method.Bibliography;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameter.Range;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.Trainer;
import org.tribuo.WeightedExamples;
import org.tribuo.classification.Label;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.provenance.impl.TrainerProvenanceImpl;

/**
 * Naive Bayes as a Tribuo trainer: features are independent within a class. A feature that is 0 or 1 in every training row,
 * as categories are, has a Bernoulli distribution, its counts raised by one for each value; any other a normal one, with the
 * variance raised by a share of the largest variance of any feature, as scikit-learn's {@code GaussianNB} does. Tribuo's own
 * trainer is multinomial, for counts of words: it refuses negative numbers, which every standardised table has.
 *
 * <p>Time O(rows x features), and as much for each class at prediction.
 *
 * <p>Reference: P. Domingos and M. Pazzani. On the optimality of the simple Bayesian classifier under zero-one loss. Machine
 * Learning 29:103-130, 1997.
 */
public final class NaiveBayesTrainer implements Trainer<Label>, WeightedExamples {
    @Config(description = "Share of the largest variance that is added to every variance.")
    private double varSmoothing = 1e-9;

    private int invocations;

    /** For configuration files. */
    private NaiveBayesTrainer() {}

    /**
     * Makes a trainer.
     *
     * @param varSmoothing share of the largest variance that is added to every variance, above 0
     */
    public NaiveBayesTrainer(double varSmoothing) {
        this.varSmoothing = varSmoothing;
    }

    static Method<Learner> method(Bibliography bibliography) {
        return Method.named("naive-bayes", "Naive Bayes")
                .summary("Naive Bayes with normal densities for numbers and frequencies for categories.")
                .deterministic()
                .parameter(Parameter.real(
                        "var_smoothing",
                        1e-9,
                        Range.above(0),
                        "Share of the largest variance that is added to every variance."))
                .cites(bibliography.get("domingos1997optimality"))
                .cites(bibliography.get("pocock2021tribuo"))
                .makes(parameters -> TribuoLearner.weighted((features, training, weights, seed) ->
                        new NaiveBayesTrainer(parameters.real("var_smoothing"))));
    }

    @Override
    public Model<Label> train(Dataset<Label> examples, Map<String, Provenance> runProvenance, int invocationCount) {
        if (invocationCount != INCREMENT_INVOCATION_COUNT) {
            setInvocationCount(invocationCount);
        }
        ModelProvenance provenance = new ModelProvenance(
                NaiveBayesModel.class.getName(),
                OffsetDateTime.now(ZoneOffset.UTC),
                examples.getProvenance(),
                getProvenance(),
                runProvenance);
        invocations++;
        NaiveBayesMoments moments = new NaiveBayesMoments(
                examples.getFeatureIDMap().size(), examples.getOutputIDInfo().size());
        for (Example<Label> example : examples) {
            moments.count(
                    examples.getOutputIDInfo().getID(example.getOutput()),
                    example.getWeight(),
                    NearestNeighboursTrainer.values(example, examples.getFeatureIDMap()));
        }
        moments.means();
        for (Example<Label> example : examples) {
            moments.deviate(
                    examples.getOutputIDInfo().getID(example.getOutput()),
                    example.getWeight(),
                    NearestNeighboursTrainer.values(example, examples.getFeatureIDMap()));
        }
        moments.smooth(varSmoothing);
        return new NaiveBayesModel(provenance, examples.getFeatureIDMap(), examples.getOutputIDInfo(), moments);
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
