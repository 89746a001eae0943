package org.makeweight.evaluation.experiment;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How constants are written in experiment files: {@code ONE_HOT} as {@code one-hot}. */
public final class EnumNames {
    private EnumNames() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those of all constants, in their order. */
    public static List<String> all(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants()).map(EnumNames::of).toList();
    }

    /** The constant of a name. */
    public static <E extends Enum<E>> E read(Class<E> type, String name) {
        return Enum.valueOf(type, name.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
