package org.makeweight.datasets.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A pattern over names: {@code *} for any letters, {@code ?} for one, {@code [abc]}, {@code [a-c]}, {@code [!abc]}. Time to match
 * grows with the lengths of pattern and name, whatever stands in them.
 */
final class Glob {
    /** Stands for any letters; told by its identity. */
    private static final IntPredicate STAR = Glob::any;

    private final List<IntPredicate> parts;

    private Glob(List<IntPredicate> parts) {
        this.parts = parts;
    }

    /** Reads a pattern; a bracket that is not closed stands for itself. */
    static Glob compile(String glob) {
        List<IntPredicate> parts = new ArrayList<>();
        int lastClose = glob.lastIndexOf(']');
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            int close =
                    c == '[' && i + 2 <= lastClose ? glob.indexOf(']', i + (glob.startsWith("!", i + 1) ? 3 : 2)) : -1;
            if (c == '*') {
                parts.add(STAR);
            } else if (c == '?') {
                parts.add(any -> true);
            } else if (close > 0) {
                parts.add(oneOf(glob.substring(i + 1, close)));
                i = close;
            } else {
                parts.add(same -> same == c);
            }
        }
        return new Glob(parts);
    }

    private static boolean any(int c) {
        return true;
    }

    private static IntPredicate oneOf(String inside) {
        boolean not = inside.startsWith("!");
        String members = inside.substring(not ? 1 : 0);
        return c -> isMember(members, c) != not;
    }

    private static boolean isMember(String members, int c) {
        for (int i = 0; i < members.length(); i++) {
            boolean range = i + 2 < members.length() && members.charAt(i + 1) == '-';
            int last = members.charAt(range ? i + 2 : i);
            if (c >= members.charAt(i) && c <= last) {
                return true;
            }
            i += range ? 2 : 0;
        }
        return false;
    }

    /** Whether a whole name is as the pattern says. A star that took too little takes one letter more; only the last has to. */
    boolean matches(String name) {
        int part = 0;
        int at = 0;
        int star = -1;
        int taken = 0;
        while (at < name.length()) {
            if (part < parts.size() && parts.get(part) == STAR) {
                star = part++;
                taken = at;
            } else if (part < parts.size() && parts.get(part).test(name.charAt(at))) {
                part++;
                at++;
            } else if (star >= 0) {
                part = star + 1;
                at = ++taken;
            } else {
                return false;
            }
        }
        while (part < parts.size() && parts.get(part) == STAR) {
            part++;
        }
        return part == parts.size();
    }
}
