package org.makeweight.core.tree;

/** What makes one split better than another. */
public enum Criterion {
    /** The least Gini impurity of the two sides, as in CART. */
    GINI,
    /** The least entropy of the two sides. */
    ENTROPY,
    /**
     * C4.5's: in each column the threshold with the largest gain of information, less what trying many thresholds gains by
     * chance; among columns whose gain is at least the mean, that with the largest ratio of gain to split information. A
     * node is a leaf if nothing is gained. Both sides keep a tenth of the node's rows for each class, at most 25.
     */
    GAIN_RATIO
}
