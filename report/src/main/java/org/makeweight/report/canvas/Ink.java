package org.makeweight.report.canvas;

import java.util.List;
import java.util.Locale;

/**
 * A colour by what it is for, on white paper and on a dark screen. The first seven hues of methods are those of Okabe and Ito
 * and one of Tol's, of which readers with each common colour blindness tell any two apart; six more follow, darker or paler
 * than their neighbours on the colour wheel, and shapes and dashes say the rest. The steps from worse to better are as dark on
 * the one side as on the other.
 */
public enum Ink {
    TEXT("24292f", "e6e9ed"),
    SOFT("57606a", "9aa4af"),
    LINE("8c959f", "6b7580"),
    CURVE("b6bec7", "4a535d"),
    FAINT("eaeef2", "262b32"),
    PAPER("ffffff", "14171b"),
    HUE_0("0072b2", "4aa8e0"),
    HUE_1("d55e00", "f0803c"),
    HUE_2("009e73", "2fc79c"),
    HUE_3("cc79a7", "e79cc6"),
    HUE_4("b8860b", "d9a92f"),
    HUE_5("56b4e9", "9bd3f5"),
    HUE_6("7a5195", "b493d3"),
    HUE_7("882255", "d0618f"),
    HUE_8("6b8e23", "a5c84f"),
    HUE_9("2b3a8f", "8088e8"),
    HUE_10("8c564b", "c48a7d"),
    HUE_11("d62f8a", "ff6fb8"),
    HUE_12("0f9aa8", "45d5e0"),
    WORSE_5("8c3a00", "ffb27a"),
    WORSE_4("c25a0a", "d98032"),
    WORSE_3("e5893c", "a8611f"),
    WORSE_2("f5b880", "754722"),
    WORSE_1("fbdfc4", "4a3526"),
    EQUAL("f3f4f6", "2a2f36"),
    BETTER_1("cfe3f2", "243b50"),
    BETTER_2("9cc8e6", "2a567a"),
    BETTER_3("5ba3d0", "3577aa"),
    BETTER_4("2879b5", "559fd6"),
    BETTER_5("0b4f8a", "92cbf7");

    private static final List<Ink> HUES =
            List.of(HUE_0, HUE_1, HUE_2, HUE_3, HUE_4, HUE_5, HUE_6, HUE_7, HUE_8, HUE_9, HUE_10, HUE_11, HUE_12);

    private static final List<Ink> STEPS = List.of(
            WORSE_5, WORSE_4, WORSE_3, WORSE_2, WORSE_1, EQUAL, BETTER_1, BETTER_2, BETTER_3, BETTER_4, BETTER_5);

    private final String light;
    private final String dark;

    Ink(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /**
     * A hue for something of which there are several.
     *
     * @param number 0 or above; after thirteen they come again
     */
    public static Ink hue(int number) {
        return HUES.get(number % HUES.size());
    }

    /**
     * A step of the scale from worse to better.
     *
     * @param step −5, much worse, to 5, much better
     */
    public static Ink step(int step) {
        return STEPS.get(STEPS.size() / 2 + step);
    }

    /** Six hexadecimal digits, on white paper. */
    String light() {
        return light;
    }

    /** Six hexadecimal digits, on a dark screen. */
    String dark() {
        return dark;
    }

    /** A share of red (0), green (1) or blue (2), from 0 to 1, on white paper. */
    float share(int part) {
        return Integer.parseInt(light.substring(2 * part, 2 * part + 2), 16) / 255f;
    }

    /** As it is named in style sheets. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }
}
