package org.makeweight.core.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.makeweight.core.failure.BadInputException;

/** A folder for a while, gone with everything in it when it is closed. */
public final class ScratchFolder implements AutoCloseable {
    private final Path folder;

    private ScratchFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes one among the system's temporary files.
     *
     * @param prefix of its name
     * @throws BadInputException if there is no place for such files
     */
    public static ScratchFolder make(String prefix) {
        try {
            // asked now: what Java's own method takes it for may be older than what the program has set
            return in(Path.of(System.getProperty("java.io.tmpdir")), prefix);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** That the folder for temporary files is none, or full. */
    public static BadInputException unusable(IOException e) {
        return new BadInputException(
                "cannot use the folder for temporary files, " + System.getProperty("java.io.tmpdir") + ": "
                        + FileErrors.reason(e) + "; MAKEWEIGHT_JAVA_OPTIONS=-Djava.io.tmpdir=DIR names another",
                e);
    }

    /**
     * Makes one in a folder that is there.
     *
     * @param prefix of its name
     */
    public static ScratchFolder in(Path parent, String prefix) throws IOException {
        return new ScratchFolder(Files.createTempDirectory(parent, prefix));
    }

    public Path path() {
        return folder;
    }

    /** Removes it. */
    @Override
    public void close() throws IOException {
        remove(folder);
    }

    /** Removes a folder and all that is in it; links in it are removed and not followed. */
    public static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
