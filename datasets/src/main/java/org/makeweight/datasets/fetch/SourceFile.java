package org.makeweight.datasets.fetch;

import java.util.regex.Pattern;

/**
 * A file of one commit of a public repository.
 *
 * @param repository owner and name, with a slash between
 * @param commit 40 hexadecimal digits
 * @param path within the repository, with slashes
 * @param bytes the file's length, at least 1
 * @param sha256 of the file as it is downloaded, 64 hexadecimal digits
 */
public record SourceFile(String repository, String commit, String path, long bytes, String sha256) {
    private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9._-]+");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern ASTRAY = Pattern.compile("(^|.*/)(\\.{0,2})(/.*|$)");

    public SourceFile {
        require(REPOSITORY.matcher(repository).matches(), "repo must be OWNER/NAME but is '" + repository + "'");
        require(COMMIT.matcher(commit).matches(), "commit must be 40 hexadecimal digits but is '" + commit + "'");
        require(!ASTRAY.matcher(path).matches(), "path must have names between its slashes but is '" + path + "'");
        require(bytes > 0, "bytes must be at least 1 but are " + bytes);
        requireSha256(sha256);
    }

    static void requireSha256(String sha256) {
        require(SHA256.matcher(sha256).matches(), "sha256 must be 64 hexadecimal digits but is '" + sha256 + "'");
    }

    private static void require(boolean condition, String complaint) {
        if (!condition) {
            throw new IllegalArgumentException(complaint);
        }
    }
}
