package org.makeweight.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Files that stand outside the project: expected outputs of other programs and real data sets. The environment variable
 * {@code MAKEWEIGHT_SHARED} names their folder; without it a test that needs one is skipped and says why.
 */
public final class Shared {
    private static final String VARIABLE = "MAKEWEIGHT_SHARED";

    private Shared() {}

    /** A file or folder of the shared ones. Skips the calling test if there is none. */
    public static Path path(String relative) {
        String folder = System.getenv(VARIABLE);
        Assumptions.assumeTrue(
                folder != null && !folder.isBlank(), VARIABLE + " is not set; it names the folder with " + relative);
        Path path = Path.of(folder).resolve(relative);
        Assumptions.assumeTrue(Files.exists(path), "no " + relative + " in the folder that " + VARIABLE + " names");
        return path;
    }

    /** A shared JSON file. */
    public static JsonNode json(String relative) {
        try {
            return new ObjectMapper().readTree(path(relative).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
