package org.makeweight.evaluation.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.makeweight.core.method.Methods;
import org.makeweight.evaluation.learner.Learner;

/**
 * The classifiers of an experiment that deal with imbalance inside.
 *
 * @param controls by the name of each, the id of the classifier that does the same without
 * @param augmented whether they are trained on augmented rows too, rather than on rows as they are alone
 */
public record Ensembles(Map<String, String> controls, boolean augmented) {
    public Ensembles {
        controls = Collections.unmodifiableMap(new LinkedHashMap<>(controls));
    }

    /** Those among some classifiers. */
    public static Ensembles of(List<Candidates<Learner>> classifiers, boolean augmented) {
        Map<String, String> controls = new LinkedHashMap<>();
        classifiers.forEach(
                classifier -> controlOf(classifier).ifPresent(control -> controls.put(classifier.name(), control)));
        return new Ensembles(controls, augmented);
    }

    /** One that is made of a file which is not at hand has none that could be asked for. */
    private static Optional<String> controlOf(Candidates<Learner> classifier) {
        return classifier.points().get(0).canBeMade() ? classifier.make().control() : Optional.empty();
    }

    /** Classifiers with the controls that are missing among them, each before the first ensemble that needs it. */
    public static List<Candidates<Learner>> withControls(List<Candidates<Learner>> listed, Methods<Learner> known) {
        Set<String> ids = new TreeSet<>();
        listed.forEach(classifier -> ids.add(classifier.method().id()));
        List<Candidates<Learner>> all = new ArrayList<>();
        for (Candidates<Learner> classifier : listed) {
            controlOf(classifier)
                    .filter(ids::add)
                    .ifPresent(
                            control -> all.add(Candidates.of(known.get(control).withDefaults())));
            all.add(classifier);
        }
        return all;
    }

    /** The id of the control; empty for a classifier that does not deal with imbalance. */
    public Optional<String> control(Candidates<Learner> classifier) {
        return Optional.ofNullable(controls.get(classifier.name()));
    }
}
