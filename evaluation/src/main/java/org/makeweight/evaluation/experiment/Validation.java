package org.makeweight.evaluation.experiment;

import java.nio.file.Path;

/** How rows are divided into training and test parts. */
public sealed interface Validation {
    /**
     * Stratified folds, shuffled by the experiment's seed.
     *
     * @param folds at least 2
     * @param repeats at least 1
     */
    record Stratified(int folds, int repeats) implements Validation {}

    /**
     * Folds from a file.
     *
     * @param written the path as the user wrote it
     * @param file the path resolved
     */
    record FromFile(String written, Path file) implements Validation {}
}
