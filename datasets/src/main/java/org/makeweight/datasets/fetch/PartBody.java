package org.makeweight.datasets.fetch;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * Writes what comes to the end of a file, up to a limit. It ends with the number of bytes that the file then has, or in an
 * {@link IOException} if the connection breaks, in a {@link TooLongException} or in a {@link UnwritableException}.
 */
final class PartBody implements BodySubscriber<Long> {
    private final FileChannel file;
    private final long limit;
    private final Runnable received;
    private final CompletableFuture<Long> end = new CompletableFuture<>();
    private Flow.Subscription subscription;

    /**
     * Begins at the channel's position.
     *
     * @param limit the bytes that the file may have at most
     * @param received is told whenever something came, in the connection's thread
     */
    PartBody(FileChannel file, long limit, Runnable received) {
        this.file = file;
        this.limit = limit;
        this.received = received;
    }

    @Override
    public CompletionStage<Long> getBody() {
        return end;
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
        subscription = begun;
        begun.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (end.isDone()) {
            return;
        }
        try {
            for (ByteBuffer buffer : buffers) {
                if (file.position() + buffer.remaining() > limit) {
                    stop(new TooLongException());
                    return;
                }
                while (buffer.hasRemaining()) {
                    file.write(buffer);
                }
            }
            received.run();
            subscription.request(1);
        } catch (IOException e) {
            stop(new UnwritableException(e));
        }
    }

    private void stop(IOException reason) {
        subscription.cancel();
        end.completeExceptionally(reason);
    }

    @Override
    public void onError(Throwable reason) {
        end.completeExceptionally(reason);
    }

    @Override
    public void onComplete() {
        try {
            end.complete(file.position());
        } catch (IOException e) {
            end.completeExceptionally(new UnwritableException(e));
        }
    }

    /** More came than there should be. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** What came could not be written. */
    static final class UnwritableException extends IOException {
        private static final long serialVersionUID = 1L;

        UnwritableException(IOException cause) {
            super(cause);
        }
    }
}
