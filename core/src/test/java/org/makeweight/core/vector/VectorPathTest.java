package org.makeweight.core.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.lang.invoke.MethodHandles;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

class VectorPathTest {
    private static IntSupplier choose(String name) {
        return VectorPath.choose(MethodHandles.lookup(), IntSupplier.class, name, () -> 0);
    }

    @Test
    void pathIsClosedWithoutTheModuleAndWhereTheUserClosesIt() {
        boolean module = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        boolean wanted = !"false".equals(System.getProperty(VectorPath.PROPERTY));
        assertThat(VectorPath.isOpen()).isIn(false, module && wanted);
    }

    @Test
    void openPathGivesTheVectorClassAndVectorsOf512Bits() {
        assumeThat(VectorPath.isOpen())
                .as("512-bit vectors and their module are here")
                .isTrue();
        assertThat(choose("PreferredLanes").getAsInt()).isGreaterThanOrEqualTo(512);
    }

    @Test
    void closedPathLoadsNothingAndGivesThePlainLoops() {
        assumeThat(VectorPath.isOpen()).as("the path is open").isFalse();
        assertThat(choose("NoSuchLanes").getAsInt()).isZero();
    }

    @Test
    void openPathSaysWhichClassIsMissing() {
        assumeThat(VectorPath.isOpen())
                .as("512-bit vectors and their module are here")
                .isTrue();
        assertThatThrownBy(() -> choose("NoSuchLanes"))
                .isInstanceOf(LinkageError.class)
                .hasMessageContaining("NoSuchLanes");
    }
}
