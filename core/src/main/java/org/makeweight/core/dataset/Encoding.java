package org.makeweight.core.dataset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.failure.Spelling;

/** How the characters of a text file stand as bytes. */
public enum Encoding {
    UTF_8("utf-8", StandardCharsets.UTF_8),
    /** Western European, as older Windows programs write it. */
    WINDOWS_1252("windows-1252", Charset.forName("windows-1252")),
    /** Either order of bytes; the mark at the beginning tells, else the first character. */
    UTF_16("utf-16", StandardCharsets.UTF_16);

    private final String word;
    private final Charset charset;

    Encoding(String word, Charset charset) {
        this.word = word;
        this.charset = charset;
    }

    /**
     * The encoding that a user names.
     *
     * @throws BadInputException if there is none of the name
     */
    public static Encoding of(String word) {
        List<String> words = words();
        int position = words.indexOf(word.toLowerCase(Locale.ROOT));
        if (position < 0) {
            throw new BadInputException("an encoding must be " + String.join(", ", words) + " but was " + Quote.of(word)
                    + Spelling.hint(word, words));
        }
        return values()[position];
    }

    /** Those that can be named. */
    public static List<String> words() {
        return Arrays.stream(values()).map(encoding -> encoding.word).toList();
    }

    /** As an option names it. */
    public String word() {
        return word;
    }

    public Charset charset() {
        return charset;
    }
}
