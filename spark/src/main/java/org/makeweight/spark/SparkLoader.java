package org.makeweight.spark;

import java.net.URL;
import java.net.URLClassLoader;

/**
 * Loads Spark and the classes here that use it, apart from the libraries of this program: both bring Jackson, Kryo and
 * others, each in the versions it needs. All other classes of Makeweight are the program's own, so that values pass freely.
 */
final class SparkLoader extends URLClassLoader {
    private static final String OURS = "org.makeweight.";
    private static final String HERE = SparkLoader.class.getPackageName() + ".";

    private final ClassLoader program;

    SparkLoader(URL[] urls, ClassLoader program) {
        super("spark", urls, getPlatformClassLoader());
        this.program = program;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        return name.startsWith(OURS) && !name.startsWith(HERE) ? program.loadClass(name) : super.findClass(name);
    }
}
