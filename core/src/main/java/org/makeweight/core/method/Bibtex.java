package org.makeweight.core.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes BibTeX apart: the entries of a file, the fields of an entry. The files of users come here too, so what is not closed or
 * has no key is passed over, like all that stands between entries.
 */
final class Bibtex {
    /** What begins like an entry and is none. */
    private static final Set<String> OTHER = Set.of("comment", "preamble", "string");

    private final String text;
    private int at;

    private Bibtex(String text) {
        this.text = text;
    }

    /** The entries of a file, each as it stands there; one begins where a line does, or after another one. */
    static List<Reference> entries(String text) {
        return new Bibtex(text.replace("\r\n", "\n")).entries();
    }

    /** The value of a field without what encloses it, on one line; empty if the entry has none. */
    static String field(String entry, String name) {
        return new Bibtex(entry).field(name);
    }

    private List<Reference> entries() {
        List<Reference> found = new ArrayList<>();
        while (at < text.length()) {
            skipBlanks();
            int open = text.indexOf('{', at);
            int close = open < 0 || text.charAt(at) != '@' ? -1 : closing(open);
            if (close < 0) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
                continue;
            }
            String type = text.substring(at + 1, open).strip().toLowerCase(Locale.ROOT);
            String key = key(open + 1, close);
            if (!OTHER.contains(type) && !key.isEmpty()) {
                String entry = text.substring(at, close + 1);
                found.add(new Reference(
                        key, entry.lines().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"))));
            }
            at = close + 1;
        }
        return found;
    }

    private String key(int from, int to) {
        int comma = text.indexOf(',', from);
        return text.substring(from, comma < 0 || comma > to ? to : comma).strip();
    }

    /** Where the brace is that closes the one at a place; -1 if there is none before the next entry. */
    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            } else if (c == '\n' && text.startsWith("@", i + 1)) {
                return -1;
            }
        }
        return -1;
    }

    private String field(String name) {
        at = text.indexOf(',');
        while (at >= 0 && at < text.length() && text.charAt(at) == ',') {
            at++;
            int equals = text.indexOf('=', at);
            if (equals < 0) {
                return "";
            }
            String found = text.substring(at, equals).strip();
            at = equals + 1;
            String value = value();
            if (found.equalsIgnoreCase(name)) {
                return value.strip().replaceAll("\\s+", " ");
            }
            skipBlanks();
        }
        return "";
    }

    /** The value that begins here, in braces, quotes or bare. */
    private String value() {
        skipBlanks();
        int from = at;
        int depth = 0;
        boolean quoted = from < text.length() && text.charAt(from) == '"';
        for (at = quoted ? from + 1 : from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            }
            if (depth < 0 || (depth == 0 && (quoted ? c == '"' : c == ','))) {
                break;
            }
        }
        String value = text.substring(from, at).strip();
        if (quoted) {
            at = Math.min(text.length(), at + 1);
            return value.substring(1);
        }
        boolean braced = value.length() > 1 && value.startsWith("{") && value.endsWith("}");
        return braced ? value.substring(1, value.length() - 1) : value;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
