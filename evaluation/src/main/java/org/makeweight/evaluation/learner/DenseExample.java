package org.makeweight.evaluation.learner;

import org.tribuo.FeatureMap;
import org.tribuo.classification.Label;
import org.tribuo.impl.ArrayExample;

/**
 * A Tribuo example whose feature names are one array shared by all examples of a table. Tribuo's own copies, sorts and
 * checks the names of every example: the same models, an order of magnitude later.
 */
final class DenseExample extends ArrayExample<Label> {
    private static final long serialVersionUID = 1L;

    /**
     * Takes over both arrays.
     *
     * @param names ascending and different, as many as values
     */
    DenseExample(Label label, float weight, String[] names, double[] values) {
        super(label, weight, 0);
        featureNames = names;
        featureValues = values;
        size = values.length;
    }

    /** The values themselves, by feature id, to be read only. */
    double[] values() {
        return featureValues;
    }

    /** Nothing to do: the names are the same instances in every example. */
    @Override
    public void canonicalize(FeatureMap featureMap) {}

    @Override
    public boolean validateExample() {
        for (double value : featureValues) {
            if (Double.isNaN(value)) {
                return false;
            }
        }
        return size > 0;
    }
}
