package org.makeweight.evaluation.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.makeweight.core.method.Configured;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Parameter;

/**
 * One contender: a method with its parameters chosen, or a grid of which each training part chooses one point.
 *
 * @param points the settings to choose from, in the order of the grid; at least one, all of one method
 * @param <T> what the method makes
 */
public record Candidates<T>(List<Configured<T>> points) {
    public Candidates {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("points must be at least one");
        }
    }

    /** A contender of which nothing is left to choose. */
    public static <T> Candidates<T> of(Configured<T> method) {
        return new Candidates<>(List.of(method));
    }

    public Method<T> method() {
        return points.get(0).method();
    }

    /** Whether there is nothing to choose. */
    public boolean single() {
        return points.size() == 1;
    }

    /**
     * The only point.
     *
     * @throws IllegalStateException if there are several
     */
    public Configured<T> only() {
        if (!single()) {
            throw new IllegalStateException(name() + " has " + points.size() + " points");
        }
        return points.get(0);
    }

    /** A fresh instance of the first point, to ask what all points have in common. */
    public T make() {
        return points.get(0).make();
    }

    /**
     * The id, with the parameters that differ from the defaults: {@code smote}, {@code smote(k_neighbors=3)},
     * {@code smote(k_neighbors=3|5)} where one of two values is chosen.
     */
    public String name() {
        if (single()) {
            return points.get(0).name();
        }
        List<String> differences = new ArrayList<>();
        Map<String, String> standard = method().withDefaults().parameters().texts();
        texts().forEach((parameter, values) -> {
            if (values.size() > 1 || !values.contains(standard.get(parameter))) {
                differences.add(parameter + "=" + String.join("|", values));
            }
        });
        return method().id() + "(" + String.join(",", differences) + ")";
    }

    /** The values of each parameter, in the order of the grid. */
    public Map<String, Set<String>> texts() {
        Map<String, Set<String>> texts = new LinkedHashMap<>();
        for (Parameter parameter : method().parameters()) {
            Set<String> values = new LinkedHashSet<>();
            points.forEach(point -> values.add(point.parameters().texts().get(parameter.name())));
            texts.put(parameter.name(), values);
        }
        return texts;
    }
}
