package org.makeweight.smote;

import java.util.List;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Bibliography;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.MethodProvider;
import org.makeweight.core.method.Reference;

/** The methods of this module, in the order in which lists show them. */
public final class SmoteMethods implements MethodProvider {
    private static final Bibliography BIBLIOGRAPHY = Bibliography.of(SmoteMethods.class);

    static Reference cited(String key) {
        return BIBLIOGRAPHY.get(key);
    }

    @Override
    public List<Method<Augmenter>> augmenters() {
        return List.of(
                NoAugmentation.METHOD,
                ClassWeights.METHOD,
                RandomOverSampling.METHOD,
                Smote.METHOD,
                SmoteNc.METHOD,
                SmoteN.METHOD,
                BorderlineSmote.METHOD,
                Adasyn.METHOD,
                KMeansSmote.METHOD,
                SvmSmote.METHOD,
                SafeLevelSmote.METHOD,
                PolynomFitSmote.METHOD,
                ProWSyn.METHOD,
                Mwmote.METHOD,
                Lee.METHOD,
                Smobd.METHOD,
                AssembledSmote.METHOD,
                GeometricSmote.METHOD,
                Rose.METHOD,
                Ccr.METHOD,
                SmoteEnn.METHOD,
                SmoteTomek.METHOD,
                SmoteIpf.METHOD);
    }
}
