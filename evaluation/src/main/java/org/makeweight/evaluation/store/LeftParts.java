package org.makeweight.evaluation.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.makeweight.core.file.WholeFile;

/**
 * Unfinished files that a killed process left in a results folder. Who asks for their removal has the store open for itself
 * alone, so nobody is writing them.
 */
final class LeftParts {
    private LeftParts() {}

    static void remove(Path folder) {
        for (Path place : new Path[] {folder, folder.resolve("tables"), folder.resolve("figures")}) {
            if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
                removeIn(place);
            }
        }
    }

    private static void removeIn(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, WholeFile::isPart)) {
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (IOException e) {
            // they do no harm, and whoever may not delete will hear of it when the report is written
        }
    }
}
