package org.makeweight.core.method;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Works that are cited: a BibTeX file beside a class of ours, or one of a user.
 */
public final class Bibliography {
    private final Map<String, Reference> references;

    private Bibliography(Map<String, Reference> references) {
        this.references = references;
    }

    /**
     * Reads the resource {@code references.bib} in the package of a class.
     *
     * @throws IllegalStateException if it is not there
     */
    public static Bibliography of(Class<?> owner) {
        try (InputStream in = owner.getResourceAsStream("references.bib")) {
            if (in == null) {
                throw new IllegalStateException("no references.bib beside " + owner.getName());
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads entries from text; anything between them is a comment. */
    public static Bibliography parse(String text) {
        Map<String, Reference> references = new LinkedHashMap<>();
        Bibtex.entries(text).forEach(work -> references.put(work.key(), work));
        return new Bibliography(references);
    }

    /**
     * The work with a key.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Reference get(String key) {
        Reference reference = references.get(key);
        if (reference == null) {
            throw new IllegalArgumentException("no reference '" + key + "'");
        }
        return reference;
    }

    public boolean contains(String key) {
        return references.containsKey(key);
    }

    /** All works by key, in the order of the file. */
    public Map<String, Reference> all() {
        return Collections.unmodifiableMap(references);
    }

    /** A name or title as a reader sees it: TeX's accents become letters, its braces go. */
    static String withoutTex(String tex) {
        String text = tex.replace("--", "-").replace("\\&", "&");
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i = accent(text, i + 1, plain);
            } else if (c != '{' && c != '}') {
                plain.append(c);
            }
        }
        return java.text.Normalizer.normalize(plain, java.text.Normalizer.Form.NFC);
    }

    /** Reads an accent at {@code at} and the letter under it; returns the position of that letter. */
    private static int accent(String text, int at, StringBuilder plain) {
        String mark = switch (text.charAt(at)) {
            case '\'' -> "\u0301";
            case '`' -> "\u0300";
            case '^' -> "\u0302";
            case '"' -> "\u0308";
            case '~' -> "\u0303";
            case 'c' -> "\u0327";
            case 'v' -> "\u030c";
            case 'r' -> "\u030a";
            default -> "";
        };
        if (mark.isEmpty()) {
            // a letter of its own, such as \l or \o
            plain.append(
                    switch (text.charAt(at)) {
                        case 'l' -> 'ł';
                        case 'L' -> 'Ł';
                        case 'o' -> 'ø';
                        case 'O' -> 'Ø';
                        case 'i' -> 'i';
                        default -> text.charAt(at);
                    });
            return at;
        }
        int letter = at + 1;
        while (letter < text.length() && (text.charAt(letter) == '{' || text.charAt(letter) == '\\')) {
            letter++;
        }
        if (letter == text.length()) {
            return letter;
        }
        plain.append(text.charAt(letter)).append(mark);
        return letter;
    }
}
