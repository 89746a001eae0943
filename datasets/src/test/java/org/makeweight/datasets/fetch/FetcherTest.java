package org.makeweight.datasets.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeweight.core.failure.BadInputException;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class FetcherTest {
    /** Pauses of no length, and less silence only where that is what a test is about. */
    private static final Patience PATIENT = new Patience(Duration.ofSeconds(10), 3, Duration.ofMillis(1));

    private static final Patience IMPATIENT = new Patience(Duration.ofMillis(800), 3, Duration.ofMillis(1));

    private static final SmallSource SOURCE = SmallSource.csv("small", 20_000);
    private static final int HALF = SOURCE.file().length / 2;

    @TempDir
    Path folder;

    private final Heard heard = new Heard();

    /** What a listener was told. */
    private static final class Heard implements FetchListener {
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
    }

    private Fetcher fetcher(Mirror mirror) {
        return fetcher(mirror, PATIENT);
    }

    private Fetcher fetcher(Mirror mirror, Patience patience) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return new Fetcher(new Cache(folder), mirror, patience, client);
    }

    private Path fetch(SourceServer server) throws FetchException {
        return fetcher(server.mirror()).fetch(SOURCE.recipe(), SOURCE.sha256(), heard);
    }

    private static String unpacked(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void refuses(HttpHandler handler, String complaint) throws IOException {
        try (SourceServer server = new SourceServer(handler)) {
            assertThatThrownBy(() -> fetch(server))
                    .isInstanceOf(FetchException.class)
                    .hasMessageContaining(complaint)
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
        }
        assertThat(files("datasets")).isEmpty();
    }

    private List<String> files(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> !file.equals("lock"))
                    .toList();
        }
    }

    private Path part() {
        return new Cache(folder).part(SOURCE.recipe().source());
    }

    private static byte[] firstHalf() {
        return Arrays.copyOf(SOURCE.file(), HALF);
    }

    @Test
    void aDataSetIsFetchedOnceAndThenKept() throws IOException, FetchException {
        List<String> asked = new ArrayList<>();
        try (SourceServer server = new SourceServer(exchange -> {
            asked.add(exchange.getRequestURI().toString());
            SourceServer.answer(exchange, SOURCE.file());
        })) {
            Path file = fetch(server);
            assertThat(unpacked(file)).isEqualTo(SOURCE.result());
            assertThat(file.getParent()).isEqualTo(folder.resolve("datasets"));
            assertThat(fetch(server)).isEqualTo(file);
        }
        assertThat(asked)
                .containsExactly("/mirror/owner/name/0123456789abcdef0123456789abcdef01234567/a%20folder/file.csv");
        assertThat(heard.received).isEqualTo(SOURCE.file().length);
        assertThat(files("downloads")).isEmpty();
        assertThat(files("datasets")).hasSize(1);
    }

    @Test
    void whatIsHereAlreadyIsNotDownloadedAgain() throws IOException, FetchException {
        Files.createDirectories(part().getParent());
        Files.write(part(), firstHalf());
        try (SourceServer server = new SourceServer(exchange -> SourceServer.answer(exchange, SOURCE.file()))) {
            assertThat(unpacked(fetch(server))).isEqualTo(SOURCE.result());
            assertThat(server.ranges()).containsExactly("bytes=" + HALF + "-");
        }
    }

    @Test
    void aWholeDownloadThatWasNotConvertedIsUsed() throws IOException, FetchException {
        Files.createDirectories(part().getParent());
        Files.write(part(), SOURCE.file());
        try (SourceServer server = new SourceServer(exchange -> exchange.sendResponseHeaders(500, -1))) {
            assertThat(unpacked(fetch(server))).isEqualTo(SOURCE.result());
            assertThat(server.ranges()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 1_000_000})
    void aBeginningThatIsWrongOrTooLongIsGivenUp(int length) throws IOException, FetchException {
        Files.createDirectories(part().getParent());
        Files.write(part(), new byte[length]);
        try (SourceServer server = new SourceServer(exchange -> SourceServer.answer(exchange, SOURCE.file()))) {
            assertThat(unpacked(fetch(server))).isEqualTo(SOURCE.result());
        }
    }

    @Test
    void aServerThatKnowsNoRangesSendsTheWholeFile() throws IOException, FetchException {
        Files.createDirectories(part().getParent());
        Files.write(part(), firstHalf());
        try (SourceServer server = new SourceServer(exchange -> {
            exchange.sendResponseHeaders(200, SOURCE.file().length);
            exchange.getResponseBody().write(SOURCE.file());
        })) {
            assertThat(unpacked(fetch(server))).isEqualTo(SOURCE.result());
        }
    }

    @Test
    void aConnectionThatBreaksIsTakenUpWhereItWas() throws IOException, FetchException {
        AtomicInteger asked = new AtomicInteger();
        try (SourceServer server = new SourceServer(exchange -> {
            if (asked.getAndIncrement() == 0) {
                exchange.sendResponseHeaders(200, SOURCE.file().length);
                exchange.getResponseBody().write(firstHalf());
                exchange.getResponseBody().flush();
            } else {
                SourceServer.answer(exchange, SOURCE.file());
            }
        })) {
            assertThat(unpacked(fetch(server))).isEqualTo(SOURCE.result());
            assertThat(server.ranges()).containsExactly("null", "bytes=" + HALF + "-");
        }
        assertThat(heard.reasons).singleElement().asString().startsWith("the connection broke");
    }

    @Test
    void silenceCountsAsABrokenConnection() throws IOException, FetchException {
        AtomicInteger asked = new AtomicInteger();
        try (SourceServer server = new SourceServer(exchange -> {
            int time = asked.getAndIncrement();
            if (time == 0) {
                sleep();
            } else if (time == 1) {
                exchange.sendResponseHeaders(200, SOURCE.file().length);
                exchange.getResponseBody().write(firstHalf());
                exchange.getResponseBody().flush();
                sleep();
            } else {
                SourceServer.answer(exchange, SOURCE.file());
            }
        })) {
            assertThat(unpacked(fetcher(server.mirror(), IMPATIENT).fetch(SOURCE.recipe(), SOURCE.sha256(), heard)))
                    .isEqualTo(SOURCE.result());
            assertThat(server.ranges()).containsExactly("null", "null", "bytes=" + HALF + "-");
        }
        assertThat(heard.reasons).containsExactly("nothing came for 0.8 s", "nothing came for 0.8 s");
    }

    /** Longer than the patience of the test, and until the server is closed. */
    private static void sleep() {
        try {
            Thread.sleep(20_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429, 408})
    void passingTroubleIsTriedAgain(int status) throws IOException, FetchException {
        AtomicInteger asked = new AtomicInteger();
        try (SourceServer server = new SourceServer(exchange -> {
            if (asked.getAndIncrement() == 0) {
                exchange.sendResponseHeaders(status, 0);
                exchange.getResponseBody().write("sorry".getBytes(StandardCharsets.UTF_8));
            } else {
                SourceServer.answer(exchange, SOURCE.file());
            }
        })) {
            assertThat(unpacked(fetch(server))).isEqualTo(SOURCE.result());
        }
        assertThat(heard.reasons).containsExactly("the server answers " + status);
    }

    @Test
    void lastingTroubleIsGivenUpAndTheBeginningKept() throws IOException, FetchException {
        refuses(
                exchange -> exchange.sendResponseHeaders(503, -1),
                "the server answers 503; given up after 3 attempts, the same command goes on where it was");
        refuses(
                exchange -> {
                    if (exchange.getRequestHeaders().containsKey("Range")) {
                        exchange.sendResponseHeaders(500, -1);
                        return;
                    }
                    exchange.sendResponseHeaders(200, SOURCE.file().length);
                    exchange.getResponseBody().write(firstHalf());
                    exchange.getResponseBody().flush();
                },
                "the server answers 500; given up");
        assertThat(part()).hasSize(HALF);
        try (SourceServer server = new SourceServer(exchange -> SourceServer.answer(exchange, SOURCE.file()))) {
            assertThat(unpacked(fetch(server))).isEqualTo(SOURCE.result());
            assertThat(server.ranges()).containsExactly("bytes=" + HALF + "-");
        }
    }

    @Test
    void aFileThatIsGoneIsNotAskedForAgain() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        refuses(
                exchange -> {
                    asked.getAndIncrement();
                    exchange.sendResponseHeaders(404, -1);
                },
                "the server answers 404, there is no such file any more");
        refuses(exchange -> exchange.sendResponseHeaders(403, -1), "the server answers 403");
        assertThat(asked).hasValue(1);
    }

    @Test
    void anErrorWithABodyWithoutEndIsAnErrorAllTheSame() throws IOException {
        refuses(
                exchange -> {
                    exchange.sendResponseHeaders(404, 0);
                    writeWithoutEnd(exchange);
                },
                "the server answers 404");
    }

    private static void writeWithoutEnd(HttpExchange exchange) throws IOException {
        byte[] block = new byte[1 << 16];
        while (!Thread.currentThread().isInterrupted()) {
            exchange.getResponseBody().write(block);
        }
    }

    @Test
    void aBodyWithoutEndIsCutOff() throws IOException {
        refuses(
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    writeWithoutEnd(exchange);
                },
                "is longer than the " + SOURCE.file().length + " bytes it must have");
        assertThat(part()).doesNotExist();
    }

    @Test
    void anotherLengthThanTheRecipesIsRefusedBeforeItIsDownloaded() throws IOException {
        refuses(
                exchange -> SourceServer.answer(exchange, new byte[SOURCE.file().length + 1]),
                "has " + (SOURCE.file().length + 1) + " bytes instead of " + SOURCE.file().length);
        refuses(exchange -> SourceServer.answer(exchange, new byte[7]), "has 7 bytes instead of");
    }

    @Test
    void aBodyThatEndsTooEarlyAgainAndAgainIsRefused() throws IOException {
        refuses(
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write(firstHalf());
                },
                "only " + HALF + " of " + SOURCE.file().length + " bytes came; given up after 3 attempts");
    }

    @Test
    void otherBytesThanTheRecipesAreRefusedAndForgotten() throws IOException {
        byte[] wrong = SOURCE.file().clone();
        wrong[HALF] ^= 1;
        refuses(exchange -> SourceServer.answer(exchange, wrong), "is not the file it should be: its SHA-256 is ");
        assertThat(files("downloads")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/x",
                "http://example.org/x",
                "/elsewhere",
                "ftp://example.org/x",
                "file:///etc/passwd",
                "https:///x",
                "http//:%",
                "",
            })
    void redirectionsToAnythingButHttpsAreNotFollowed(String location) throws IOException {
        refuses(
                exchange -> {
                    exchange.getResponseHeaders().add("Location", location);
                    exchange.sendResponseHeaders(302, -1);
                },
                "redirects to '" + location + "', which is no https address and not followed");
    }

    @Test
    void noConnectionIsTriedAgainAndThenReported() throws IOException {
        Mirror nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = Mirror.at("http://localhost:" + socket.getLocalPort());
        }
        assertThatThrownBy(() -> fetcher(nobody).fetch(SOURCE.recipe(), SOURCE.sha256(), heard))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("no connection")
                .hasMessageContaining("given up after 3 attempts");
        assertThat(heard.reasons).hasSize(2);
    }

    @Test
    void aResultThatIsNotTheCataloguesIsNeverKept() throws IOException {
        try (SourceServer server = new SourceServer(exchange -> SourceServer.answer(exchange, SOURCE.file()))) {
            assertThatThrownBy(() -> fetcher(server.mirror()).fetch(SOURCE.recipe(), "ab".repeat(32), heard))
                    .isInstanceOf(FetchException.class)
                    .hasMessageContaining("its SHA-256 is " + SOURCE.sha256() + ", not abab");
        }
        assertThat(files("datasets")).isEmpty();
    }

    @Test
    void aCacheThatCannotBeWrittenIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Fetcher fetcher = new Fetcher(new Cache(file), Mirror.at("https://example.org"));
        assertThatThrownBy(() -> fetcher.fetch(SOURCE.recipe(), SOURCE.sha256(), heard))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("cannot make the folder " + file)
                .hasMessageContaining("MAKEWEIGHT_HOME can name another");
    }

    @Test
    void twoThreadsDownloadOnce() throws Exception {
        try (SourceServer server = new SourceServer(exchange -> SourceServer.answer(exchange, SOURCE.file()))) {
            ExecutorService threads = Executors.newFixedThreadPool(4);
            List<Future<Path>> files = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                files.add(threads.submit(
                        () -> fetcher(server.mirror()).fetch(SOURCE.recipe(), SOURCE.sha256(), FetchListener.SILENT)));
            }
            for (Future<Path> file : files) {
                assertThat(unpacked(file.get())).isEqualTo(SOURCE.result());
            }
            threads.shutdown();
            assertThat(server.ranges()).hasSize(1);
        }
    }

    @Test
    void anotherProcessIsWaitedFor() throws Exception {
        Cache cache = new Cache(folder);
        Files.createDirectories(cache.lock().getParent());
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        cache.lock().toString(),
                        SOURCE.recipe().source().sha256())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (SourceServer server = new SourceServer(exchange -> SourceServer.answer(exchange, SOURCE.file()))) {
            assertThat(other.inputReader().readLine()).isEqualTo("locked");
            Future<Path> file = thread.submit(() -> fetch(server));
            Thread.sleep(300);
            assertThat(server.ranges()).isEmpty();
            other.getOutputStream().close();
            assertThat(unpacked(file.get())).isEqualTo(SOURCE.result());
            assertThat(heard.waited).isTrue();
        } finally {
            other.destroy();
            thread.shutdownNow();
        }
    }

    @Test
    void bombsAndDamagedArchivesAreRefused() throws IOException {
        byte[] zeros = new byte[3 << 20];
        refusesPacked(gzip(zeros), new Packing.Gzip(), "it unpacks to more than 1048576 bytes");
        refusesPacked(zip("a.csv", zeros), new Packing.Zip("a.csv"), "it unpacks to more than 1048576 bytes");
        byte[] text = "x,label\n1,a\n".getBytes(StandardCharsets.UTF_8);
        refusesPacked(zip("a.csv", text), new Packing.Zip("b.csv"), "the archive has no member b.csv");
        refusesPacked(text, new Packing.Gzip(), "cannot make the data set of the file that was downloaded: ");
        refusesPacked(text, new Packing.Zip("a.csv"), "cannot make the data set of the file that was downloaded: ");
        byte[] cut = gzip(text);
        refusesPacked(Arrays.copyOf(cut, cut.length - 9), new Packing.Gzip(), "cannot make the data set");
    }

    private void refusesPacked(byte[] file, Packing packing, String complaint) throws IOException {
        SmallSource source = SmallSource.of("packed", file, packing, "");
        try (SourceServer server = new SourceServer(exchange -> SourceServer.answer(exchange, file))) {
            assertThatThrownBy(() ->
                            fetcher(server.mirror()).fetch(source.recipe(), source.sha256(), FetchListener.SILENT))
                    .isInstanceOf(FetchException.class)
                    .hasMessageContaining(complaint);
        }
        assertThat(files("datasets")).isEmpty();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var gzip = new java.util.zip.GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
            zip.putNextEntry(new java.util.zip.ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    @Test
    void packedFilesAreUnpacked() throws IOException, FetchException {
        byte[] text = "x,label\n1,a\n2,b\n".getBytes(StandardCharsets.UTF_8);
        for (Packing packing : List.of(new Packing.Gzip(), new Packing.Zip("a/b.csv"))) {
            byte[] file = packing instanceof Packing.Gzip ? gzip(text) : zip("a/b.csv", text);
            SmallSource source = SmallSource.of("packed", file, packing, "x,class\n1,a\n2,b\n");
            Files.deleteIfExists(new Cache(folder).file("packed", source.sha256()));
            try (SourceServer server = new SourceServer(exchange -> SourceServer.answer(exchange, file))) {
                Path result = fetcher(server.mirror()).fetch(source.recipe(), source.sha256(), FetchListener.SILENT);
                assertThat(unpacked(result)).isEqualTo(source.result());
            }
        }
    }
}
