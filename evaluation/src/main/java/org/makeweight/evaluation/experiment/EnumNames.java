package org.makeweight.evaluation.experiment;

import java.util.Locale;

/** How constants are written in experiment files: {@code ONE_HOT} as {@code one-hot}. */
public final class EnumNames {
    private EnumNames() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
