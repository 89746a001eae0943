package org.makeweight.datasets.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.makeweight.core.dataset.Encoding;
import org.makeweight.core.failure.BadInputException;

/**
 * The characters of a stream without its byte order mark. What is not in the stream's encoding is an error and not
 * replaced; all characters before it are delivered first, so that the reader above knows the line.
 */
final class TextSource extends Reader {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int FIRST_CHARACTERS = 1 << 16;

    private final InputStream in;
    private final Encoding encoding;
    private Charset charset;
    private CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();
    private CharBuffer first = CharBuffer.allocate(0);
    private boolean noMoreBytes;
    private boolean atEnd;
    private long delivered;

    TextSource(InputStream in, Encoding encoding) {
        this.in = in;
        this.encoding = encoding;
        decodeAs(encoding.charset());
    }

    private void decodeAs(Charset other) {
        charset = other;
        decoder = other.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** How the bytes are read; of UTF-16 with the order of its bytes. */
    Charset charset() {
        return charset;
    }

    /**
     * Looks at the beginning, and passes over a byte order mark; to be called first.
     *
     * @return the first characters, which are still delivered by {@link #read}
     * @throws BadInputException if the stream is empty, or plainly no text in its encoding
     */
    CharSequence begin(String file, FileFormat format) throws IOException {
        while (bytes.limit() < 4 && !noMoreBytes) {
            fill();
        }
        refuseForeign(file, format);
        passMark(file);
        if (!bytes.hasRemaining()) {
            throw new BadInputException(file + " is empty; " + format.title() + " was expected");
        }
        CharSequence start = peek();
        if (start.chars().anyMatch(c -> c == 0)) {
            String what = ForeignFormat.of(file)
                    .map(foreign -> "this is " + foreign.title() + "; " + foreign.remedy())
                    .orElse("this is a binary file, " + format.title() + " was expected");
            throw new BadInputException(file + " holds zero bytes; " + what);
        }
        return start;
    }

    private void refuseForeign(String file, FileFormat format) {
        if (startsWith(0x1F, 0x8B)) {
            throw new BadInputException(
                    file + " is gzip-compressed; such a file needs a name that ends in " + format.compressedEnding());
        }
        String start = new String(bytes.array(), 0, Math.min(bytes.limit(), 16), StandardCharsets.ISO_8859_1);
        Optional<ForeignFormat> foreign = ForeignFormat.of(file, start);
        if (foreign.isPresent()) {
            throw new BadInputException(file + " is " + foreign.get().title() + "; "
                    + foreign.get().remedy() + "; " + format.title() + " was expected");
        }
    }

    /** Passes over a byte order mark, which tells the order of bytes in UTF-16. */
    private void passMark(String file) {
        boolean little = startsWith(0xFF, 0xFE);
        boolean big = startsWith(0xFE, 0xFF);
        if (encoding == Encoding.UTF_16) {
            bytes.position(little || big ? 2 : 0);
            boolean bigFirst = big || (!little && bytes.limit() > 0 && bytes.get(0) == 0);
            decodeAs(bigFirst ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        } else if (little || big) {
            throw new BadInputException(file + " is in UTF-16; save it as UTF-8, or read it with --encoding utf-16");
        } else if (startsWith(0xEF, 0xBB, 0xBF)) {
            if (encoding != Encoding.UTF_8) {
                throw new BadInputException(file + " is in UTF-8, as its first bytes tell, not in " + encoding.word());
            }
            bytes.position(3);
        }
    }

    /** Leaves out characters that {@link #begin} has looked at. */
    void skip(int characters) {
        first.position(first.position() + characters);
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
            throw new WrongEncodingException(bytes.get(bytes.position()) & 0xff, encoding);
        }
        atEnd = n < 0;
        delivered += Math.max(n, 0);
        return n;
    }

    private static final int MALFORMED = -2;

    /** Like {@link #read}, but {@link #MALFORMED} where the next byte is not in the encoding. */
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

    /** The next byte begins no character. */
    static final class WrongEncodingException extends IOException {
        private static final long serialVersionUID = 1L;

        WrongEncodingException(int unsigned, Encoding encoding) {
            super("byte 0x" + Integer.toHexString(unsigned)
                    + (encoding == Encoding.UTF_8
                            ? " is not UTF-8; this is a binary file, or a text file in another encoding that must be"
                                    + " saved as UTF-8, or read with --encoding windows-1252"
                            : " is not " + encoding.word() + "; this is a binary file, or --encoding names the wrong"
                                    + " encoding"));
        }
    }
}
