package org.makeweight.datasets.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.makeweight.core.failure.BadInputException;

/**
 * The characters of a UTF-8 stream without its byte order mark. What is not UTF-8 is an error and not replaced; all
 * characters before it are delivered first, so that the reader above knows the line.
 */
final class TextSource extends Reader {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int FIRST_CHARACTERS = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();
    private CharBuffer first = CharBuffer.allocate(0);
    private boolean noMoreBytes;
    private boolean atEnd;
    private long delivered;

    TextSource(InputStream in) {
        this.in = in;
    }

    /**
     * Looks at the beginning, and passes over a byte order mark; to be called first.
     *
     * @return the first characters, which are still delivered by {@link #read}
     * @throws BadInputException if the stream is empty, or plainly no text in UTF-8
     */
    CharSequence begin(String file, FileFormat format) throws IOException {
        while (bytes.limit() < 4 && !noMoreBytes) {
            fill();
        }
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            bytes.position(3);
        } else if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
            throw new BadInputException(file + " is in UTF-16; save it as UTF-8");
        } else if (startsWith(0x1F, 0x8B)) {
            throw new BadInputException(
                    file + " is gzip-compressed; such a file needs a name that ends in " + format.compressedEnding());
        }
        if (!bytes.hasRemaining()) {
            throw new BadInputException(file + " is empty; " + format.title() + " was expected");
        }
        CharSequence start = peek();
        if (start.chars().anyMatch(c -> c == 0)) {
            throw new BadInputException(
                    file + " holds zero bytes; this is a binary file, " + format.title() + " was expected");
        }
        return start;
    }

    private boolean startsWith(int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.limit() || (bytes.get(i) & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private CharSequence peek() throws IOException {
        char[] start = new char[FIRST_CHARACTERS];
        int n = 0;
        while (n < start.length) {
            int got = decode(start, n, start.length - n);
            if (got <= 0) {
                break;
            }
            n += got;
        }
        first = CharBuffer.wrap(start, 0, n);
        return first.duplicate();
    }

    /** Whether a read found nothing more. */
    boolean atEnd() {
        return atEnd;
    }

    /** The number of characters delivered so far. */
    long delivered() {
        return delivered;
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
        int n;
        if (first.hasRemaining()) {
            n = Math.min(length, first.remaining());
            first.get(to, offset, n);
        } else {
            n = decode(to, offset, length);
        }
        if (n == MALFORMED) {
            throw new NotUtf8Exception(bytes.get(bytes.position()) & 0xff);
        }
        atEnd = n < 0;
        delivered += Math.max(n, 0);
        return n;
    }

    private static final int MALFORMED = -2;

    /** Like {@link #read}, but {@link #MALFORMED} where the next byte is no UTF-8. */
    private int decode(char[] to, int offset, int length) throws IOException {
        CharBuffer target = CharBuffer.wrap(to, offset, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, target, noMoreBytes);
            if (target.position() > offset) {
                return target.position() - offset;
            }
            if (result.isError()) {
                return MALFORMED;
            }
            if (noMoreBytes) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
        noMoreBytes = got < 0;
        bytes.position(bytes.position() + Math.max(got, 0));
        bytes.flip();
    }

    /** Leaves the stream open: it belongs to whoever opened it. */
    @Override
    public void close() {}

    /** The next byte begins no UTF-8 character. */
    static final class NotUtf8Exception extends IOException {
        private static final long serialVersionUID = 1L;

        private final int unsigned;

        NotUtf8Exception(int unsigned) {
            super("not UTF-8");
            this.unsigned = unsigned;
        }

        /** The byte, from 0 to 255. */
        int unsigned() {
            return unsigned;
        }
    }
}
