package org.makeweight.datasets.fetch;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Wants nothing of an answer's body, however long it is. */
final class NoBody implements BodySubscriber<Long> {
    @Override
    public CompletionStage<Long> getBody() {
        return CompletableFuture.completedFuture(0L);
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
        begun.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {}

    @Override
    public void onError(Throwable reason) {}

    @Override
    public void onComplete() {}
}
