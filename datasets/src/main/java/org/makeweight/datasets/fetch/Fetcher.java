package org.makeweight.datasets.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.FileErrors;
import org.makeweight.core.file.WholeFile;
import org.makeweight.core.hash.Sha256;

/**
 * Fetches data sets into a user's cache. What is there is whole and has the right hash: a file appears at once when it is
 * complete, and what a broken connection or a killed process leaves is a beginning from which the next fetch goes on. Two
 * processes may fetch the same at once.
 */
public final class Fetcher {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Cache cache;
    private final Mirror mirror;
    private final Patience patience;
    private final HttpClient client;

    /** A fetcher with the usual patience. */
    public Fetcher(Cache cache, Mirror mirror) {
        this(
                cache,
                mirror,
                Patience.DEFAULT,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(Patience.DEFAULT.silence())
                        .build());
    }

    Fetcher(Cache cache, Mirror mirror, Patience patience, HttpClient client) {
        this.cache = cache;
        this.mirror = mirror;
        this.patience = patience;
        this.client = client;
    }

    /**
     * Fetches a data set, unless it is there already.
     *
     * @param sha256 of the data set as CSV
     * @return the file in the cache, a gzip-compressed CSV
     * @throws FetchException if it cannot be had, or is not what it should be
     * @throws BadInputException if the cache cannot be written
     */
    public Path fetch(Recipe recipe, String sha256, FetchListener listener) throws FetchException {
        Path file = cache.file(recipe.id(), sha256);
        if (Files.exists(file)) {
            return file;
        }
        createFolders();
        try (FetchLock lock = new FetchLock(cache.lock(), recipe.source().sha256())) {
            lock.await(listener);
            if (!Files.exists(file)) {
                Path part = download(recipe.source(), listener);
                convert(recipe, part, file, sha256);
                Files.delete(part);
            }
        } catch (IOException e) {
            throw FileErrors.cannotWrite(cache.folder(), e);
        }
        return file;
    }

    private void createFolders() {
        try {
            Files.createDirectories(cache.datasets());
            Files.createDirectories(cache.lock().getParent());
        } catch (IOException e) {
            throw FileErrors.cannotWrite(
                    cache.folder(), FileErrors.reason(e) + "; " + Cache.VARIABLE + " can name another");
        }
    }

    /** The whole file. A beginning that was left by an earlier fetch may be wrong, so it gets a second chance without. */
    private Path download(SourceFile source, FetchListener listener) throws FetchException, IOException {
        Path part = cache.part(source);
        Download download = new Download(client, patience, listener, part, source.bytes());
        boolean begun = Files.exists(part);
        if (!begun || Files.size(part) != source.bytes()) {
            download(download, source);
        }
        String found = Sha256.of(part);
        if (begun && !found.equals(source.sha256())) {
            Files.delete(part);
            download(download, source);
            found = Sha256.of(part);
        }
        if (!found.equals(source.sha256())) {
            Files.delete(part);
            throw new FetchException(mirror.address(source) + " is not the file it should be: its SHA-256 is " + found
                    + ", not " + source.sha256());
        }
        return part;
    }

    private void download(Download download, SourceFile source) throws FetchException, IOException {
        try {
            download.complete(mirror.address(source));
        } catch (FetchException e) {
            Path part = cache.part(source);
            if (Files.exists(part) && Files.size(part) == 0) {
                Files.delete(part);
            }
            throw e;
        }
    }

    private static void convert(Recipe recipe, Path part, Path file, String sha256) throws FetchException {
        try {
            WholeFile.write(file, raw -> {
                try {
                    convert(recipe, part, raw, sha256);
                } catch (IOException e) {
                    throw new ConversionFailure(e);
                }
            });
        } catch (ConversionFailure e) {
            throw new FetchException(
                    "cannot make the data set of the file that was downloaded: " + FileErrors.reason(e.reason), e);
        }
    }

    /** Carries a failure out of the writing of a file. */
    private static final class ConversionFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final IOException reason;

        ConversionFailure(IOException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    /** A wrong result is an exception like any other, so that it never becomes a file. */
    private static void convert(Recipe recipe, Path part, OutputStream raw, String sha256) throws IOException {
        MessageDigest digest = sha256();
        GZIPOutputStream gzip = new GZIPOutputStream(raw, BUFFER_BYTES);
        OutputStream out = new DigestOutputStream(gzip, digest);
        Unpacking.open(part, recipe.packing(), rows -> Conversion.convert(recipe, rows, out));
        gzip.finish();
        String found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(sha256)) {
            throw new IOException("its SHA-256 is " + found + ", not " + sha256);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
