package org.makeweight.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.makeweight.core.failure.Quote;

/** Text for people, in UTF-8. Names and labels of files from anywhere stand in it; what in them would steer a terminal is told by its code. */
final class ScreenWriter extends Writer {
    private final Writer out;

    ScreenWriter(OutputStream stream) {
        this.out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        out.write(Quote.screen(new String(text, offset, length)));
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
