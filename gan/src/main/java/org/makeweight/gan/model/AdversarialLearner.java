package org.makeweight.gan.model;

import org.makeweight.core.method.Execution;
import org.makeweight.core.table.Table;
import org.makeweight.gan.encoding.TableEncoding;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.kernel.Workers;
import org.makeweight.gan.network.Span;
import org.makeweight.gan.training.TrainingRecorder;

/** Learns rows with a generator and a critic. */
record AdversarialLearner(Recipe recipe, AdversarialSettings settings) implements RowLearner {
    private static final int TRAINING = 0;
    private static final int PROBE = 1;
    private static final int ENCODING = 2;

    @Override
    public RowModel learn(Table rows, String phase, Noise noise, Workers workers, Execution execution) {
        TableEncoding encoding = EncodedModel.encoding(rows, settings.scaling(rows), Span.Form.GUMBEL_SOFTMAX, true);
        AdversarialTraining training = new AdversarialTraining(
                encoding.encode(rows, noise.child(ENCODING)),
                encoding.spans(),
                recipe,
                settings,
                noise.child(TRAINING),
                workers);
        TrainingRecorder recorder =
                new TrainingRecorder(phase, settings.steps(), recipe.loss().scoresAreLogits(), execution);
        training.run(recorder);
        GeneratorWriter writer = new GeneratorWriter(training.generator(), GeneratorWriter.Conditioning.NONE);
        return new EncodedModel(writer, encoding, rows, recorder.log(), noise.child(PROBE), workers);
    }
}
