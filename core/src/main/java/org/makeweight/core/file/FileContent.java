package org.makeweight.core.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.hash.Sha256;

/** A small file that a user named, read once: what is done with it later is done with this content, whatever becomes of it. */
public final class FileContent {
    private static final int LARGEST = 16 << 20;

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
     * A file of which no more than the name is known: what is to be told of it needs no more.
     *
     * @param name as the user wrote it
     */
    public static FileContent unread(String name) {
        return new FileContent(name, null);
    }

    /** Whether there is a content. */
    public boolean isRead() {
        return bytes != null;
    }

    private byte[] content() {
        if (bytes == null) {
            throw new IllegalStateException("the content of " + name + " was not read");
        }
        return bytes;
    }

    /**
     * Reads a file.
     *
     * @param name as the user wrote it
     * @param folder in which a relative name is looked up
     * @throws BadInputException if it is no file that can be read, or is larger than 16 MiB
     */
    public static FileContent read(String name, Path folder) {
        return new FileContent(name, bytes(folder.resolve(FileErrors.path(name))));
    }

    /**
     * The bytes of a small file, which may be a pipe.
     *
     * @throws BadInputException if it cannot be read, or is larger than 16 MiB
     */
    public static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new BadInputException(
                        "cannot read " + file + ": it is larger than 16 MiB, which no such file is");
            }
            return bytes;
        } catch (IOException e) {
            throw FileErrors.cannotRead(file, e);
        }
    }

    /**
     * A small file's text.
     *
     * @throws BadInputException if it cannot be read, is larger than 16 MiB, or is not UTF-8
     */
    public static String text(Path file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw FileErrors.cannotRead(file, e);
        }
    }

    /** As the user wrote it. */
    public String name() {
        return name;
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return content().clone();
    }

    /** The SHA-256 of the bytes, in hexadecimal digits. */
    public String sha256() {
        return new Sha256().bytes(content(), content().length).hex();
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
