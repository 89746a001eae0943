package org.makeweight.report;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.makeweight.core.file.FileErrors;
import org.makeweight.core.file.FolderFile;
import org.makeweight.core.file.WholeFile;
import org.makeweight.core.hash.Sha256;

/**
 * The folder of a report on disk. The check sums are written before the files they name: whatever an interrupted report
 * leaves behind is then on the list, and the next one knows it for its own.
 */
final class ReportFolder {
    /** A table or a figure. */
    private static final Pattern OWN = Pattern.compile("(?:tables|figures)/[^/\\\\]+");

    /** A figure that no check sum covers, so that no list tells that an earlier report drew it. */
    private static final String COSTS = "costs-*.svg";

    private final Path folder;

    ReportFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    void make() {
        for (String name : new String[] {"tables", "figures"}) {
            Path part = file(name);
            try {
                Files.createDirectories(part);
            } catch (IOException e) {
                throw FileErrors.cannotWrite(part, e);
            }
        }
    }

    private Path file(String name) {
        return FolderFile.in(folder, name);
    }

    /** Writes a file and gives its SHA-256. */
    String writeHashed(String name, WholeFile.Content content) {
        Sha256 sha = new Sha256();
        WholeFile.write(file(name), out -> {
            try (OutputStream hashing = new Hashing(out, sha)) {
                content.writeTo(hashing);
            }
        });
        return sha.hex();
    }

    /** Feeds what passes through to a hash. */
    private static final class Hashing extends FilterOutputStream {
        private final Sha256 sha;

        Hashing(OutputStream out, Sha256 sha) {
            super(out);
            this.sha = sha;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            sha.bytes(Arrays.copyOfRange(bytes, offset, offset + length), length);
        }

        @Override
        public void close() throws IOException {
            // the stream behind belongs to the caller
            flush();
        }
    }

    /**
     * Removes the tables and figures of an earlier report that no longer belong, and writes the new files.
     *
     * @param written SHA-256 by name of the tables that are written already
     * @param checked texts by name, to be covered by the check sums
     * @param pictures bytes by name, to be covered by the check sums
     * @return SHA-256 by name of all of them, covered or not
     */
    Map<String, String> replace(
            Map<String, String> written,
            Map<String, String> checked,
            Map<String, byte[]> pictures,
            Map<String, String> unchecked) {
        Map<String, String> sums = new TreeMap<>(written);
        checked.forEach((name, text) -> sums.put(name, Sha256.of(text)));
        pictures.forEach((name, bytes) ->
                sums.put(name, new Sha256().bytes(bytes, bytes.length).hex()));
        removeStale(sums.keySet(), unchecked.keySet());
        WholeFile.write(file(CheckSums.FILE), new CheckSums(sums).toString());
        checked.forEach((name, text) -> WholeFile.write(file(name), text));
        pictures.forEach((name, bytes) -> WholeFile.write(file(name), out -> out.write(bytes)));
        unchecked.forEach((name, text) -> WholeFile.write(file(name), text));
        unchecked.forEach((name, text) -> sums.put(name, Sha256.of(text)));
        return sums;
    }

    private void removeStale(Set<String> belonging, Set<String> unchecked) {
        if (!Files.exists(file(CheckSums.FILE))) {
            return;
        }
        try {
            for (String name : CheckSums.read(folder).byName().keySet()) {
                if (OWN.matcher(name).matches() && !belonging.contains(name)) {
                    Files.deleteIfExists(file(name));
                }
            }
            try (DirectoryStream<Path> costs = Files.newDirectoryStream(file("figures"), COSTS)) {
                for (Path figure : costs) {
                    if (!unchecked.contains("figures/" + figure.getFileName())) {
                        Files.delete(figure);
                    }
                }
            }
        } catch (IOException e) {
            throw FileErrors.cannotWrite(folder, e);
        }
    }
}
