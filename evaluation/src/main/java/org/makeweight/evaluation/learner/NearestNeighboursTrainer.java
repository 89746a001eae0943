package org.makeweight.evaluation.learner;

import com.oracle.labs.mlrg.olcut.config.Config;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.Arrays;
import org.makeweight.core.neighbours.NeighbourSearch;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.neighbours.Points;

/**
 * k nearest neighbours as a Tribuo trainer on the project's exact search: Euclidean distance, one vote each, equal
 * distances by row. Tribuo's own orders equal distances by chance of its queue, boxes every result and is several times
 * slower.
 *
 * <p>Reference: T. Cover and P. Hart. Nearest neighbor pattern classification. IEEE Transactions on Information Theory
 * 13(1):21-27, 1967.
 */
public final class NearestNeighboursTrainer extends MatrixTrainer {
    @Config(mandatory = true, description = "How many neighbours vote.")
    private int k;

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
    String modelName() {
        return k + "-nearest-neighbours";
    }

    @Override
    MatrixScorer fit(Rows rows, int classes) {
        return new Votes(k, classes, rows.width(), rows.labels(), rows.values());
    }

    /** The rows to vote. The score of a class is its share of the votes. */
    private static final class Votes implements MatrixScorer {
        private static final long serialVersionUID = 1L;

        private final int k;
        private final int classes;
        private final int width;
        private final int[] labels;
        private final double[] values;
        /** Not written with the rest but made anew from the rows. */
        private transient NeighbourSearch search;

        Votes(int k, int classes, int width, int[] labels, double[] values) {
            this.k = k;
            this.classes = classes;
            this.width = width;
            this.labels = labels;
            this.values = values;
            this.search = search();
        }

        private NeighbourSearch search() {
            return NeighbourSearch.among(Points.continuous(values, labels.length, width), 1);
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            search = search();
        }

        @Override
        public double[] scores(double[] queries, int rows) {
            Neighbours nearest = search.nearest(Points.continuous(queries, rows, width), k);
            double[] scores = new double[rows * classes];
            int[] votes = new int[classes];
            for (int query = 0; query < rows; query++) {
                Arrays.fill(votes, 0);
                for (int nth = 0; nth < nearest.k(); nth++) {
                    votes[labels[nearest.row(query, nth)]]++;
                }
                for (int label = 0; label < classes; label++) {
                    scores[query * classes + label] = votes[label] / (double) nearest.k();
                }
            }
            return scores;
        }
    }
}
