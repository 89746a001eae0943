package org.makeweight.datasets.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Redirections of a server whose address is one of https. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class RedirectionTest {
    private static final String PASSWORD = "for-this-test";
    private static final SmallSource SOURCE = SmallSource.csv("small", 100);

    @TempDir
    private static Path keys;

    @TempDir
    Path folder;

    private static HttpsServer server;
    private static SSLContext trusting;
    private static HttpHandler handler;

    @BeforeAll
    static void start() throws IOException, InterruptedException, GeneralSecurityException {
        Path file = keys.resolve("keys");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Assumptions.assumeTrue(Files.isExecutable(keytool), "there is no keytool to make a certificate");
        Process made = new ProcessBuilder((keytool
                                + " -genkeypair -alias test -keyalg EC -validity 2 -dname CN=localhost -storetype PKCS12"
                                + " -ext SAN=ip:127.0.0.1 -storepass " + PASSWORD + " -keystore " + file)
                        .split(" "))
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();
        trusting = context(file);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(trusting));
        server.createContext("/", exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
        server.start();
    }

    private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(store, PASSWORD.toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static String address() {
        return "https://127.0.0.1:" + server.getAddress().getPort();
    }

    private Path fetch(HttpClient.Builder client) throws FetchException {
        Patience patience = new Patience(Duration.ofSeconds(10), 1, Duration.ofMillis(1));
        return new Fetcher(
                        new Cache(folder),
                        Mirror.at(address()),
                        patience,
                        client.followRedirects(HttpClient.Redirect.NEVER).build())
                .fetch(SOURCE.recipe(), SOURCE.sha256(), FetchListener.SILENT);
    }

    private Path fetch() throws FetchException {
        return fetch(HttpClient.newBuilder().sslContext(trusting));
    }

    @Test
    void redirectionsToHttpsAreFollowedRelativeOnesAmongThem() throws FetchException {
        handler = exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/c")) {
                SourceServer.answer(exchange, SOURCE.file());
                return;
            }
            exchange.getResponseHeaders().add("Location", path.equals("/b") ? "c" : address() + "/b");
            exchange.sendResponseHeaders(path.equals("/b") ? 307 : 301, -1);
        };
        assertThat(fetch()).exists();
    }

    @Test
    void aRedirectionToHttpIsNotFollowed() {
        handler = exchange -> {
            exchange.getResponseHeaders().add("Location", address().replace("https", "http") + "/b");
            exchange.sendResponseHeaders(302, -1);
        };
        assertThatThrownBy(this::fetch)
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("redirects to 'http://127.0.0.1:")
                .hasMessageContaining("which is no https address and not followed");
    }

    @Test
    void redirectionsThatGoRoundAreGivenUp() {
        handler = exchange -> {
            exchange.getResponseHeaders().add("Location", "/again");
            exchange.sendResponseHeaders(308, -1);
        };
        assertThatThrownBy(this::fetch)
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("more than 5 redirections");
    }

    @Test
    void aServerThatCannotProveWhoItIsIsNotTrusted() {
        handler = exchange -> SourceServer.answer(exchange, SOURCE.file());
        assertThatThrownBy(() -> fetch(HttpClient.newBuilder()))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("PKIX");
    }
}
