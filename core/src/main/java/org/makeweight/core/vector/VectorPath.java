package org.makeweight.core.vector;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.IntSupplier;

/**
 * Whether inner loops are those written with {@code jdk.incubator.vector}, settled once at start-up. They give the same
 * bits as the plain loops beside them, which run everywhere and are faster wherever vectors are narrower than 512 bits.
 *
 * <p>The path is open if the virtual machine was started with {@code --add-modules jdk.incubator.vector}, prefers vectors
 * of 512 bits, and the system property {@code makeweight.vector} is not {@code false}.
 *
 * <p>Classes that use the module are named {@code ...Lanes}. They must be found by name, so that none is loaded where the
 * module is absent: a virtual machine without it could not even link them.
 */
public final class VectorPath {
    /** The system property that closes the path if it is {@code false}. */
    public static final String PROPERTY = "makeweight.vector";

    private static final String MODULE = "jdk.incubator.vector";
    private static final int LEAST_BITS = 512;
    private static final boolean OPEN = !"false".equals(System.getProperty(PROPERTY)) && supported();

    private VectorPath() {}

    /** Whether the vector path is taken. */
    public static boolean isOpen() {
        return OPEN;
    }

    /**
     * A new instance of a class that uses the module if the path is open, else what is given instead.
     *
     * @param caller of the package that the class is in
     * @param type what both are
     * @param name of the class without its package; it has a constructor without parameters that the caller sees
     * @param plain what is given where the path is closed
     * @throws LinkageError if the path is open but there is no such class, or it cannot be made
     */
    public static <T> T choose(MethodHandles.Lookup caller, Class<T> type, String name, T plain) {
        return OPEN ? make(caller, type, name) : plain;
    }

    private static boolean supported() {
        return ModuleLayer.boot().findModule(MODULE).isPresent()
                && VectorPath.class.getResource("PreferredLanes.class") != null
                && make(MethodHandles.lookup(), IntSupplier.class, "PreferredLanes")
                                .getAsInt()
                        >= LEAST_BITS;
    }

    private static <T> T make(MethodHandles.Lookup caller, Class<T> type, String name) {
        try {
            Class<?> found = caller.findClass(caller.lookupClass().getPackageName() + "." + name);
            return type.cast(caller.findConstructor(found, MethodType.methodType(void.class))
                    .invoke());
        } catch (Throwable e) {
            throw new LinkageError("class " + name + " cannot be used although " + MODULE + " is there", e);
        }
    }
}
