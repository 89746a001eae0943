package org.makeweight.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReadProgressTest {
    private static final int LENGTH = 8_000_000;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private long nanos;

    /** Reads a file of eight million bytes, half of them in the first second. */
    private String read(long length) throws IOException {
        StatusLine line = new StatusLine(new PrintStream(shown, true, StandardCharsets.UTF_8), false, () -> nanos);
        try (ReadProgress progress = new ReadProgress("rows.csv", length, line);
                InputStream in = progress.watch(new ByteArrayInputStream(new byte[LENGTH]))) {
            in.readNBytes(LENGTH / 2 - 1);
            nanos = 4_000_000_000L;
            assertThat(in.read()).isZero();
        }
        return shown.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void theShareAndTheTimeLeftAreShown() throws IOException {
        assertThat(read(LENGTH)).isEqualTo("reading rows.csv, 50 %, about 4 s left");
    }

    @Test
    void nothingIsShownOfNothing() throws IOException {
        StatusLine line = new StatusLine(new PrintStream(shown, true, StandardCharsets.UTF_8), false, () -> nanos);
        try (ReadProgress progress = new ReadProgress("standard input", 0, line);
                InputStream in = progress.watch(InputStream.nullInputStream())) {
            nanos = 4_000_000_000L;
            assertThat(in.read()).isNegative();
            assertThat(in.read(new byte[8])).isNegative();
        }
        assertThat(shown.size()).isZero();
    }

    @Test
    void whereTheLengthIsNotKnownTheBytesAreShown() throws IOException {
        assertThat(read(0)).isEqualTo("reading rows.csv, 4.0 MB");
    }
}
