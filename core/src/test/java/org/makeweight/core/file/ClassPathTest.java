package org.makeweight.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {
    @TempDir
    Path folder;

    /** As by spark-submit, whose own class path has nothing of this program. */
    @Test
    void programThatWasLoadedBySomebodyElseNamesItsOwnJars() throws Exception {
        Path program = folder.resolve("the program.jar");
        Path library =
                Files.createFile(Files.createDirectory(folder.resolve("lib")).resolve("library.jar"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "lib/library.jar");
        String file = ClassPath.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(program), manifest);
                InputStream bytes = ClassPath.class.getClassLoader().getResourceAsStream(file)) {
            jar.putNextEntry(new JarEntry(file));
            bytes.transferTo(jar);
        }
        URL[] address = {program.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(address, ClassLoader.getPlatformClassLoader())) {
            Object jars = loader.loadClass(ClassPath.class.getName())
                    .getMethod("jars")
                    .invoke(null);
            assertThat(jars).isEqualTo(List.of(program, library));
        }
    }
}
