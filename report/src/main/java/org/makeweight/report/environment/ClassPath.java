package org.makeweight.report.environment;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.makeweight.core.hash.Sha256;
import org.makeweight.report.environment.Environment.Content;

/** The jars that this process runs from, those that a jar's manifest names included. */
final class ClassPath {
    private ClassPath() {}

    /** The jars by name, without their folders, which are nobody's business; one that cannot be read is left out. */
    static List<Content> jars() {
        Set<Path> files = new LinkedHashSet<>();
        for (String entry : System.getProperty("java.class.path", "").split(Pattern.quote(File.pathSeparator), -1)) {
            collect(Path.of(entry).toAbsolutePath().normalize(), files);
        }
        List<Content> jars = new ArrayList<>();
        for (Path file : files) {
            try {
                jars.add(new Content(file.getFileName().toString(), Sha256.of(file)));
            } catch (IOException e) {
                // a jar that vanished while the program runs from it cannot be described
            }
        }
        jars.sort(Comparator.comparing(Content::name));
        return jars;
    }

    private static void collect(Path file, Set<Path> files) {
        if (!Files.isRegularFile(file) || !files.add(file)) {
            return;
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            String more = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (more == null) {
                return;
            }
            for (String relative : more.strip().split(" +", -1)) {
                URI next = file.toUri().resolve(relative);
                if ("file".equals(next.getScheme())) {
                    collect(Path.of(next), files);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // not a jar, or a manifest that names no files: the file itself is listed all the same
        }
    }
}
