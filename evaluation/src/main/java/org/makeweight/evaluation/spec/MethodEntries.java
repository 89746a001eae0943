package org.makeweight.evaluation.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.FileContent;
import org.makeweight.core.method.Configured;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Methods;
import org.makeweight.core.method.ParameterKind;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.spec.SpecNode.Mapping;
import org.makeweight.evaluation.spec.SpecNode.Sequence;

/**
 * Reads a list of methods: {@code smote}, or {@code smote: {k_neighbors: [3, 5]}}, where a list of values is a grid that
 * stands for one method each.
 */
final class MethodEntries<T> {
    /** Points of one grid; no experiment could run more. */
    private static final int LARGEST_GRID = 10_000;

    private final Methods<T> known;

    /** Gives the files that parameters name. */
    private final Function<String, FileContent> files;

    MethodEntries(Methods<T> known, Function<String, FileContent> files) {
        this.known = known;
        this.files = files;
    }

    Configured<T> named(String id) {
        return known.get(id).withDefaults();
    }

    /**
     * The methods listed, in their order.
     *
     * @param standard ids to take if there is no list
     * @param tune whether a grid is one contender, rather than each of its points
     */
    List<Candidates<T>> read(Optional<SpecNode> list, List<String> standard, boolean tune) {
        if (list.isEmpty()) {
            return standard.stream().map(id -> Candidates.of(named(id))).toList();
        }
        List<Candidates<T>> methods = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (SpecNode item : list.get().items()) {
            List<Configured<T>> grid = readItem(item);
            List<Candidates<T>> read = tune
                    ? List.of(new Candidates<>(grid))
                    : grid.stream().map(Candidates::of).toList();
            for (Candidates<T> method : read) {
                if (!names.add(method.name())) {
                    throw item.place().complain("lists " + method.name() + " twice");
                }
                methods.add(method);
            }
        }
        if (methods.isEmpty()) {
            throw list.get().place().complain("must list at least one method");
        }
        return methods;
    }

    private List<Configured<T>> readItem(SpecNode item) {
        if (!(item instanceof Mapping mapping)) {
            String id = item.text();
            return List.of(complaining(item, () -> known.get(id).withDefaults()));
        }
        if (mapping.entries().size() != 1) {
            throw item.place()
                    .complain("entry must be one method with its parameters, such as smote: {k_neighbors: 3}");
        }
        Map.Entry<String, SpecNode> entry =
                mapping.entries().entrySet().iterator().next();
        Method<T> method = complaining(item, () -> known.get(entry.getKey()));
        List<Map<String, String>> grid = List.of(Map.of());
        for (Map.Entry<String, SpecNode> parameter :
                entry.getValue().mapping().entries().entrySet()) {
            List<String> values = values(method, parameter.getKey(), parameter.getValue());
            if ((long) grid.size() * values.size() > LARGEST_GRID) {
                throw parameter.getValue().place().complain("makes a grid of more than " + LARGEST_GRID + " methods");
            }
            grid = spread(grid, parameter.getKey(), values);
        }
        return grid.stream()
                .map(given -> complaining(entry.getValue(), () -> method.with(given, files)))
                .toList();
    }

    /** Every combination so far with every value of one more parameter. */
    private static List<Map<String, String>> spread(
            List<Map<String, String>> grid, String parameter, List<String> values) {
        List<Map<String, String>> wider = new ArrayList<>();
        for (Map<String, String> point : grid) {
            for (String value : values) {
                Map<String, String> next = new LinkedHashMap<>(point);
                next.put(parameter, value);
                wider.add(next);
            }
        }
        return wider;
    }

    /** The values of a parameter. A plain list is one value for a parameter that takes lists, a grid for any other. */
    private List<String> values(Method<T> method, String name, SpecNode node) {
        boolean takesList = method.parameters().stream()
                .anyMatch(
                        parameter -> parameter.name().equals(name) && parameter.kind() instanceof ParameterKind.Widths);
        if (!takesList) {
            return node.items().stream().map(SpecNode::text).toList();
        }
        boolean grid =
                node instanceof Sequence sequence && sequence.items().stream().anyMatch(Sequence.class::isInstance);
        return grid ? node.items().stream().map(MethodEntries::joined).toList() : List.of(joined(node));
    }

    private static String joined(SpecNode node) {
        return String.join(",", node.items().stream().map(SpecNode::text).toList());
    }

    /** Puts file, line and key before a complaint about a method. */
    private static <R> R complaining(SpecNode node, Supplier<R> reading) {
        try {
            return reading.get();
        } catch (BadInputException e) {
            SpecNode.Place place = node.place();
            throw new SpecNode.Place(place.file(), place.line(), "").complain(e.getMessage());
        }
    }
}
