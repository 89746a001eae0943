package org.makeweight.datasets.fetch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
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

    private FetchLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits until no one else fetches a file.
     *
     * @param file of all locks
     * @param sha256 of the source file
     */
    static FetchLock acquire(Path file, String sha256, FetchListener listener) throws IOException, FetchException {
        long position = Long.parseLong(sha256.substring(0, HEX_DIGITS), 16);
        IN_THIS_PROCESS.lock();
        FileChannel channel = null;
        boolean acquired = false;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(position, 1, false);
            if (lock == null) {
                listener.waiting();
            }
            while (lock == null) {
                Thread.sleep(LOOK_MILLIS);
                lock = channel.tryLock(position, 1, false);
            }
            acquired = true;
            return new FetchLock(channel);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchException("interrupted", e);
        } finally {
            if (!acquired) {
                release(channel);
            }
        }
    }

    private static void release(FileChannel channel) throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        release(channel);
    }
}
