package org.makeweight.datasets.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makeweight.core.table.Table;
import org.makeweight.datasets.fetch.Cache;
import org.makeweight.datasets.fetch.FetchException;
import org.makeweight.datasets.fetch.FetchListener;
import org.makeweight.datasets.fetch.Fetcher;
import org.makeweight.datasets.fetch.Mirror;
import org.makeweight.testing.Shared;

/** The known data sets whose source files are at hand, fetched from a server at this computer. */
class ReproductionTest {
    /** Too long to be loaded once more in a test; its hash was checked when it was fetched. */
    private static final int MOST_ROWS = 100_000;

    @TempDir
    Path folder;

    private static HttpServer serve(Path sources) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String[] parts = exchange.getRequestURI().getPath().split("/", 5);
            Path file = sources.resolve(parts[1]).resolve(parts[2]).resolve(parts[4] + ".gz");
            try (exchange;
                    InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                byte[] bytes = in.readAllBytes();
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        return server;
    }

    @Test
    void everyRecipeWhoseSourceIsAtHandGivesTheCataloguesBytes() throws IOException, FetchException {
        Path sources = Shared.path("datasets/raw-by-source");
        Cache cache = new Cache(folder);
        FetchPlan plan = FetchPlan.of(List.of("*"), true, cache);
        List<FetchPlan.Item> items = plan.items().stream()
                .filter(item ->
                        Files.exists(sources.resolve(item.recipe().source().repository())
                                .resolve(item.recipe().source().path() + ".gz")))
                .toList();
        assertThat(items).hasSize(39);
        HttpServer server = serve(sources);
        try {
            Fetcher fetcher = new Fetcher(
                    cache, Mirror.at("http://127.0.0.1:" + server.getAddress().getPort()));
            for (FetchPlan.Item item : items) {
                assertThat(item.fetch(fetcher, FetchListener.SILENT))
                        .as(item.entry().id())
                        .isRegularFile();
            }
        } finally {
            server.stop(0);
        }
        Catalogue catalogue = Catalogue.of(List.of(), cache);
        for (FetchPlan.Item item : items) {
            Entry entry = catalogue.get(item.entry().id());
            assertThat(entry.location()).isInstanceOf(Location.Fetched.class);
            if (entry.summary().rows() <= MOST_ROWS) {
                Table table = entry.dataset().load();
                assertThat(table.rows())
                        .as(entry.id())
                        .isEqualTo(entry.summary().rows());
                assertThat(Summary.of(table).minorityRows())
                        .as(entry.id())
                        .isEqualTo(entry.summary().minorityRows());
            }
        }
    }
}
