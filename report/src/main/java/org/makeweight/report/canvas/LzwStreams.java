package org.makeweight.report.canvas;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/** Compresses every stream of a document by LZW, which is the same everywhere. */
final class LzwStreams {
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private LzwStreams() {}

    /** All streams that can be reached from an object. */
    static void recode(COSBase from) throws IOException {
        new LzwStreams().visit(from);
    }

    private void visit(COSBase base) throws IOException {
        if (base == null || !seen.add(base)) {
            return;
        }
        if (base instanceof COSObject object) {
            visit(object.getObject());
        } else if (base instanceof COSArray array) {
            for (COSBase item : array) {
                visit(item);
            }
        } else if (base instanceof COSDictionary dictionary) {
            for (COSBase value : dictionary.getValues()) {
                visit(value);
            }
            if (base instanceof COSStream stream) {
                recode(stream);
            }
        }
    }

    private static void recode(COSStream stream) throws IOException {
        byte[] plain;
        try (InputStream in = stream.createInputStream()) {
            plain = in.readAllBytes();
        }
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(LzwEncoder.encode(plain));
        }
        stream.setItem(COSName.FILTER, COSName.LZW_DECODE);
    }
}
