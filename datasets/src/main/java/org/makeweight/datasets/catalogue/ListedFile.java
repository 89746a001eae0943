package org.makeweight.datasets.catalogue;

import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.table.Table;
import org.makeweight.datasets.format.DataFile;
import org.makeweight.datasets.format.ReadOptions;

/** Reads a file that a catalogue describes, and makes sure that it is that file. */
final class ListedFile {
    private ListedFile() {}

    /**
     * Reads a file.
     *
     * @param sha256 of the uncompressed bytes; empty if it is not known
     * @param catalogue what messages call the catalogue
     * @throws BadInputException if the file is not what it should be
     */
    static Table load(Path file, ReadOptions options, String sha256, String catalogue) {
        if (sha256.isEmpty()) {
            return DataFile.read(file, options).table();
        }
        MessageDigest digest = sha256();
        Table table =
                DataFile.read(file, options, plain -> hashed(plain, digest)).table();
        String found = HexFormat.of().formatHex(digest.digest());
        if (!found.equalsIgnoreCase(sha256)) {
            throw new BadInputException(file + " is not the file that " + catalogue
                    + " describes: the SHA-256 of its uncompressed bytes is " + found + ", not " + sha256);
        }
        return table;
    }

    private static InputStream hashed(InputStream plain, MessageDigest digest) {
        return new DigestInputStream(plain, digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
