package org.makeweight.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeweight.core.random.RandomState;

class DecimalTest {
    private static final double[] POWERS_OF_TEN = {1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1, 10, 1e3, 1e6, 1e9, 1e15};

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "3.0, 3",
        "-0.0, -0.0",
        "1e15, 1000000000000000",
        "9007199254740993, 9007199254740992",
        "1e16, 1e+16",
        "1.5e300, 1.5e+300",
        "123456.789, 123456.789",
        "12345678901.5, 12345678901.5",
        "0.0001, 0.0001",
        "0.00001, 1e-05",
        "-0.00012345, -0.00012345",
        "4.9e-324, 4.9e-324",
        "2e-7, 2e-07",
    })
    void textIsPythonsWithoutTheTrailingZero(double value, String text) {
        assertThat(Decimal.toString(value)).isEqualTo(text);
    }

    @Test
    void everyDoubleReadsBackAsItself() {
        RandomState random = new RandomState(1);
        for (int i = 0; i < 200_000; i++) {
            double value =
                    Double.longBitsToDouble(((long) random.nextWord() << 32) ^ (random.nextWord() & 0xffffffffL));
            if (Double.isFinite(value)) {
                assertThat(Decimal.parse(Decimal.toString(value))).isEqualTo(value);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "NaN",
                "inf",
                "Infinity",
                "-inf",
                "1e999",
                ".",
                "-",
                "+.",
                "1e",
                "1e+",
                "1e5.0",
                "1.2.3",
                "1\0",
                "1\n",
                "0x10",
                "1d",
                "1f",
                "1,5",
                "1 2",
                "e5",
                "--1"
            })
    void whatIsNoFiniteDecimalIsNotANumber(String text) {
        assertThat(Decimal.parse(text)).isNaN();
    }

    @Test
    void numbersMayHaveASignBlanksAndAnExponent() {
        assertThat(Decimal.parse(" +1.50E2 ")).isEqualTo(150);
        assertThat(Decimal.parse(".5")).isEqualTo(0.5);
        assertThat(Decimal.parse("5.")).isEqualTo(5);
    }

    @Test
    void decimalsOfAnyLengthReadAsTheNearestDouble() {
        // lengths, points and exponents around the bounds between one exact division and the general way
        RandomState random = new RandomState(2);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder(random.randint(0, 2) == 0 ? "" : "-");
            int digits = (int) random.randint(1, 25);
            int point = (int) random.randint(0, digits + 1L);
            for (int d = 0; d < digits; d++) {
                text.append(d == point ? "." : "").append(random.randint(0, 10));
            }
            if (random.randint(0, 4) == 0) {
                text.append('e').append(random.randint(-40, 40));
            }
            assertThat(Decimal.parse(text)).as("%s", text).isEqualTo(Double.parseDouble(text.toString()));
        }
        assertThat(Decimal.parse("9007199254740993")).isEqualTo(9007199254740992.0);
        assertThat(Decimal.parse("0.0000000000000000000001")).isEqualTo(1e-22);
        assertThat(Decimal.parse("-0")).isEqualTo(-0.0);
    }

    @Test
    void decimalsNextToTheMiddleOfTwoDoublesReadAsTheNearer() {
        RandomState random = new RandomState(3);
        for (int i = 0; i < 100_000; i++) {
            double low = random.randomSample() * POWERS_OF_TEN[(int) random.randint(0, POWERS_OF_TEN.length)];
            BigDecimal middle =
                    new BigDecimal(low).add(new BigDecimal(Math.nextUp(low))).divide(BigDecimal.valueOf(2));
            MathContext digits = new MathContext(
                    (int) random.randint(16, 19), random.randint(0, 2) == 0 ? RoundingMode.UP : RoundingMode.DOWN);
            String text = middle.round(digits).toPlainString();
            assertThat(Decimal.parse(text)).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    @Test
    void whatIsAboveZeroHasAPlusAndNothingElse() {
        assertThat(Decimal.signed(0.0625, 3)).isEqualTo("+0.062");
        assertThat(Decimal.signed(-0.0625, 2)).isEqualTo("-0.06");
        assertThat(Decimal.signed(0, 1)).isEqualTo("0.0");
        assertThat(Decimal.signed(1e-9, 3)).isEqualTo("+0.000");
    }

    @Test
    void fixedRoundsHalfToEvenAndIgnoresTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Decimal.fixed(0.125, 2)).isEqualTo("0.12");
            assertThat(Decimal.fixed(0.375, 2)).isEqualTo("0.38");
            assertThat(Decimal.fixed(-0.0001, 3)).isEqualTo("0.000");
            assertThat(Decimal.fixed(1234.5, 1)).isEqualTo("1234.5");
            assertThat(Decimal.toString(0.5)).isEqualTo("0.5");
        } finally {
            Locale.setDefault(before);
        }
    }
}
