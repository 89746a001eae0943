package org.makeweight.core.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.makeweight.core.failure.BadInputException;

/**
 * Writes a file beside its final place and moves it there when it is complete, so that a reader, or a process killed at
 * any moment, finds the old file or the new one and never a part.
 */
public final class WholeFile {
    private static final int BUFFER_BYTES = 1 << 16;

    /** Characters of a file's name in that of its part. */
    private static final int SHOWN = 40;

    private static final Pattern PART = Pattern.compile("\\..+\\.[0-9]+\\.part(\\.mode)?");

    private WholeFile() {}

    /** What goes into the file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes or replaces a file; where it is a link, what it leads to. A device or a named pipe is written to as it is.
     *
     * @throws BadInputException if it cannot be written
     */
    public static void write(Path file, Content content) {
        Path part = null;
        try {
            FileErrors.checkWritable(file);
            if (isNoFile(file)) {
                writeThrough(file, content);
                return;
            }
            Path whole = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            part = Files.createTempFile(whole.getParent(), "." + beginning(whole) + ".", ".part");
            // for a process that is told to end; the name is never used again
            part.toFile().deleteOnExit();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER_BYTES)) {
                content.writeTo(out);
            }
            takeOverPermissions(part, whole);
            move(part, whole);
            part = null;
        } catch (IOException e) {
            throw FileErrors.cannotWrite(file, e);
        } catch (UncheckedIOException e) {
            // of a writer of lines in between
            throw FileErrors.cannotWrite(file, e.getCause());
        } finally {
            discard(part);
        }
    }

    /** Writes or replaces a UTF-8 text file. */
    public static void write(Path file, String text) {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether something that is neither a file nor a folder is there: a device, a named pipe. */
    public static boolean isNoFile(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    /** Whether a file is called as those are that are not complete yet; killed processes leave them behind. */
    public static boolean isPart(Path file) {
        return PART.matcher(file.getFileName().toString()).matches()
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Enough of a name to tell whose part it is: the whole name may be as long as the system allows. */
    private static String beginning(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.offsetByCodePoints(0, Math.min(SHOWN, name.codePointCount(0, name.length()))));
    }

    private static void writeThrough(Path device, Content content) throws IOException {
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(device, StandardOpenOption.WRITE), BUFFER_BYTES)) {
            content.writeTo(out);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Temporary files are made private; the finished file has the usual permissions of its folder's other files. */
    private static void takeOverPermissions(Path part, Path whole) throws IOException {
        if (!part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        if (Files.exists(whole)) {
            Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(whole));
            return;
        }
        Path probe = part.resolveSibling(part.getFileName() + ".mode");
        Files.createFile(probe);
        try {
            Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(probe));
        } finally {
            Files.delete(probe);
        }
    }

    private static void discard(Path part) {
        if (part == null) {
            return;
        }
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // the part stays behind under its own name; the failure that led here matters more
        }
    }
}
