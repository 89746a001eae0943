package org.makeweight.datasets.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.makeweight.datasets.fetch.Workbench.HALF;
import static org.makeweight.datasets.fetch.Workbench.PATIENT;
import static org.makeweight.datasets.fetch.Workbench.SOURCE;
import static org.makeweight.datasets.fetch.Workbench.firstHalf;
import static org.makeweight.datasets.fetch.Workbench.unpacked;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeweight.core.failure.BadInputException;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class FetcherTest {
    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void prepare() {
        bench = new Workbench(folder);
    }

    @Test
    void aDataSetIsFetchedOnceAndThenKept() throws IOException, FetchException {
        List<String> asked = new ArrayList<>();
        try (SourceServer server = new SourceServer(exchange -> {
            asked.add(exchange.getRequestURI().toString());
            SourceServer.answer(exchange, SOURCE.file());
        })) {
            Path file = bench.fetch(server);
            assertThat(unpacked(file)).isEqualTo(SOURCE.result());
            assertThat(file.getParent()).isEqualTo(folder.resolve("datasets"));
            assertThat(bench.fetch(server)).isEqualTo(file);
        }
        assertThat(asked)
                .containsExactly("/mirror/owner/name/0123456789abcdef0123456789abcdef01234567/a%20folder/file.csv");
        assertThat(bench.heard().received()).isEqualTo(SOURCE.file().length);
        assertThat(bench.files("downloads")).isEmpty();
        assertThat(bench.files("datasets")).hasSize(1);
    }

    @Test
    void whatIsHereAlreadyIsNotDownloadedAgain() throws IOException, FetchException {
        bench.leave(firstHalf());
        try (SourceServer server = new SourceServer(exchange -> SourceServer.answer(exchange, SOURCE.file()))) {
            assertThat(unpacked(bench.fetch(server))).isEqualTo(SOURCE.result());
            assertThat(server.ranges()).containsExactly("bytes=" + HALF + "-");
        }
    }

    @Test
    void aWholeDownloadThatWasNotConvertedIsUsed() throws IOException, FetchException {
        bench.leave(SOURCE.file());
        try (SourceServer server = new SourceServer(exchange -> exchange.sendResponseHeaders(500, -1))) {
            assertThat(unpacked(bench.fetch(server))).isEqualTo(SOURCE.result());
            assertThat(server.ranges()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 1_000_000})
    void aBeginningThatIsWrongOrTooLongIsGivenUp(int length) throws IOException, FetchException {
        bench.leave(new byte[length]);
        try (SourceServer server = new SourceServer(exchange -> SourceServer.answer(exchange, SOURCE.file()))) {
            assertThat(unpacked(bench.fetch(server))).isEqualTo(SOURCE.result());
        }
    }

    @Test
    void aServerThatKnowsNoRangesSendsTheWholeFile() throws IOException, FetchException {
        bench.leave(firstHalf());
        try (SourceServer server = new SourceServer(exchange -> {
            exchange.sendResponseHeaders(200, SOURCE.file().length);
            exchange.getResponseBody().write(SOURCE.file());
        })) {
            assertThat(unpacked(bench.fetch(server))).isEqualTo(SOURCE.result());
        }
    }

    @Test
    void aResultThatIsNotTheCataloguesIsNeverKept() throws IOException {
        try (SourceServer server = new SourceServer(exchange -> SourceServer.answer(exchange, SOURCE.file()))) {
            assertThatThrownBy(() -> bench.fetcher(server.mirror(), PATIENT)
                            .fetch(SOURCE.recipe(), "ab".repeat(32), FetchListener.SILENT))
                    .isInstanceOf(FetchException.class)
                    .hasMessageContaining("its SHA-256 is " + SOURCE.sha256() + ", not abab");
        }
        assertThat(bench.files("datasets")).isEmpty();
    }

    @Test
    void aCacheThatCannotBeWrittenIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Fetcher fetcher = new Fetcher(new Cache(file), Mirror.at("https://example.org"));
        assertThatThrownBy(() -> fetcher.fetch(SOURCE.recipe(), SOURCE.sha256(), FetchListener.SILENT))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("cannot write " + file)
                .hasMessageContaining("MAKEWEIGHT_HOME can name another");
    }

    @Test
    void twoThreadsDownloadOnce() throws Exception {
        try (SourceServer server = new SourceServer(exchange -> SourceServer.answer(exchange, SOURCE.file()))) {
            ExecutorService threads = Executors.newFixedThreadPool(4);
            List<Future<Path>> files = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                files.add(threads.submit(() -> bench.fetcher(server.mirror(), PATIENT)
                        .fetch(SOURCE.recipe(), SOURCE.sha256(), FetchListener.SILENT)));
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
            Future<Path> file = thread.submit(() -> bench.fetch(server));
            Thread.sleep(300);
            assertThat(server.ranges()).isEmpty();
            other.getOutputStream().close();
            assertThat(unpacked(file.get())).isEqualTo(SOURCE.result());
            assertThat(bench.heard().waited()).isTrue();
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
            assertThatThrownBy(() -> bench.fetcher(server.mirror(), PATIENT)
                            .fetch(source.recipe(), source.sha256(), FetchListener.SILENT))
                    .isInstanceOf(FetchException.class)
                    .hasMessageContaining(complaint);
        }
        assertThat(bench.files("datasets")).isEmpty();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
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
                Path result = bench.fetcher(server.mirror(), PATIENT)
                        .fetch(source.recipe(), source.sha256(), FetchListener.SILENT);
                assertThat(unpacked(result)).isEqualTo(source.result());
            }
        }
    }
}
