package org.makeweight.evaluation.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Methods;

/** All classifiers on the class path. */
public final class Learners {
    private Learners() {}

    /** The classifiers, by id. */
    public static Methods<Learner> all() {
        List<Method<Learner>> learners = new ArrayList<>();
        ServiceLoader.load(LearnerProvider.class).forEach(provider -> learners.addAll(provider.learners()));
        return new Methods<>("classifier", learners);
    }
}
