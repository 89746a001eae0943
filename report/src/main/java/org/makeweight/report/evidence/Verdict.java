package org.makeweight.report.evidence;

/** What a test allows one to say. */
enum Verdict {
    BETTER,
    WORSE,
    /** Which is not equality. */
    NO_EVIDENCE,
    UNTESTED;

    static Verdict of(Effect effect) {
        return of(effect.holm(), effect.rankBiserial());
    }

    static Verdict of(SetEffect effect) {
        return of(effect.holm(), effect.gain());
    }

    private static Verdict of(double p, double sign) {
        if (Double.isNaN(p)) {
            return UNTESTED;
        }
        return p > Evidence.ALPHA || sign == 0 ? NO_EVIDENCE : sign > 0 ? BETTER : WORSE;
    }
}
