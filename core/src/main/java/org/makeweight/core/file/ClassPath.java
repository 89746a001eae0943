package org.makeweight.core.file;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The jars that this process runs from, those that a jar's manifest names included. */
public final class ClassPath {
    private ClassPath() {}

    /** The jars, each once, in the order of the class path. */
    public static List<Path> jars() {
        Set<Path> files = new LinkedHashSet<>();
        entries(ClassPath.class.getClassLoader())
                .forEach(entry -> collect(entry.toAbsolutePath().normalize(), files));
        return List.copyOf(files);
    }

    /** Somebody else's launcher, such as Spark's, loads this program from addresses and has a class path of its own. */
    private static Stream<Path> entries(ClassLoader loader) {
        if (loader instanceof URLClassLoader own) {
            return Stream.of(own.getURLs())
                    .map(URL::toString)
                    .map(URI::create)
                    .filter(address -> "file".equals(address.getScheme()))
                    .map(Path::of);
        }
        String classPath = System.getProperty("java.class.path", "");
        return Stream.of(classPath.split(Pattern.quote(File.pathSeparator), -1)).map(Path::of);
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
