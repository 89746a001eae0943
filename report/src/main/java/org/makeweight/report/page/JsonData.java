package org.makeweight.report.page;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.makeweight.core.number.Decimal;

/**
 * Results as JSON within a page: numbers with four decimals at most, null where there is none, and no character that HTML
 * could take for the end of the element around it.
 */
final class JsonData {
    private static final int DECIMALS = 4;

    private static final ObjectMapper MAPPER = mapper();

    private JsonData() {}

    static String of(Object data) {
        try {
            return MAPPER.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectMapper mapper() {
        SimpleModule numbers = new SimpleModule();
        numbers.addSerializer(double.class, new Rounded());
        numbers.addSerializer(Double.class, new Rounded());
        numbers.addSerializer(double[].class, new RoundedAll());
        ObjectMapper mapper = new ObjectMapper().registerModule(numbers);
        mapper.getFactory().setCharacterEscapes(new MarkupEscapes());
        return mapper;
    }

    private static void write(double value, JsonGenerator json) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumber(shortest(Decimal.fixed(value, DECIMALS)));
        } else {
            json.writeNull();
        }
    }

    /** Without zeros that say nothing. */
    private static String shortest(String fixed) {
        String cut = fixed.replaceFirst("[.]?0+$", "");
        return cut.equals("-0") ? "0" : cut;
    }

    private static final class Rounded extends JsonSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
            write(value, json);
        }
    }

    private static final class RoundedAll extends JsonSerializer<double[]> {
        @Override
        public void serialize(double[] values, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartArray();
            for (double value : values) {
                write(value, json);
            }
            json.writeEndArray();
        }
    }

    private static final class MarkupEscapes extends CharacterEscapes {
        private static final long serialVersionUID = 1;

        private static final int[] CODES = codes();

        private static int[] codes() {
            int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
            "<>&'".chars().forEach(c -> codes[c] = CharacterEscapes.ESCAPE_STANDARD);
            return codes;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return Arrays.copyOf(CODES, CODES.length);
        }

        @Override
        public SerializableString getEscapeSequence(int c) {
            return null;
        }
    }
}
