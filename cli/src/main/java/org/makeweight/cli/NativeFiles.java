package org.makeweight.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.ScratchFolder;

/**
 * Where SQLite and XGBoost unpack their native libraries, and Spark keeps its blocks: a folder of this process among the temporary files. It goes when
 * the process ends. One that was killed leaves it behind, and the next process removes it: the lock in it, which the system
 * gives up with the process, tells that nobody uses it.
 */
final class NativeFiles {
    private static final String PREFIX = "makeweight-native-";
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
        Path own = temporary.resolve(PREFIX + ProcessHandle.current().pid() + "-"
                + Long.toUnsignedString(System.nanoTime(), Character.MAX_RADIX));
        try {
            removeOrphans(temporary);
            Files.createDirectory(own);
            FileChannel channel =
                    FileChannel.open(own.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            FileLock lock = channel.lock();
            System.setProperty(PROPERTY, own.toString());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                if (lock.isValid()) {
                    remove(own);
                }
            }));
        } catch (IOException e) {
            throw ScratchFolder.unusable(e);
        }
    }

    private static void removeOrphans(Path temporary) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path folder : folders) {
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isOrphan(folder)) {
                    remove(folder);
                }
            }
        }
    }

    /** Whether it has a lock that nobody holds. */
    private static boolean isOrphan(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException e) {
            // just being made, or somebody else's
            return false;
        }
    }

    /** Removes the folder and what is in it, the folders of Spark too; the lock last, so that what is left is known for ours. */
    private static void remove(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!file.endsWith(LOCK)) {
                    ScratchFolder.remove(file);
                }
            }
            Files.deleteIfExists(folder.resolve(LOCK));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // a library that is still loaded, or a folder that Spark still writes into: the next process tries again
        }
    }
}
