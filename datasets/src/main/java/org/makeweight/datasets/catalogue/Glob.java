package org.makeweight.datasets.catalogue;

import java.util.regex.Pattern;

/** Patterns over names: {@code *} for any letters, {@code ?} for one, {@code [abc]}, {@code [a-c]}, {@code [!abc]}. */
final class Glob {
    private Glob() {}

    /** The regular expression; a bracket that is not closed stands for itself. */
    static Pattern compile(String glob) {
        StringBuilder regex = new StringBuilder();
        int lastClose = glob.lastIndexOf(']');
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            int close = c == '[' && i + 2 <= lastClose ? glob.indexOf(']', i + 2) : -1;
            if (c == '*') {
                // several stars are one, which would else be tried in every division of the name among them
                regex.append(i > 0 && glob.charAt(i - 1) == '*' ? "" : ".*");
            } else if (c == '?') {
                regex.append('.');
            } else if (close > 0) {
                boolean not = glob.charAt(i + 1) == '!';
                String members = glob.substring(not ? i + 2 : i + 1, close);
                regex.append(not ? "[^" : "[")
                        .append(members.replaceAll("[\\\\\\[\\]&^]", "\\\\$0"))
                        .append(']');
                i = close;
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString());
    }
}
