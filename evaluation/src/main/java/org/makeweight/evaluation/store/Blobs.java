package org.makeweight.evaluation.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Arrays as bytes: little-endian, then deflated. Scores of voting classifiers shrink to a fraction, those of others
 * hardly; both at a cost far below that of a trial.
 */
final class Blobs {
    private static final int MOST_INFLATION = 1100;

    private Blobs() {}

    static byte[] of(double[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asDoubleBuffer().put(values);
        return deflate(buffer.array());
    }

    static byte[] of(int[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asIntBuffer().put(values);
        return deflate(buffer.array());
    }

    static double[] doubles(byte[] blob) {
        byte[] bytes = inflate(blob);
        checkWhole(bytes, Double.BYTES);
        double[] values = new double[bytes.length / Double.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(values);
        return values;
    }

    static int[] integers(byte[] blob) {
        byte[] bytes = inflate(blob);
        checkWhole(bytes, Integer.BYTES);
        int[] values = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(values);
        return values;
    }

    private static void checkWhole(byte[] bytes, int size) {
        if (bytes.length % size != 0) {
            throw new DamagedException("a stored array is no whole number of values");
        }
    }

    /** The bytes that an array was made of. */
    static byte[] content(byte[] blob) {
        return inflate(blob);
    }

    /** The length in four bytes, then the deflated bytes. */
    private static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] out = new byte[Integer.BYTES + bytes.length + bytes.length / 1000 + 64];
            ByteBuffer.wrap(out).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length);
            int length = Integer.BYTES;
            while (!deflater.finished()) {
                length += deflater.deflate(out, length, out.length - length);
            }
            return Arrays.copyOf(out, length);
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflate(byte[] blob) {
        if (blob == null || blob.length < Integer.BYTES) {
            throw new DamagedException("a stored array is missing");
        }
        Inflater inflater = new Inflater();
        try {
            byte[] bytes = new byte[length(blob)];
            inflater.setInput(blob, Integer.BYTES, blob.length - Integer.BYTES);
            int length = 0;
            while (length < bytes.length && !inflater.finished()) {
                int read = inflater.inflate(bytes, length, bytes.length - length);
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new DamagedException("a stored array is cut short");
                }
                length += read;
            }
            if (length < bytes.length || !isAtEnd(inflater)) {
                throw new DamagedException("a stored array is not of the length that it says");
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new DamagedException("a stored array cannot be unpacked", e);
        } finally {
            inflater.end();
        }
    }

    /** The check sum stands at the end, and is compared only when it is reached. */
    private static boolean isAtEnd(Inflater inflater) throws DataFormatException {
        return inflater.finished() || (inflater.inflate(new byte[1]) == 0 && inflater.finished());
    }

    /** The length that an array says it has; no bytes deflate to less than a thousandth. */
    private static int length(byte[] blob) {
        int length = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (length < 0 || length > (long) blob.length * MOST_INFLATION) {
            throw new DamagedException("a stored array says that it has " + length + " bytes");
        }
        return length;
    }
}
