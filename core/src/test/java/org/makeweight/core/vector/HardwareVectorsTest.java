package org.makeweight.core.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.lang.invoke.MethodHandles;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

class HardwareVectorsTest {
    private static IntSupplier make(String name) {
        return HardwareVectors.make(MethodHandles.lookup(), IntSupplier.class, name);
    }

    @Test
    void thereAreNoneWithoutTheModuleOrWhereTheUserWantsNone() {
        boolean module = ModuleLayer.boot().findModule(HardwareVectors.MODULE).isPresent();
        assertThat(HardwareVectors.bits() > 0).isEqualTo(module && HardwareVectors.wanted());
    }

    @Test
    void widthIsWhatTheClassThatUsesTheModuleSays() {
        assumeThat(HardwareVectors.bits()).as("the module is here").isPositive();
        assertThat(make("VectorWidth").getAsInt()).isEqualTo(HardwareVectors.bits());
    }

    @Test
    void aMissingClassIsNamed() {
        assertThatThrownBy(() -> make("NoSuchVectors"))
                .isInstanceOf(LinkageError.class)
                .hasMessageContaining("NoSuchVectors");
    }
}
