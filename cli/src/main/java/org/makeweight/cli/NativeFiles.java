package org.makeweight.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.ScratchFolder;

/**
 * Where SQLite and XGBoost unpack their native libraries, and Spark keeps its blocks: a folder of this process among the temporary
 * files. It goes when the process ends. One that was killed leaves it behind, and the next process removes it: the lock in it, which
 * the system gives up with the process, tells that nobody uses it. A folder without a lock is removed only if it is empty: its process
 * was killed before it had made the lock, or while it took it away.
 */
final class NativeFiles {
    private static final String PREFIX = "makeweight-native-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "[0-9]+-[0-9a-z]+");
    private static final String LOCK = "lock";
    private static final String PROPERTY = "java.io.tmpdir";

    /** The commands that open a store. */
    private static final List<String> COMMANDS = List.of("run", "report", "verify", "merge", "cite");

    private NativeFiles() {}

    /**
     * Makes the folder, before anything is loaded.
     *
     * @throws BadInputException if there is no place for temporary files
     */
    static void prepare(String... arguments) {
        if (arguments.length == 0 || !COMMANDS.contains(arguments[0])) {
            return;
        }
        Path temporary = Path.of(System.getProperty(PROPERTY));
        try {
            removeOrphans(temporary);
            FileLock lock = null;
            Path own = null;
            // another process that looks for orphans may take the folder for one before it is locked
            while (lock == null) {
                own = temporary.resolve(PREFIX + ProcessHandle.current().pid() + "-"
                        + Long.toUnsignedString(System.nanoTime(), Character.MAX_RADIX));
                lock = lockedIn(Files.createDirectory(own));
            }
            System.setProperty(PROPERTY, own.toString());
            removeAtEnd(own, lock);
        } catch (IOException e) {
            throw ScratchFolder.unusable(e);
        }
    }

    /** The lock in a new folder; none if the folder has been removed. */
    private static FileLock lockedIn(Path folder) throws IOException {
        Path file = folder.resolve(LOCK);
        try {
            FileLock lock = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                    .lock();
            return Files.exists(file) ? lock : null;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** Those of processes that were still ending when this one began go too. */
    private static void removeAtEnd(Path own, FileLock lock) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (lock.isValid()) {
                try {
                    empty(own);
                    Files.delete(own);
                    removeOrphans(own.getParent());
                } catch (IOException e) {
                    // still loaded, or written into by Spark: the next process tries again
                }
            }
        }));
    }

    private static void removeOrphans(Path temporary) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path folder : folders) {
                if (NAME.matcher(folder.getFileName().toString()).matches()
                        && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                    removeIfOrphan(folder);
                }
            }
        }
    }

    private static void removeIfOrphan(Path folder) {
        try {
            if (emptiedIfOrphan(folder)) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            // not ours to remove, or another process is at it
        }
    }

    /** Empties a folder whose lock nobody holds. Whether it may be empty now. */
    private static boolean emptiedIfOrphan(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                empty(folder);
            }
            return lock != null;
        } catch (NoSuchFileException e) {
            return true;
        }
    }

    /** Removes what is in the folder, the folders of Spark too; the lock last, so that what is left is known for ours. */
    private static void empty(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!file.endsWith(LOCK)) {
                    ScratchFolder.remove(file);
                }
            }
            Files.deleteIfExists(folder.resolve(LOCK));
        }
    }
}
