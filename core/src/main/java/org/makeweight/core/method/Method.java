package org.makeweight.core.method;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.FileContent;

/**
 * A named way of making something from parameters: an augmenter, a synthesizer, a classifier.
 *
 * @param id lower case with hyphens, unique among methods of its kind
 * @param title as papers write it
 * @param summary one sentence for lists
 * @param stochastic whether the result depends on the seed; if so, an experiment runs it with several
 * @param version of the algorithm: raised when its results change, so that stored trials are made again
 * @param parameters in the order of the reference implementation
 * @param references what a paper that uses the method cites; the first one is the method's own
 * @param factory makes an instance from checked parameters
 * @param <T> what is made
 */
public record Method<T>(
        String id,
        String title,
        String summary,
        boolean stochastic,
        int version,
        List<Parameter> parameters,
        List<Reference> references,
        Function<Parameters, T> factory) {
    public Method {
        parameters = List.copyOf(parameters);
        references = List.copyOf(references);
    }

    /** Starts a description: stochastic, version 1, without parameters or references. */
    public static Builder named(String id, String title) {
        return new Builder(id, title);
    }

    /**
     * The method with its parameters checked.
     *
     * @param given values by name, as text; the others take their defaults
     * @throws BadInputException if a parameter is unknown or out of range, or does not go with another one
     */
    public Configured<T> with(Map<String, String> given) {
        return with(given, name -> FileContent.read(name, Path.of("")));
    }

    /**
     * The method with its parameters checked, and with the files that they name. Whether these say what can be done is checked
     * where their content was read.
     *
     * @param given values by name, as text; the others take their defaults
     * @param files gives a file by its name
     * @throws BadInputException if a parameter is unknown or out of range, or does not go with another one, or a file
     *     cannot be read
     */
    public Configured<T> with(Map<String, String> given, Function<String, FileContent> files) {
        try {
            Configured<T> configured = new Configured<>(this, Parameters.of(parameters, given, files));
            // what does not go together shows when an instance is made; a run must know before its first trial
            if (configured.canBeMade()) {
                configured.make();
            }
            return configured;
        } catch (BadInputException e) {
            throw new BadInputException(e.getMessage() + " (method '" + id + "')", e);
        }
    }

    /** The method with every parameter at its default. */
    public Configured<T> withDefaults() {
        return with(Map.of());
    }

    /** The same method, making something else out of what it makes. */
    public <U> Method<U> then(Function<T, U> further) {
        return new Method<>(
                id,
                title,
                summary,
                stochastic,
                version,
                parameters,
                references,
                parameters -> further.apply(factory.apply(parameters)));
    }

    /** Collects the parts of a description. */
    public static final class Builder {
        private final String id;
        private final String title;
        private String summary = "";
        private boolean stochastic = true;
        private int version = 1;
        private final List<Parameter> parameters = new ArrayList<>();
        private final List<Reference> references = new ArrayList<>();

        private Builder(String id, String title) {
            this.id = id;
            this.title = title;
        }

        /** One sentence for lists. */
        public Builder summary(String sentence) {
            summary = sentence;
            return this;
        }

        /** Says that the result does not depend on the seed. */
        public Builder deterministic() {
            stochastic = false;
            return this;
        }

        public Builder version(int number) {
            version = number;
            return this;
        }

        public Builder parameter(Parameter parameter) {
            parameters.add(parameter);
            return this;
        }

        public Builder cites(Reference reference) {
            references.add(reference);
            return this;
        }

        /** Ends the description. */
        public <T> Method<T> makes(Function<Parameters, T> factory) {
            return new Method<>(id, title, summary, stochastic, version, parameters, references, factory);
        }
    }
}
