package org.makeweight.datasets.fetch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps two processes from fetching one file at the same time, which ends with the process that has it. All locks are
 * single bytes of one file, so nothing is left behind. Within a process one fetch runs at a time: closing a channel may
 * give up what another one of the process has locked.
 */
final class FetchLock implements AutoCloseable {
    private static final long LOOK_MILLIS = 100;
    private static final int HEX_DIGITS = 12;
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    private final FileChannel channel;
    private final long position;

    /**
     * Opens the file, which is made if it is not there, and waits for other threads of this process.
     *
     * @param file of all locks
     * @param sha256 of the source file that will be fetched
     */
    FetchLock(Path file, String sha256) throws IOException {
        position = Long.parseLong(sha256.substring(0, HEX_DIGITS), 16);
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        IN_THIS_PROCESS.lock();
    }

    /** Waits until no other process fetches the file; from then until it is closed, none does. */
    void await(FetchListener listener) throws IOException, FetchException {
        if (isFree()) {
            return;
        }
        listener.waiting();
        try {
            do {
                Thread.sleep(LOOK_MILLIS);
            } while (!isFree());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchException("interrupted", e);
        }
    }

    private boolean isFree() throws IOException {
        return channel.tryLock(position, 1, false) != null;
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }
}
