package org.makeweight.evaluation.learner;

import com.oracle.labs.mlrg.olcut.util.Pair;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makeweight.core.neighbours.NeighbourSearch;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.neighbours.Points;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.provenance.ModelProvenance;

/** The rows to vote. The score of a class is its share of the votes. */
final class NearestNeighboursModel extends Model<Label> {
    private static final long serialVersionUID = 1L;

    private final int k;
    /** Not written with the model but made anew from the rows. */
    private transient NeighbourSearch search;

    private final double[] rows;
    /** Class of each row, by Tribuo's number. */
    private final int[] labels;

    NearestNeighboursModel(
            ModelProvenance provenance,
            ImmutableFeatureMap features,
            ImmutableOutputInfo<Label> outputs,
            int k,
            NeighbourSearch search,
            int[] labels) {
        super(k + "-nearest-neighbours", provenance, features, outputs, true);
        this.k = k;
        this.search = search;
        this.rows = search.points().values();
        this.labels = labels;
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        search = NeighbourSearch.among(Points.continuous(rows, labels.length, rows.length / labels.length), 1);
    }

    @Override
    public Prediction<Label> predict(Example<Label> example) {
        return innerPredict(List.of(example)).get(0);
    }

    @Override
    protected List<Prediction<Label>> innerPredict(Iterable<Example<Label>> examples) {
        List<Example<Label>> queries = new ArrayList<>();
        examples.forEach(queries::add);
        Neighbours nearest = search.nearest(NearestNeighboursTrainer.points(queries, featureIDMap), k);
        List<Prediction<Label>> predictions = new ArrayList<>(queries.size());
        for (int query = 0; query < queries.size(); query++) {
            predictions.add(vote(queries.get(query), nearest, query));
        }
        return predictions;
    }

    /** The class with most votes; the first in the order of labels wins a tie. */
    private Prediction<Label> vote(Example<Label> example, Neighbours nearest, int query) {
        int[] votes = new int[outputIDInfo.size()];
        for (int nth = 0; nth < nearest.k(); nth++) {
            votes[labels[nearest.row(query, nth)]]++;
        }
        Map<String, Label> scores = new LinkedHashMap<>();
        Label winner = null;
        for (int id = 0; id < votes.length; id++) {
            Label label = new Label(outputIDInfo.getOutput(id).getLabel(), votes[id] / (double) nearest.k());
            scores.put(label.getLabel(), label);
            winner = winner == null || label.getScore() > winner.getScore() ? label : winner;
        }
        return new Prediction<>(winner, scores, featureIDMap.size(), example, true);
    }

    @Override
    public Map<String, List<Pair<String, Double>>> getTopFeatures(int n) {
        return Map.of();
    }

    @Override
    public Optional<Excuse<Label>> getExcuse(Example<Label> example) {
        return Optional.empty();
    }

    @Override
    protected Model<Label> copy(String newName, ModelProvenance newProvenance) {
        return new NearestNeighboursModel(newProvenance, featureIDMap, outputIDInfo, k, search, labels);
    }
}
