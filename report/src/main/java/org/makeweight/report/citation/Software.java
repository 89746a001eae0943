package org.makeweight.report.citation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.makeweight.core.method.Reference;

/**
 * This program, as it is cited.
 *
 * @param version as in {@code 1.2.0}
 * @param year of its first release
 */
public record Software(String version, String year) {
    /** The version that is running. */
    public static Software current() {
        Properties properties = new Properties();
        try (InputStream in = Software.class.getResourceAsStream("software.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Software(properties.getProperty("version"), properties.getProperty("year"));
    }

    /** What a paper that uses it cites. */
    public Reference reference() {
        return new Reference("makeweight", """
                @misc{makeweight,
                  author = {{The Makeweight authors}},
                  title = {{Makeweight}: Measuring Whether Synthetic Rows Help a Classifier Find the Rare Class},
                  year = {%s},
                  note = {Version %s}
                }
                """.formatted(year, version));
    }
}
