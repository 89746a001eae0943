package org.makeweight.datasets.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server at this computer that answers as a test wants it to. */
final class SourceServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> ranges = Collections.synchronizedList(new ArrayList<>());

    SourceServer(HttpHandler handler) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            ranges.add(String.valueOf(exchange.getRequestHeaders().getFirst("Range")));
            try (exchange) {
                handler.handle(exchange);
            }
        });
        server.start();
    }

    Mirror mirror() {
        return Mirror.at("http://127.0.0.1:" + server.getAddress().getPort() + "/mirror/");
    }

    /** The ranges asked for so far, {@code null} where the whole file was. */
    List<String> ranges() {
        return List.copyOf(ranges);
    }

    /** Answers with a body and its length, or with the part that was asked for. */
    static void answer(HttpExchange exchange, byte[] body) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("bytes=|-", ""));
        if (from >= body.length) {
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        if (from > 0) {
            exchange.getResponseHeaders()
                    .add("Content-Range", "bytes " + from + "-" + (body.length - 1) + "/" + body.length);
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, body.length - from);
        exchange.getResponseBody().write(body, from, body.length - from);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
