package org.makeweight.datasets.fetch;

import java.io.IOException;
import java.nio.file.Path;

/** A process that fetches a file until its standard input ends: {@code LOCK-FILE SHA256}. */
final class LockHolder {
    private LockHolder() {}

    public static void main(String[] arguments) throws IOException, FetchException {
        try (FetchLock lock = new FetchLock(Path.of(arguments[0]), arguments[1])) {
            lock.await(FetchListener.SILENT);
            System.out.println("locked");
            System.out.flush();
            while (System.in.read() >= 0) {
                // until the end
            }
        }
    }
}
