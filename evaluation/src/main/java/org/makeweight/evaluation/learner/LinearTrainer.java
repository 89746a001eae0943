package org.makeweight.evaluation.learner;

import com.oracle.labs.mlrg.olcut.config.Config;
import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.makeweight.core.failure.NotApplicableException;

/**
 * LIBLINEAR as a Tribuo trainer that hands it the matrix. The models are those of Tribuo's own trainer, to the bit; that one
 * looks every value of every example up by the name of its feature, at training and at prediction.
 *
 * <p>Time O(rows x features) for each iteration of the solver; memory 24 bytes a value.
 *
 * <p>Reference: R.-E. Fan et al. LIBLINEAR: a library for large linear classification. JMLR 9:1871-1874, 2008.
 */
public final class LinearTrainer extends MatrixTrainer {
    /** LIBLINEAR's own intercept, a last feature of this value. */
    private static final double BIAS = 1;

    /** Of the losses of regression, which the solvers here have no use for. */
    private static final double EPSILON = 0.1;

    static {
        Linear.disableDebugOutput();
    }

    @Config(mandatory = true, description = "LIBLINEAR's solver.")
    private SolverType solver = SolverType.L2R_LR;

    @Config(description = "Inverse strength of the regularisation.")
    private double cost = 1;

    @Config(description = "Most iterations of the solver.")
    private int maxIter = 1000;

    @Config(description = "Stopping tolerance of the solver.")
    private double tol = 0.01;

    /** For configuration files. */
    private LinearTrainer() {}

    /**
     * Makes a trainer.
     *
     * @param solver one that draws nothing at random: L2R_LR or L2R_L2LOSS_SVC
     * @param cost inverse strength of the regularisation, above 0
     * @param maxIter most iterations of the solver, at least 1
     * @param tol stopping tolerance, above 0
     */
    public LinearTrainer(SolverType solver, double cost, int maxIter, double tol) {
        this.solver = solver;
        this.cost = cost;
        this.maxIter = maxIter;
        this.tol = tol;
    }

    @Override
    String modelName() {
        return "liblinear";
    }

    @Override
    MatrixScorer fit(Rows rows, int classes) {
        Parameter parameter = new Parameter(solver, cost, tol, maxIter, EPSILON);
        parameter.setWeights(
                classWeights(rows, classes), IntStream.range(0, classes).toArray());
        Problem problem = new Problem();
        problem.l = rows.labels().length;
        problem.n = rows.width() + 1;
        problem.bias = BIAS;
        problem.y = Arrays.stream(rows.labels()).asDoubleStream().toArray();
        problem.x = new Feature[problem.l][];
        for (int row = 0; row < problem.l; row++) {
            problem.x[row] = features(rows.values(), row, rows.width());
        }
        return new Hyperplanes(Linear.train(problem, parameter), rows.width(), classes);
    }

    /** LIBLINEAR weighs classes, not rows. */
    private static double[] classWeights(Rows rows, int classes) {
        double[] ofClass = new double[classes];
        for (int row = 0; row < rows.labels().length; row++) {
            int label = rows.labels()[row];
            if (ofClass[label] != 0 && ofClass[label] != rows.weights()[row]) {
                throw new NotApplicableException("LIBLINEAR weighs classes, not single rows");
            }
            ofClass[label] = rows.weights()[row];
        }
        return ofClass;
    }

    private static Feature[] features(double[] values, int row, int width) {
        Feature[] features = new Feature[width + 1];
        for (int c = 0; c < width; c++) {
            features[c] = new FeatureNode(c + 1, values[row * width + c]);
        }
        features[width] = new FeatureNode(width + 1, BIAS);
        return features;
    }

    /** One hyperplane for two classes, otherwise one for each. Without probabilities the scores are its margins. */
    private record Hyperplanes(Model model, int width, int classes) implements MatrixScorer {
        @Override
        public boolean probabilities() {
            return model.isProbabilityModel();
        }

        @Override
        public double[] scores(double[] values, int rows) {
            double[] scores = new double[rows * classes];
            double[] own = new double[classes];
            int[] ids = model.getLabels(); // a copy
            for (int row = 0; row < rows; row++) {
                Feature[] features = features(values, row, width);
                if (probabilities()) {
                    Linear.predictProbability(model, features, own);
                } else {
                    Linear.predictValues(model, features, own);
                    if (classes == 2) {
                        own[1] = -own[0];
                    }
                }
                for (int nth = 0; nth < classes; nth++) {
                    scores[row * classes + ids[nth]] = own[nth];
                }
            }
            return scores;
        }
    }
}
