package org.makeweight.gan;

import java.util.List;
import org.makeweight.core.method.Bibliography;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.MethodProvider;
import org.makeweight.core.method.Synthesizer;
import org.makeweight.gan.model.ConditionalWassersteinGan;
import org.makeweight.gan.model.CopulaGan;
import org.makeweight.gan.model.Ctgan;
import org.makeweight.gan.model.GaussianCopula;
import org.makeweight.gan.model.TabDdpm;
import org.makeweight.gan.model.Tvae;
import org.makeweight.gan.model.VanillaGan;
import org.makeweight.gan.model.WassersteinGan;

/** Lists the generators of this module. */
public final class GanMethods implements MethodProvider {
    @Override
    public List<Method<Synthesizer>> synthesizers() {
        Bibliography works = Bibliography.of(GanMethods.class);
        return List.of(
                VanillaGan.method(works),
                WassersteinGan.method(works),
                ConditionalWassersteinGan.method(works),
                Ctgan.method(works),
                CopulaGan.method(works),
                Tvae.method(works),
                GaussianCopula.method(works),
                TabDdpm.method(works));
    }
}
