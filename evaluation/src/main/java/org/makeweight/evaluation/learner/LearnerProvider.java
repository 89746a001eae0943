package org.makeweight.evaluation.learner;

import java.util.List;
import org.makeweight.core.method.Method;

/** Lists the classifiers of a jar; found by {@link java.util.ServiceLoader}. */
@FunctionalInterface
public interface LearnerProvider {
    List<Method<Learner>> learners();
}
