package org.makeweight.datasets.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * What tests of fetching share: one small data set, a cache, and what a listener heard.
 *
 * @param folder the cache's
 */
record Workbench(Path folder, Heard heard) {
    /** Pauses of no length, and a silence longer than any test's. */
    static final Patience PATIENT = new Patience(Duration.ofSeconds(10), 3, Duration.ofMillis(1));

    /** As above, for tests in which nothing comes. */
    static final Patience IMPATIENT = new Patience(Duration.ofMillis(800), 3, Duration.ofMillis(1));

    static final SmallSource SOURCE = SmallSource.csv("small", 20_000);
    static final int HALF = SOURCE.file().length / 2;

    Workbench(Path folder) {
        this(folder, new Heard());
    }

    /** What a listener was told. */
    static final class Heard implements FetchListener {
        private final List<String> reasons = new ArrayList<>();
        private long received;
        private boolean waited;

        @Override
        public void waiting() {
            waited = true;
        }

        @Override
        public void received(long bytes, long total) {
            assertThat(total).isEqualTo(SOURCE.file().length);
            received = bytes;
        }

        @Override
        public void retrying(String reason, double pauseSeconds) {
            reasons.add(reason);
        }

        List<String> reasons() {
            return reasons;
        }

        long received() {
            return received;
        }

        boolean waited() {
            return waited;
        }
    }

    Fetcher fetcher(Mirror mirror, Patience patience) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return new Fetcher(new Cache(folder), mirror, patience, client);
    }

    Path fetch(SourceServer server) throws FetchException {
        return fetch(server.mirror(), PATIENT);
    }

    Path fetch(Mirror mirror, Patience patience) throws FetchException {
        return fetcher(mirror, patience).fetch(SOURCE.recipe(), SOURCE.sha256(), heard);
    }

    /** Checks that what a server answers is refused, and leaves no data set. */
    void refuses(HttpHandler handler, String complaint) throws IOException {
        try (SourceServer server = new SourceServer(handler)) {
            assertThatThrownBy(() -> fetch(server))
                    .isInstanceOf(FetchException.class)
                    .hasMessageContaining(complaint)
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
        }
        assertThat(files("datasets")).isEmpty();
    }

    /** The names of the files in a folder of the cache, the file of locks not among them. */
    List<String> files(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> !file.equals("lock"))
                    .toList();
        }
    }

    /** Where the beginning of the source file is kept. */
    Path part() {
        return new Cache(folder).part(SOURCE.recipe().source());
    }

    /** Leaves the beginning of a source file as an earlier fetch may have left it. */
    void leave(byte[] beginning) throws IOException {
        Files.createDirectories(part().getParent());
        Files.write(part(), beginning);
    }

    static byte[] firstHalf() {
        return Arrays.copyOf(SOURCE.file(), HALF);
    }

    static String unpacked(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
