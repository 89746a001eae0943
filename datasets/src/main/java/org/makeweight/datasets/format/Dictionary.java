package org.makeweight.datasets.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers texts in the order of their first appearance, without making a string of a text it knows. */
final class Dictionary {
    private static final int FREE = -1;

    private final List<String> texts = new ArrayList<>();
    private int[] slots;

    Dictionary() {
        slots = new int[64];
        Arrays.fill(slots, FREE);
    }

    /** All texts, each at its number. */
    List<String> texts() {
        return texts;
    }

    int size() {
        return texts.size();
    }

    /** The number of a text, which is {@link #size()} as it was before if the text is new. */
    int number(char[] text, int offset, int length) {
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + text[i];
        }
        int slot = spread(hash) & (slots.length - 1);
        while (slots[slot] != FREE) {
            if (same(texts.get(slots[slot]), text, offset, length)) {
                return slots[slot];
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        int number = texts.size();
        slots[slot] = number;
        texts.add(new String(text, offset, length));
        if (2 * texts.size() > slots.length) {
            grow();
        }
        return number;
    }

    private static boolean same(String known, char[] text, int offset, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != text[offset + i]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        Arrays.fill(slots, FREE);
        for (int number = 0; number < texts.size(); number++) {
            int slot = spread(texts.get(number).hashCode()) & (slots.length - 1);
            while (slots[slot] != FREE) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = number;
        }
    }

    /** Brings the upper bits down; {@link String#hashCode} of short texts differs mostly there. */
    private static int spread(int hash) {
        return hash ^ (hash >>> 16) ^ (hash >>> 7);
    }
}
