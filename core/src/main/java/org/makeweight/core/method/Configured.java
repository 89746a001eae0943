package org.makeweight.core.method;

import org.makeweight.core.file.FileContent;

/**
 * A method with its parameters chosen.
 *
 * @param <T> what it makes
 */
public record Configured<T>(Method<T> method, Parameters parameters) {
    /** The id, with the parameters that differ from the defaults: {@code smote}, {@code smote(k_neighbors=3)}. */
    public String name() {
        String differences = parameters.differences();
        return differences.isEmpty() ? method.id() : method.id() + "(" + differences + ")";
    }

    /**
     * All that can influence what it makes, for what identifies a result: id, version, and every parameter, those of the
     * methods that they name among them.
     */
    public String identity() {
        return method.id() + " " + method.version() + " " + parameters.keyTexts();
    }

    /** A fresh instance. */
    public T make() {
        return method.factory().apply(parameters);
    }

    /** Whether all files that its parameters name were read; without their content it can only be told of. */
    public boolean canBeMade() {
        return parameters.files().stream().allMatch(FileContent::isRead);
    }
}
