package org.makeweight.datasets.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.makeweight.core.dataset.Encoding;
import org.makeweight.core.failure.BadInputException;

/** The lines of a stream, one after the other in one buffer. */
final class LineSource {
    private static final int FIRST_BUFFER = 1 << 16;

    /** A line longer than this is the mark of a file without line ends. */
    private static final int LONGEST_LINE = 1 << 27;

    private final String file;
    private final TextSource text;
    private char[] buffer = new char[FIRST_BUFFER];
    private int filled;
    private int start;
    private int end;
    private int next;
    private long line;
    private boolean noMore;

    /**
     * Begins before the first line.
     *
     * @throws BadInputException if the stream is empty, or plainly no text in its encoding
     */
    LineSource(String file, InputStream in, FileFormat format, Encoding encoding) {
        this.file = file;
        this.text = new TextSource(in, encoding);
        try {
            text.begin(file, format);
        } catch (IOException e) {
            throw Place.complain(file, 1, e);
        }
    }

    /** The characters among which the line stands; they stay until the next call of {@link #next}. */
    char[] buffer() {
        return buffer;
    }

    /** Where the line begins. */
    int start() {
        return start;
    }

    /** Where the line ends, its line end not counted. */
    int end() {
        return end;
    }

    /** The number of the line, from 1. */
    long line() {
        return line;
    }

    /**
     * Goes to the next line.
     *
     * @return false if there is none
     * @throws BadInputException if the stream breaks off, or holds what is not in its encoding
     */
    boolean next() {
        int scan = next;
        while (true) {
            while (scan < filled && buffer[scan] != '\n') {
                scan++;
            }
            if (scan < filled) {
                found(scan, scan + 1);
                return true;
            }
            if (noMore) {
                boolean rest = next < filled;
                if (rest) {
                    found(filled, filled);
                }
                return rest;
            }
            scan -= next;
            fill();
        }
    }

    private void found(int to, int after) {
        start = next;
        end = to > start && buffer[to - 1] == '\r' ? to - 1 : to;
        next = after;
        line++;
    }

    /** Moves the beginning of the line to the front of the buffer, and reads on behind it. */
    private void fill() {
        System.arraycopy(buffer, next, buffer, 0, filled - next);
        filled -= next;
        next = 0;
        if (filled == buffer.length) {
            if (filled >= LONGEST_LINE) {
                throw Place.complain(file, line + 1, "the line is longer than any that is read; this is no text file");
            }
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        try {
            int got = text.read(buffer, filled, buffer.length - filled);
            noMore = got < 0;
            filled += Math.max(got, 0);
        } catch (IOException e) {
            throw Place.complain(file, line + 1, e);
        }
    }
}
