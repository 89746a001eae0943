package org.makeweight.report.canvas;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Lempel, Ziv and Welch's compression as PDF has it (ISO 32000-1, 7.4.4): codes of 9 to 12 bits, widened one code early. Time
 * grows with the number of bytes; PDFBox's own encoder searches its whole table for every byte.
 */
final class LzwEncoder {
    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int FIRST = 258;
    private static final int LEAST_BITS = 9;
    private static final int FULL = 4094;
    private static final int VALUES = 256;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** The code of each known code followed by each byte; 0 for none yet. */
    private final short[] longer = new short[FULL * VALUES];

    private int next;
    private int width;
    private int pending;
    private int pendingBits;

    private LzwEncoder() {}

    /** The bytes compressed. */
    static byte[] encode(byte[] plain) {
        return new LzwEncoder().encoded(plain);
    }

    private byte[] encoded(byte[] plain) {
        width = LEAST_BITS;
        clear();
        int known = -1;
        for (byte signed : plain) {
            int value = signed & 0xFF;
            int entry = known * VALUES + value;
            if (known < 0) {
                known = value;
            } else if (longer[entry] != 0) {
                known = longer[entry];
            } else {
                write(known);
                longer[entry] = (short) next;
                grow();
                known = value;
            }
        }
        if (known >= 0) {
            write(known);
            grow();
        }
        write(END);
        if (pendingBits > 0) {
            out.write(pending << (Byte.SIZE - pendingBits));
        }
        return out.toByteArray();
    }

    private void grow() {
        next++;
        if (next == FULL) {
            clear();
        } else if (next == 1 << width) {
            width++;
        }
    }

    private void clear() {
        write(CLEAR);
        Arrays.fill(longer, (short) 0);
        next = FIRST;
        width = LEAST_BITS;
    }

    private void write(int code) {
        pending = (pending << width) | code;
        pendingBits += width;
        while (pendingBits >= Byte.SIZE) {
            pendingBits -= Byte.SIZE;
            out.write(pending >> pendingBits);
        }
        pending &= (1 << pendingBits) - 1;
    }
}
