package org.makeweight.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Standard output that remembers what went wrong: Java's own swallows it, so that a table that a full device has cut off
 * would look like a whole one.
 */
final class StandardOutput {
    private static final int BUFFER_BYTES = 1 << 13;

    private static Watched watched;

    private StandardOutput() {}

    /** Puts the watched stream in the place of {@link System#out}. */
    static void watch() {
        watched = new Watched(new FileOutputStream(FileDescriptor.out));
        System.setOut(new PrintStream(
                new java.io.BufferedOutputStream(watched, BUFFER_BYTES), false, StandardCharsets.UTF_8));
    }

    /** For data: the first write that fails ends the work. */
    static OutputStream data() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                System.out.write(bytes, offset, length);
                check();
            }

            @Override
            public void flush() throws IOException {
                System.out.flush();
                check();
            }

            private void check() throws IOException {
                if (System.out.checkError()) {
                    throw new BrokenException(failure().orElse("it is closed"));
                }
            }
        };
    }

    /** What went wrong so far. */
    static Optional<String> failure() {
        System.out.flush();
        return watched == null ? Optional.empty() : Optional.ofNullable(watched.failure);
    }

    /** Whether a failure is the reader's who has seen enough, such as {@code head}. */
    static boolean isReadersWill(String failure) {
        return failure.toLowerCase(Locale.ROOT).contains("broken pipe");
    }

    /** Standard output takes no more. */
    static final class BrokenException extends IOException {
        private static final long serialVersionUID = 1L;

        BrokenException(String reason) {
            super(reason);
        }
    }

    private static final class Watched extends OutputStream {
        private final OutputStream out;
        private String failure;

        Watched(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                failure = failure == null ? String.valueOf(e.getMessage()) : failure;
                throw e;
            }
        }
    }
}
