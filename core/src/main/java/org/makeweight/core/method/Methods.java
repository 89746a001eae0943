package org.makeweight.core.method;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.failure.Spelling;

/**
 * The known methods of one kind, by id.
 *
 * @param <T> what they make
 */
public final class Methods<T> {
    private final String kind;
    private final Map<String, Method<T>> byId = new LinkedHashMap<>();

    /**
     * Collects methods.
     *
     * @param kind what they are, for messages: {@code augmenter}
     * @throws IllegalStateException if two have one id
     */
    public Methods(String kind, List<Method<T>> methods) {
        this.kind = kind;
        for (Method<T> method : methods) {
            if (byId.put(method.id(), method) != null) {
                throw new IllegalStateException("two " + kind + "s have the id '" + method.id() + "'");
            }
        }
    }

    /** All augmenters on the class path, the synthesizers among them. */
    public static Methods<Augmenter> augmenters() {
        List<Method<Augmenter>> all = new ArrayList<>();
        for (MethodProvider provider : ServiceLoader.load(MethodProvider.class)) {
            all.addAll(provider.augmenters());
            provider.synthesizers().forEach(method -> all.add(method.then(SynthesizingAugmenter::new)));
        }
        return new Methods<>("augmenter", all);
    }

    /** All synthesizers on the class path. */
    public static Methods<Synthesizer> synthesizers() {
        List<Method<Synthesizer>> all = new ArrayList<>();
        ServiceLoader.load(MethodProvider.class).forEach(provider -> all.addAll(provider.synthesizers()));
        return new Methods<>("generator", all);
    }

    /**
     * The method with an id.
     *
     * @throws BadInputException if there is none, with the nearest known id
     */
    public Method<T> get(String id) {
        Method<T> method = byId.get(id);
        if (method == null) {
            throw new BadInputException("unknown " + kind + " " + Quote.of(id) + Spelling.hintOrAll(id, byId.keySet()));
        }
        return method;
    }

    public boolean contains(String id) {
        return byId.containsKey(id);
    }

    public List<Method<T>> all() {
        return List.copyOf(byId.values());
    }

    /**
     * Reads {@code NAME} or {@code NAME(key=value,key=value)}, as {@link Configured#name} writes it.
     *
     * @throws BadInputException if the name or a key is unknown, or a value does not fit
     */
    public Configured<T> named(String text) {
        int bracket = text.indexOf('(');
        if (bracket < 0 || !text.endsWith(")")) {
            return parse(text);
        }
        return parse(text.substring(0, bracket) + ":" + text.substring(bracket + 1, text.length() - 1));
    }

    /**
     * Reads {@code NAME} or {@code NAME:key=value,key=value}; commas within brackets belong to a value.
     *
     * @throws BadInputException if the name or a key is unknown, or a value does not fit
     */
    public Configured<T> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return get(text.strip()).withDefaults();
        }
        Method<T> method = get(text.substring(0, colon).strip());
        Map<String, String> given = new LinkedHashMap<>();
        for (String pair : text.substring(colon + 1).split(",(?![^(\\[]*[)\\]])", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new BadInputException("'" + pair + "' must be key=value (method '" + method.id() + "')");
            }
            String key = pair.substring(0, equals).strip();
            if (given.put(key, pair.substring(equals + 1).strip()) != null) {
                throw new BadInputException("'" + key + "' stands twice (method '" + method.id() + "')");
            }
        }
        return method.with(given);
    }
}
