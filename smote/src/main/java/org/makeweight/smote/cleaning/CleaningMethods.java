package org.makeweight.smote.cleaning;

import java.util.List;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Bibliography;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.MethodProvider;
import org.makeweight.core.method.Reference;

/** The methods of this package, in the order in which lists show them. */
public final class CleaningMethods implements MethodProvider {
    private static final Bibliography BIBLIOGRAPHY = Bibliography.of(CleaningMethods.class);

    static Reference cited(String key) {
        return BIBLIOGRAPHY.get(key);
    }

    @Override
    public List<Method<Augmenter>> augmenters() {
        return List.of(
                RandomUnderSampling.METHOD,
                ClusterCentroids.METHOD,
                NearMiss.METHOD,
                InstanceHardnessThreshold.METHOD,
                TomekLinks.METHOD,
                EditedNearestNeighbours.METHOD,
                RepeatedEditedNearestNeighbours.METHOD,
                AllKnn.METHOD,
                CondensedNearestNeighbour.METHOD,
                OneSidedSelection.METHOD,
                NeighbourhoodCleaning.METHOD);
    }
}
