package org.makeweight.datasets.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.makeweight.core.dataset.Encoding;

/** Takes UTF-8 and hands it on in another encoding; UTF-16 with its mark at the beginning. */
final class EncodedOutput extends OutputStream {
    private static final int BUFFER = 1 << 13;

    private final Writer out;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private final CharBuffer characters = CharBuffer.allocate(BUFFER);

    private EncodedOutput(OutputStream out, Charset charset) throws IOException {
        this.out = new OutputStreamWriter(out, charset);
        if (!charset.equals(Encoding.WINDOWS_1252.charset())) {
            this.out.write('\uFEFF');
        }
    }

    /** A stream for UTF-8 whose bytes arrive in an encoding; the stream itself if that is UTF-8. */
    static OutputStream of(OutputStream out, Charset charset) throws IOException {
        return charset.equals(StandardCharsets.UTF_8) ? out : new EncodedOutput(out, charset);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int count = Math.min(length - done, bytes.remaining());
            bytes.put(from, offset + done, count);
            done += count;
            bytes.flip();
            decoder.decode(bytes, characters, false);
            bytes.compact();
            out.append(characters.flip());
            characters.clear();
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
