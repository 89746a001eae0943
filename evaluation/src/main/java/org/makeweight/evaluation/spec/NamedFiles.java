package org.makeweight.evaluation.spec;

import java.nio.file.Path;
import java.util.function.Function;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.FileContent;
import org.makeweight.core.file.FileErrors;

/**
 * Where the files are that an experiment names.
 *
 * @param paths the places of data and folds, by the names that the experiment has for them
 * @param contents what the files say that parameters of methods name, by these names
 */
public record NamedFiles(Function<String, Path> paths, Function<String, FileContent> contents) {
    /** Relative names start in a folder. */
    public static NamedFiles in(Path folder) {
        return new NamedFiles(name -> folder.resolve(FileErrors.path(name)), name -> FileContent.read(name, folder));
    }

    /** In the same places, with other contents for parameters of methods. */
    public NamedFiles withContents(Function<String, FileContent> other) {
        return new NamedFiles(paths, other);
    }

    /** The place of the file that a node names. */
    Path path(SpecNode node) {
        try {
            return paths.apply(node.text());
        } catch (BadInputException e) {
            throw node.place().complain("names a file: " + e.getMessage());
        }
    }
}
