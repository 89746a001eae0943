package org.makeweight.gan.diffusion;

/**
 * Diffusion of numbers by normal noise, which a network learns to predict.
 *
 * <p>Reference: J. Ho, A. Jain and P. Abbeel (2020), Denoising diffusion probabilistic models, NeurIPS 33, 6840-6851.
 * Predictions of the number itself are kept within ±{@value #LARGEST}, which is our own choice.
 */
public final class GaussianDiffusion {
    /** No number to be learnt is larger. */
    public static final double LARGEST = 5.2;

    private final Schedule schedule;

    public GaussianDiffusion(Schedule schedule) {
        this.schedule = schedule;
    }

    /** A number after step t, given the standard normal noise that was added. */
    public double noised(double number, double noise, int t) {
        return Math.sqrt(schedule.alphaBar(t)) * number + Math.sqrt(1 - schedule.alphaBar(t)) * noise;
    }

    /** The number that noise, if rightly predicted, was added to. */
    public double predicted(double noised, double noise, int t) {
        double number = (noised - Math.sqrt(1 - schedule.alphaBar(t)) * noise) / Math.sqrt(schedule.alphaBar(t));
        return Math.max(-LARGEST, Math.min(LARGEST, number));
    }

    /**
     * The number before step t, drawn given a prediction of the noise in it.
     *
     * @param z standard normal; does not matter at step 0
     */
    public double previous(double noised, double noise, int t, double z) {
        double mean = schedule.rowWeight(t) * predicted(noised, noise, t) + schedule.stepWeight(t) * noised;
        return t == 0 ? mean : mean + Math.sqrt(schedule.beta(t)) * z;
    }
}
