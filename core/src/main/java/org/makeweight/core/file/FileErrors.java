package org.makeweight.core.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Quote;

/**
 * What is wrong with a file that a user named, in the same words whatever option of whatever command named it:
 * {@code cannot read FILE: REASON}, {@code cannot write FILE: REASON}, {@code 'FILE' cannot be the name of a file: REASON}.
 */
public final class FileErrors {
    /** What systems say, and what it means of a path. */
    private static final Map<String, String> REASONS = Map.of(
            "Is a directory", "it is a folder",
            "Not a directory", "no such file or folder",
            "File name too long", "its name is too long",
            "Too many levels of symbolic links", "its links lead in a circle",
            "Read-only file system", "nothing can be written there",
            "Operation not permitted", "permission denied");

    private FileErrors() {}

    /**
     * A path as a user writes it.
     *
     * @throws BadInputException if it can be the name of no file
     */
    public static Path path(String written) {
        if (written.isEmpty()) {
            throw noName(written, "it is empty", null);
        }
        try {
            return Path.of(written);
        } catch (InvalidPathException e) {
            throw noName(e);
        }
    }

    /** What is wrong with a name that can be none. */
    public static BadInputException noName(InvalidPathException e) {
        if (e.getInput().indexOf('\0') >= 0) {
            return noName(e.getInput(), "it holds a zero character", e);
        }
        return noName(
                e.getInput(),
                e.getReason().startsWith("Malformed input")
                        ? "its characters have no place in this locale's encoding; LC_ALL=C.UTF-8 has one for each"
                        : "this system allows none of its kind",
                e);
    }

    private static BadInputException noName(String written, String reason, InvalidPathException e) {
        return new BadInputException(Quote.of(written) + " cannot be the name of a file: " + reason, e);
    }

    /** A file that is to be read, and is not there, is no file, or breaks off. */
    public static BadInputException cannotRead(Path file, IOException e) {
        return cannotRead(file.toString(), Files.isDirectory(file) ? "it is a folder" : reason(e), e);
    }

    /** The same of something that need not be a file. */
    public static BadInputException cannotRead(String name, IOException e) {
        return cannotRead(name, reason(e), e);
    }

    private static BadInputException cannotRead(String name, String reason, IOException e) {
        return new BadInputException("cannot read " + name + ": " + reason, e);
    }

    /**
     * Refuses what is no folder.
     *
     * @param expected what the folder should have been, in the words of a message
     * @throws BadInputException if it is not there, or a file
     */
    public static void checkFolder(Path folder, String expected) {
        if (!Files.isDirectory(folder)) {
            String reason = Files.exists(folder) ? "it is no folder" : "no such file or folder";
            throw cannotRead(folder.toString(), reason + "; " + expected + " was expected", null);
        }
    }

    /** A file, or a folder, that cannot be written. */
    public static BadInputException cannotWrite(Path file, IOException e) {
        return cannotWrite(file, reason(e), e);
    }

    /** The same for a reason of our own. */
    public static BadInputException cannotWrite(Path file, String reason) {
        return cannotWrite(file, reason, null);
    }

    private static BadInputException cannotWrite(Path file, String reason, IOException e) {
        return new BadInputException("cannot write " + file + ": " + reason, e);
    }

    /**
     * Refuses, before any work, a place where no file can be written. What is neither a file nor a folder, such as a device, is
     * left to be tried.
     *
     * @throws BadInputException if it is a folder, or in none that can be written
     */
    public static void checkWritable(Path file) {
        if (WholeFile.isNoFile(file)) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw cannotWrite(file, "it is a folder");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw cannotWrite(file, "there is no folder " + folder);
        }
        if (!Files.isWritable(folder)) {
            throw cannotWrite(file, "the folder " + folder + " is not writable");
        }
    }

    /** What the system said, in words: its exceptions often carry only the path. */
    public static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (e instanceof NotDirectoryException) {
            return "it is no folder";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof CharacterCodingException) {
            return "it is not UTF-8 text";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "a file stands in the way";
        }
        String said = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return said == null ? e.getClass().getSimpleName() : REASONS.getOrDefault(said, said);
    }
}
