package org.makeweight.datasets.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLHandshakeException;
import org.makeweight.core.file.FileErrors;

/**
 * Downloads one file of known length into a file that may hold its beginning already, and tries again where that may help:
 * after a broken or silent connection, and after answers that tell of passing trouble. Redirections are followed to https
 * only, whatever the address before was.
 */
final class Download {
    private static final int MOST_REDIRECTIONS = 5;
    private static final long LOOK_MILLIS = 100;
    private static final long LONGEST_ASKED_PAUSE_SECONDS = 60;

    private final HttpClient client;
    private final Patience patience;
    private final FetchListener listener;
    private final Path part;
    private final long length;

    /**
     * Prepares a download.
     *
     * @param client one that follows no redirections
     * @param part where the bytes go
     * @param length how many there must be
     */
    Download(HttpClient client, Patience patience, FetchListener listener, Path part, long length) {
        this.client = client;
        this.patience = patience;
        this.listener = listener;
        this.part = part;
        this.length = length;
    }

    /** An attempt has failed, and another may not. */
    private static final class PassingTrouble extends Exception {
        private static final long serialVersionUID = 1L;

        private final Duration askedPause;
        private final boolean unreachable;

        PassingTrouble(String reason) {
            this(reason, Duration.ZERO, false);
        }

        PassingTrouble(String reason, Duration askedPause, boolean unreachable) {
            super(reason);
            this.askedPause = askedPause;
            this.unreachable = unreachable;
        }
    }

    /**
     * Downloads what is missing.
     *
     * @throws FetchException if that fails for good
     */
    void complete(URI address) throws FetchException {
        for (int attempt = 1; ; attempt++) {
            try {
                attempt(address);
                return;
            } catch (PassingTrouble e) {
                if (attempt == patience.attempts()) {
                    throw givenUp(address, attempt, e);
                }
                pause(e, patience.pauseAfter(attempt));
            }
        }
    }

    private static FetchException givenUp(URI address, int attempts, PassingTrouble e) {
        FetchException failure = new FetchException(
                "cannot download " + address + ": " + e.getMessage() + "; given up after " + attempts
                        + " attempts, the same command goes on where it was",
                e);
        return e.unreachable ? failure.concerningAll() : failure;
    }

    private void pause(PassingTrouble trouble, Duration usual) throws FetchException {
        Duration pause = trouble.askedPause.compareTo(usual) > 0 ? trouble.askedPause : usual;
        listener.retrying(trouble.getMessage(), pause.toMillis() / 1e3);
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static FetchException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new FetchException("interrupted", e);
    }

    private void attempt(URI address) throws FetchException, PassingTrouble {
        try (FileChannel file =
                FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (file.size() >= length) {
                file.truncate(0);
            }
            URI from = address;
            for (int hop = 0; hop <= MOST_REDIRECTIONS; hop++) {
                HttpResponse<Long> answer = ask(from, file);
                if (!isRedirection(answer.statusCode())) {
                    judge(from, answer, file);
                    return;
                }
                from = redirection(from, answer);
            }
            throw new FetchException(
                    "cannot download " + address + ": more than " + MOST_REDIRECTIONS + " redirections");
        } catch (IOException e) {
            throw new FetchException("cannot write " + part + ": " + FileErrors.reason(e), e);
        }
    }

