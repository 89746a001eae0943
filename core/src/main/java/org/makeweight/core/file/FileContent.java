package org.makeweight.core.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.hash.Sha256;

/** A small file that a user named, read once: what is done with it later is done with this content, whatever becomes of it. */
public final class FileContent {
    private static final long LARGEST = 16L << 20;

    private final String name;
    private final byte[] bytes;

    /**
     * Takes over the bytes.
     *
     * @param name as the user wrote it
     */
    public FileContent(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /**
     * Reads a file.
     *
     * @param name as the user wrote it
     * @param folder in which a relative name is looked up
     * @throws BadInputException if it is no file that can be read, or is larger than 16 MiB
     */
    public static FileContent read(String name, Path folder) {
        try {
            Path path = folder.resolve(name);
            if (!Files.isRegularFile(path)) {
                throw new BadInputException(name + ": there is no such file in " + folder.toAbsolutePath());
            }
            if (Files.size(path) > LARGEST) {
                throw new BadInputException(name + ": larger than 16 MiB");
            }
            return new FileContent(name, Files.readAllBytes(path));
        } catch (IOException | java.nio.file.InvalidPathException e) {
            throw new BadInputException(name + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** As the user wrote it. */
    public String name() {
        return name;
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The SHA-256 of the bytes, in hexadecimal digits. */
    public String sha256() {
        return new Sha256().bytes(bytes, bytes.length).hex();
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
