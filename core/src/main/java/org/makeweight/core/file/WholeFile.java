package org.makeweight.core.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
            if (Files.isDirectory(file)) {
                throw new BadInputException("cannot write " + file + ": it is a folder");
            }
            if (isNoFile(file)) {
                writeThrough(file, content);
                return;
            }
            Path whole = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            part = Files.createTempFile(whole.getParent(), "." + whole.getFileName() + ".", ".part");
            // for a process that is told to end; the name is never used again
            part.toFile().deleteOnExit();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER_BYTES)) {
                content.writeTo(out);
            }
            takeOverPermissions(part, whole);
            move(part, whole);
            part = null;
        } catch (IOException e) {
            throw new BadInputException("cannot write " + file + ": " + reason(e), e);
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

    /** What the system said, in words: its exceptions often carry only the path. */
    public static String reason(IOException e) {
        if (e instanceof java.nio.file.NoSuchFileException) {
            return "no such file or folder";
        }
        if (e instanceof java.nio.file.NotDirectoryException) {
            return "it is no folder";
        }
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof java.nio.charset.CharacterCodingException) {
            return "it is not UTF-8 text";
        }
        if (e instanceof java.nio.file.FileAlreadyExistsException) {
            return "a file stands in the way";
        }
        if (e instanceof java.nio.file.FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
