package org.makeweight.report.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What a browser may do with the page: run its own script, use its own styles, fetch nothing, send nothing. */
final class ContentPolicy {
    private ContentPolicy() {}

    /**
     * The policy.
     *
     * @param script all between the tags
     * @param styles all between the tags
     */
    static String of(String script, String styles) {
        return "default-src 'none'; script-src '" + hash(script) + "'; style-src '" + hash(styles)
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
