package org.makeweight.core.vector;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.IntSupplier;

/**
 * The vectors that inner loops may be written with, by {@code jdk.incubator.vector}; settled once at start-up. Such loops
 * give the same bits as the plain loops beside them, which run everywhere. Which are faster is for whoever has both to
 * say.
 *
 * <p>There are none unless the virtual machine was started with {@code --add-modules jdk.incubator.vector}, or if the
 * system property {@code makeweight.vector} is {@code false}.
 *
 * <p>Classes that use the module are named {@code Vector...}. They must be made by name, so that none is loaded where the
 * module is absent: a virtual machine without it could not even link them.
 */
public final class HardwareVectors {
    /** The system property that leaves vectors alone if it is {@code false}. */
    public static final String PROPERTY = "makeweight.vector";

    /** The module that the virtual machine must be started with. */
    public static final String MODULE = "jdk.incubator.vector";

    private static final int BITS = wanted() ? width() : 0;

    private HardwareVectors() {}

    /** The width in bits that the virtual machine prefers; 0 if there are none. */
    public static int bits() {
        return BITS;
    }

    /** Whether the user has not said that vectors be left alone. */
    public static boolean wanted() {
        return !"false".equals(System.getProperty(PROPERTY));
    }

    /**
     * A new instance of a class that uses the module; only to be asked for if there are vectors.
     *
     * @param caller of the package that the class is in
     * @param type what it is
     * @param name of the class without its package; it has a constructor without parameters that the caller sees
     * @throws LinkageError if there is no such class, or it cannot be made
     */
    public static <T> T make(MethodHandles.Lookup caller, Class<T> type, String name) {
        try {
            Class<?> found = caller.findClass(caller.lookupClass().getPackageName() + "." + name);
            return type.cast(caller.findConstructor(found, MethodType.methodType(void.class))
                    .invoke());
        } catch (Throwable e) {
            throw new LinkageError("class " + name + " cannot be used; it needs " + MODULE, e);
        }
    }

    /** A build by a JDK whose form of the module is unknown leaves out the classes that use it. */
    private static int width() {
        return ModuleLayer.boot().findModule(MODULE).isPresent()
                        && HardwareVectors.class.getResource("VectorWidth.class") != null
                ? make(MethodHandles.lookup(), IntSupplier.class, "VectorWidth").getAsInt()
                : 0;
    }
}
