package org.makeweight.gan.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;

class CheckpointTest {
    @Test
    void aGeneratorWritesAsItDidWhenTheCheckpointWasTaken() {
        Generator.Shape shape =
                new Generator.Shape(3, 0, new int[] {8}, true, false, List.of(new Span(Span.Form.LINEAR, 0, 1)));
        Matrix output = new Matrix(20, 1);
        Matrix latent = new Matrix(20, 3);
        new Noise(1).normal(latent);
        try (KernelThreads workers = new KernelThreads(1)) {
            Generator generator = new Generator(shape, output, new Noise(2), workers);
            Adam adam = new Adam(generator.weights(), new Adam.Settings(0.1, 0, 0, 0), KernelThreads.ALONE);
            Checkpoint checkpoint = new Checkpoint(generator.learnt());
            step(generator, adam, latent, output);
            checkpoint.take();
            generator.forward(latent, false, new Noise(3));
            Matrix before = output.copy();
            step(generator, adam, latent, output);
            generator.forward(latent, false, new Noise(3));
            assertThat(output.row(5)[0]).isNotEqualTo(before.row(5)[0]);
            checkpoint.restore();
            generator.forward(latent, false, new Noise(3));
            for (int r = 0; r < 20; r++) {
                assertThat(output.row(r)[0]).isEqualTo(before.row(r)[0]);
            }
        }
    }

    /** Changes weights and running moments. */
    private static void step(Generator generator, Adam adam, Matrix latent, Matrix output) {
        generator.forward(latent, true, new Noise(3));
        output.fill(1);
        generator.backward(output);
        adam.step();
    }
}