    /** Asks for what is missing and waits for it, as long as something comes. */
    private HttpResponse<Long> ask(URI from, FileChannel file) throws FetchException, PassingTrouble, IOException {
        long have = file.size();
        HttpRequest.Builder request = HttpRequest.newBuilder(from).header("User-Agent", "makeweight");
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-");
        }
        AtomicLong lastReceived = new AtomicLong(System.nanoTime());
        CompletableFuture<HttpResponse<Long>> answer = client.sendAsync(
                request.build(), info -> body(info, file, have, () -> lastReceived.set(System.nanoTime())));
        try {
            while (true) {
                try {
                    HttpResponse<Long> complete = answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                    listener.received(file.size(), length);
                    return complete;
                } catch (TimeoutException e) {
                    listener.received(file.size(), length);
                    if (System.nanoTime() - lastReceived.get()
                            > patience.silence().toNanos()) {
                        throw new PassingTrouble(
                                "nothing came for " + patience.silence().toMillis() / 1000.0 + " s");
                    }
                }
            }
        } catch (ExecutionException e) {
            throw trouble(from, e.getCause(), file);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            answer.cancel(true);
        }
    }

    private HttpResponse.BodySubscriber<Long> body(
            HttpResponse.ResponseInfo info, FileChannel file, long have, Runnable received) {
        boolean rest = info.statusCode() == 206 && startsAt(info, have);
        if (info.statusCode() != 200 && !rest) {
            return new NoBody();
        }
        long offset = rest ? have : 0;
        long announced = info.headers().firstValueAsLong("Content-Length").orElse(length - offset);
        if (announced != length - offset) {
            return new NoBody();
        }
        try {
            file.truncate(offset);
            file.position(offset);
        } catch (IOException e) {
            // the next write fails too, and is reported
        }
        return new PartBody(file, length, received);
    }

    private static boolean startsAt(HttpResponse.ResponseInfo info, long offset) {
        return info.headers().firstValue("Content-Range").orElse("").startsWith("bytes " + offset + "-");
    }

    private PassingTrouble trouble(URI from, Throwable cause, FileChannel file) throws FetchException, IOException {
        if (cause instanceof PartBody.UnwritableException unwritable) {
            throw (IOException) unwritable.getCause();
        }
        if (cause instanceof PartBody.TooLongException) {
            file.truncate(0);
            throw new FetchException(from + " is longer than the " + length + " bytes it must have");
        }
        if (cause instanceof SSLHandshakeException) {
            throw new FetchException("cannot download " + from + ": " + cause.getMessage(), cause).concerningAll();
        }
        if (cause.getCause() instanceof UnresolvedAddressException) {
            throw new FetchException("cannot download " + from + ": there is no such host, or no network", cause)
                    .concerningAll();
        }
        if (cause instanceof ConnectException e) {
            String detail = e.getMessage() == null ? "" : ": " + e.getMessage();
            return new PassingTrouble("no connection" + detail, Duration.ZERO, true);
        }
        if (cause instanceof IOException e) {
            return new PassingTrouble("the connection broke: " + FileErrors.reason(e));
        }
        throw new IllegalStateException(cause);
    }

    private static boolean isRedirection(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private static URI redirection(URI from, HttpResponse<Long> answer) throws FetchException {
        String location = answer.headers().firstValue("Location").orElse("");
        try {
            URI to = from.resolve(location);
            if (!location.isEmpty() && Mirror.isSecure(to)) {
                return to;
            }
        } catch (IllegalArgumentException e) {
            // refused below as what is no address
        }
        throw new FetchException(from + " redirects to '" + location + "', which is no https address and not followed");
    }

    /** Accepts a whole file; says of anything else what it is and whether another attempt may help. */
    private void judge(URI from, HttpResponse<Long> answer, FileChannel file)
            throws FetchException, PassingTrouble, IOException {
        int status = answer.statusCode();
        if (status == 200 || status == 206) {
            long announced = answer.headers().firstValueAsLong("Content-Length").orElse(-1);
            if (file.size() == length) {
                return;
            }
            if (status == 200 && announced >= 0 && announced != length) {
                throw new FetchException(from + " has " + announced + " bytes instead of " + length);
            }
            if (status == 206 && answer.body() == 0) {
                file.truncate(0);
            }
            throw new PassingTrouble("only " + file.size() + " of " + length + " bytes came");
        }
        if (status == 416) {
            file.truncate(0);
            throw new PassingTrouble("the server has no such part of the file");
        }
        if (status == 408 || status == 429 || status >= 500) {
            throw new PassingTrouble("the server answers " + status, askedPause(answer), false);
        }
        throw new FetchException("cannot download " + from + ": the server answers " + status
                + (status == 404 || status == 410
                        ? ", there is no such file any more; " + Mirror.VARIABLE + " can name another source"
                        : ""));
    }

    private static Duration askedPause(HttpResponse<Long> answer) {
        String seconds = answer.headers().firstValue("Retry-After").orElse("");
        return seconds.matches("\\d{1,5}")
                ? Duration.ofSeconds(Math.min(Long.parseLong(seconds), LONGEST_ASKED_PAUSE_SECONDS))
                : Duration.ZERO;
    }
}
