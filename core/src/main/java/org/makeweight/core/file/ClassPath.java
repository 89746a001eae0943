package org.makeweight.core.file;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/** The jars that this process runs from, those that a jar's manifest names included. */
public final class ClassPath {
    private ClassPath() {}

    /** The jars, each once, in the order of the class path. */
    public static List<Path> jars() {
        Set<Path> files = new LinkedHashSet<>();
        for (String entry : System.getProperty("java.class.path", "").split(Pattern.quote(File.pathSeparator), -1)) {
            collect(Path.of(entry).toAbsolutePath().normalize(), files);
        }
        return List.copyOf(files);
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
