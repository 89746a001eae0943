package org.makeweight.evaluation.spec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.makeweight.core.dataset.DatasetFile;
import org.makeweight.core.dataset.DatasetSimulation;
import org.makeweight.core.dataset.Dialect;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.ParameterKind;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.experiment.Contenders;
import org.makeweight.evaluation.experiment.DatasetEntry;
import org.makeweight.evaluation.experiment.EnumNames;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.experiment.Protocol;
import org.makeweight.evaluation.experiment.Reporting;
import org.makeweight.evaluation.experiment.Validation;
import org.makeweight.evaluation.metric.Threshold;

/** Writes an experiment back as YAML, every default spelt out, in the form that {@link ExperimentReader} reads. */
public final class ExperimentWriter {
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private ExperimentWriter() {}

    /** The file's text. */
    public static String write(Experiment experiment) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = YAML.createGenerator(text)) {
            out.writeStartObject();
            out.writeNumberField("makeweight", 1);
            out.writeStringField("name", experiment.name());
            out.writeNumberField("seed", experiment.seed());
            out.writeStringField("kind", EnumNames.of(experiment.kind()));
            writeDatasets(out, experiment.datasets());
            writeMethods(out, "augmenters", experiment.augmenters());
            writeMethods(out, "classifiers", experiment.classifiers());
            writeProtocol(out, experiment.protocol(), experiment.contenders());
            writeReporting(out, experiment.reporting());
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void writeProtocol(JsonGenerator out, Protocol protocol, Contenders contenders) throws IOException {
        writeValidation(out, protocol.validation());
        if (protocol.tune().isPresent()) {
            out.writeObjectFieldStart("tune");
            out.writeNumberField("inner_folds", protocol.tuning().innerFolds());
            out.writeNumberField("inner_repeats", protocol.tuning().innerRepeats());
            out.writeStringField("metric", protocol.tuning().metric().id());
            out.writeEndObject();
        }
        out.writeObjectFieldStart("preprocessing");
        out.writeStringField("scale", EnumNames.of(protocol.preprocessing().scale()));
        out.writeStringField("impute", EnumNames.of(protocol.preprocessing().impute()));
        out.writeStringField("encode", EnumNames.of(protocol.preprocessing().encode()));
        out.writeEndObject();
        out.writeFieldName("ratio");
        out.writeNumber(Decimal.toString(protocol.ratio()));
        out.writeNumberField("generator_seeds", protocol.generatorSeeds());
        out.writeBooleanField("baselines", contenders.baselines());
        if (!contenders.ensembles().controls().isEmpty()) {
            out.writeBooleanField("augment_ensembles", contenders.ensembles().augmented());
        }
        out.writeArrayFieldStart("thresholds");
        for (Threshold threshold : protocol.thresholds()) {
            writeValue(out, threshold.id());
        }
        out.writeEndArray();
        out.writeBooleanField("group_duplicates", protocol.groupDuplicates());
        out.writeObjectFieldStart("limits");
        out.writeFieldName("seconds");
        out.writeNumber(Decimal.toString(protocol.limitSeconds()));
        out.writeEndObject();
    }

    private static void writeReporting(JsonGenerator out, Reporting reporting) throws IOException {
        out.writeBooleanField("quality", reporting.quality());
        out.writeBooleanField("origins", reporting.origins());
        out.writeBooleanField("projection", reporting.projection());
        out.writeStringField("families", EnumNames.of(reporting.families()));
        out.writeStringField("primary", reporting.primary().id());
        if (reporting.costs().isPresent()) {
            out.writeObjectFieldStart("costs");
            out.writeFieldName("false_negative");
            out.writeNumber(Decimal.toString(reporting.costs().get().falseNegative()));
            out.writeFieldName("false_positive");
            out.writeNumber(Decimal.toString(reporting.costs().get().falsePositive()));
            out.writeEndObject();
        }
        writeTexts(
                out,
                "metrics",
                reporting.metrics().stream().map(metric -> metric.id()).toList());
    }

    private static void writeDatasets(JsonGenerator out, List<DatasetEntry> entries) throws IOException {
        out.writeArrayFieldStart("datasets");
        for (DatasetEntry entry : entries) {
            if (entry instanceof DatasetEntry.Named named) {
                out.writeString(named.name());
            } else if (entry instanceof DatasetEntry.Own own) {
                writeFile(out, own);
            } else if (entry instanceof DatasetEntry.Simulated simulated) {
                writeSimulation(out, simulated.simulation());
            }
        }
        out.writeEndArray();
    }

    private static void writeFile(JsonGenerator out, DatasetEntry.Own own) throws IOException {
        DatasetFile file = own.file();
        out.writeStartObject();
        out.writeStringField("file", own.written());
        out.writeStringField("target", file.target());
        writeText(out, "minority", file.minority());
        writeTexts(out, "drop", file.drop());
        writeTexts(out, "categorical", file.categorical());
        writeDialect(out, file.dialect());
        writeText(out, "group", file.group());
        writeText(out, "order", file.order());
        writeText(out, "test", own.writtenTest());
        writeText(out, "name", file.name());
        out.writeEndObject();
    }

    private static void writeDialect(JsonGenerator out, Dialect dialect) throws IOException {
        writeTexts(out, "missing", dialect.missing());
        if (dialect.encoding() != Dialect.PLAIN.encoding()) {
            out.writeStringField("encoding", dialect.encoding().word());
        }
        if (dialect.decimal().isPresent()) {
            out.writeStringField("decimal", String.valueOf(dialect.decimalSign()));
        }
        if (!dialect.header()) {
            out.writeBooleanField("header", false);
        }
    }

    private static void writeSimulation(JsonGenerator out, DatasetSimulation simulation) throws IOException {
        out.writeStartObject();
        out.writeStringField("simulate", simulation.simulator());
        out.writeNumberField("rows", simulation.rows());
        if (simulation.imbalance().isPresent()) {
            out.writeFieldName("imbalance");
            out.writeNumber(Decimal.toString(simulation.imbalance().getAsDouble()));
        }
        out.writeNumberField("seed", simulation.seed());
        if (simulation.name().isPresent()) {
            out.writeStringField("name", simulation.name().get());
        }
        out.writeEndObject();
    }

    private static void writeMethods(JsonGenerator out, String key, List<? extends Candidates<?>> methods)
            throws IOException {
        out.writeArrayFieldStart(key);
        for (Candidates<?> method : methods) {
            if (method.method().parameters().isEmpty()) {
                out.writeString(method.method().id());
                continue;
            }
            out.writeStartObject();
            out.writeObjectFieldStart(method.method().id());
            Map<String, Set<String>> values = method.texts();
            for (Parameter parameter : method.method().parameters()) {
                out.writeFieldName(parameter.name());
                writeValues(out, parameter, List.copyOf(values.get(parameter.name())));
            }
            out.writeEndObject();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** One value, or the list of those to choose from. */
    private static void writeValues(JsonGenerator out, Parameter parameter, List<String> values) throws IOException {
        boolean widths = parameter.kind() instanceof ParameterKind.Widths;
        if (values.size() > 1) {
            out.writeStartArray();
        }
        for (String value : values) {
            if (widths) {
                int[] layers = Stream.of(value.substring(1, value.length() - 1).split(",", -1))
                        .mapToInt(Integer::parseInt)
                        .toArray();
                out.writeArray(layers, 0, layers.length);
            } else {
                writeValue(out, value);
            }
        }
        if (values.size() > 1) {
            out.writeEndArray();
        }
    }

    private static void writeValue(JsonGenerator out, String value) throws IOException {
        if (Double.isNaN(Decimal.parse(value))) {
            out.writeString(value);
        } else {
            out.writeNumber(value);
        }
    }

    private static void writeValidation(JsonGenerator out, Validation validation) throws IOException {
        out.writeObjectFieldStart("validation");
        if (validation instanceof Validation.Scheme scheme) {
            Map<String, String> values = scheme.splitter().parameters().texts();
            for (Map.Entry<String, String> value : values.entrySet()) {
                out.writeFieldName(value.getKey());
                writeValue(out, value.getValue());
            }
            out.writeStringField("scheme", scheme.id());
        } else if (validation instanceof Validation.FromFile fromFile) {
            out.writeStringField("folds_file", fromFile.written());
        }
        out.writeEndObject();
    }

    private static void writeText(JsonGenerator out, String key, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            out.writeStringField(key, text.get());
        }
    }

    private static void writeTexts(JsonGenerator out, String key, List<String> texts) throws IOException {
        out.writeArrayFieldStart(key);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }
}
