package org.makeweight.core.method;

import java.util.List;

/**
 * Lists the methods of a jar. Providers are found by {@link java.util.ServiceLoader}, so that a jar on the class path is
 * enough to add a method.
 */
public interface MethodProvider {
    default List<Method<Augmenter>> augmenters() {
        return List.of();
    }

    /** Each of them is an augmenter too, without being listed twice. */
    default List<Method<Synthesizer>> synthesizers() {
        return List.of();
    }
}
