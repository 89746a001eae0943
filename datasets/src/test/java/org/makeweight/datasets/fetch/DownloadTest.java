package org.makeweight.datasets.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.makeweight.datasets.fetch.Workbench.HALF;
import static org.makeweight.datasets.fetch.Workbench.IMPATIENT;
import static org.makeweight.datasets.fetch.Workbench.PATIENT;
import static org.makeweight.datasets.fetch.Workbench.SOURCE;
import static org.makeweight.datasets.fetch.Workbench.firstHalf;
import static org.makeweight.datasets.fetch.Workbench.unpacked;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers and connections that misbehave. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class DownloadTest {
    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void prepare() {
        bench = new Workbench(folder);
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
            assertThat(unpacked(bench.fetch(server))).isEqualTo(SOURCE.result());
            assertThat(server.ranges()).containsExactly("null", "bytes=" + HALF + "-");
        }
        assertThat(bench.heard().reasons()).singleElement().asString().startsWith("the connection broke");
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
            assertThat(unpacked(bench.fetch(server.mirror(), IMPATIENT))).isEqualTo(SOURCE.result());
            assertThat(server.ranges()).containsExactly("null", "null", "bytes=" + HALF + "-");
        }
        assertThat(bench.heard().reasons()).containsExactly("nothing came for 0.8 s", "nothing came for 0.8 s");
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
            assertThat(unpacked(bench.fetch(server))).isEqualTo(SOURCE.result());
        }
        assertThat(bench.heard().reasons()).containsExactly("the server answers " + status);
    }

    @Test
    void lastingTroubleIsGivenUpAndTheBeginningKept() throws IOException, FetchException {
        bench.refuses(
                exchange -> exchange.sendResponseHeaders(503, -1),
                "the server answers 503; given up after 3 attempts, the same command goes on where it was");
        bench.refuses(
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
        assertThat(bench.part()).hasSize(HALF);
        try (SourceServer server = new SourceServer(exchange -> SourceServer.answer(exchange, SOURCE.file()))) {
            assertThat(unpacked(bench.fetch(server))).isEqualTo(SOURCE.result());
            assertThat(server.ranges()).containsExactly("bytes=" + HALF + "-");
        }
    }

    @Test
    void aFileThatIsGoneIsNotAskedForAgain() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        bench.refuses(
                exchange -> {
                    asked.getAndIncrement();
                    exchange.sendResponseHeaders(404, -1);
                },
                "the server answers 404, there is no such file any more");
        bench.refuses(exchange -> exchange.sendResponseHeaders(403, -1), "the server answers 403");
        assertThat(asked).hasValue(1);
    }

    @Test
    void anErrorWithABodyWithoutEndIsAnErrorAllTheSame() throws IOException {
        bench.refuses(
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
        bench.refuses(
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    writeWithoutEnd(exchange);
                },
                "is longer than the " + SOURCE.file().length + " bytes it must have");
        assertThat(bench.part()).doesNotExist();
    }

    @Test
    void anotherLengthThanTheRecipesIsRefusedBeforeItIsDownloaded() throws IOException {
        bench.refuses(
                exchange -> SourceServer.answer(exchange, new byte[SOURCE.file().length + 1]),
                "has " + (SOURCE.file().length + 1) + " bytes instead of " + SOURCE.file().length);
        bench.refuses(exchange -> SourceServer.answer(exchange, new byte[7]), "has 7 bytes instead of");
    }

    @Test
    void aBodyThatEndsTooEarlyAgainAndAgainIsRefused() throws IOException {
        bench.refuses(
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
        bench.refuses(
                exchange -> SourceServer.answer(exchange, wrong), "is not the file it should be: its SHA-256 is ");
        assertThat(bench.files("downloads")).isEmpty();
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
        bench.refuses(
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
        assertThatThrownBy(() -> bench.fetch(nobody, PATIENT))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("no connection")
                .hasMessageContaining("given up after 3 attempts");
        assertThat(bench.heard().reasons()).hasSize(2);
    }
}
