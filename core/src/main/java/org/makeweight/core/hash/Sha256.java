package org.makeweight.core.hash;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A running SHA-256. Texts are fed with their length before them, so that no two lists of texts give the same bytes.
 */
public final class Sha256 {
    /** There is one for each seed and key, so it is small. */
    private static final int BUFFER_BYTES = 1 << 10;

    private static final int CHUNK_BYTES = 1 << 16;

    /** To look the algorithm up takes longer than to hash what a key is made of. */
    private static final MessageDigest FRESH = lookUp();

    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

    public Sha256() {
        digest = fresh();
    }

    private static MessageDigest fresh() {
        try {
            return (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException e) {
            return lookUp();
        }
    }

    private static MessageDigest lookUp() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Feeds the length of the text in bytes and its UTF-8 bytes. */
    public Sha256 text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return integer(bytes.length).bytes(bytes, bytes.length);
    }

    /** Feeds four bytes, the highest first. */
    public Sha256 integer(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    /** Feeds eight bytes, the highest first. */
    public Sha256 longInteger(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    /** Feeds the eight bytes of the double; all NaN are one. */
    public Sha256 real(double value) {
        return longInteger(Double.doubleToLongBits(value));
    }

    /** Feeds the first {@code length} bytes as they are. */
    public Sha256 bytes(byte[] bytes, int length) {
        flush();
        digest.update(bytes, 0, length);
        return this;
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() {
        digest.update(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    /** The 32 bytes; the instance starts anew. */
    public byte[] digest() {
        flush();
        return digest.digest();
    }

    /** The digest as 64 lower-case hexadecimal digits; the instance starts anew. */
    public String hex() {
        return HexFormat.of().formatHex(digest());
    }

    /** The digest of a text's UTF-8 bytes, without a length. */
    public static String of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Sha256().bytes(bytes, bytes.length).hex();
    }

    /** The digest of a file's bytes. */
    public static String of(Path file) throws IOException {
        Sha256 sha = new Sha256();
        byte[] chunk = new byte[CHUNK_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                sha.bytes(chunk, read);
            }
        }
        return sha.hex();
    }
}
