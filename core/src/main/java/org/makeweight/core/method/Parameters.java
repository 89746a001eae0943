package org.makeweight.core.method;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Spelling;
import org.makeweight.core.file.FileContent;

/** Checked values of all parameters of one method; immutable. */
public final class Parameters {
    private final List<Parameter> declared;
    private final Map<String, Object> values;
    /** What the methods are that some parameters name. */
    private final Map<String, String> identities;

    private Parameters(List<Parameter> declared, Map<String, Object> values, Map<String, String> identities) {
        this.declared = declared;
        this.values = values;
        this.identities = identities;
    }

    /**
     * Checks what the user wrote, reads the files it names and fills in the defaults.
     *
     * @param given values by parameter name, as text
     * @param files gives a file by its name
     * @throws BadInputException if a name is unknown, a value does not fit or a file cannot be read
     */
    public static Parameters of(
            List<Parameter> declared, Map<String, String> given, Function<String, FileContent> files) {
        List<String> names = declared.stream().map(Parameter::name).toList();
        for (String name : given.keySet()) {
            if (!names.contains(name)) {
                String known = names.isEmpty() ? "; it has none" : "; it has " + String.join(", ", names);
                String hint = Spelling.hint(name, names);
                throw new BadInputException("unknown parameter '" + name + "'" + (hint.isEmpty() ? known : hint));
            }
        }
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, String> identities = new LinkedHashMap<>();
        for (Parameter parameter : declared) {
            String text = given.getOrDefault(parameter.name(), parameter.defaultText());
            Object value = parameter.kind().parse(parameter.name(), text.strip());
            boolean file = parameter.kind() instanceof ParameterKind.FilePath && !value.equals(Parameter.NONE);
            values.put(parameter.name(), file ? files.apply((String) value) : value);
            if (parameter.kind() instanceof ParameterKind.Name named) {
                identities.put(
                        parameter.name(), named.known().apply((String) value).identity());
            }
        }
        return new Parameters(declared, values, identities);
    }

    public int integer(String name) {
        return (Integer) value(name);
    }

    public double real(String name) {
        return (Double) value(name);
    }

    /** Empty where the user, or the default, says {@code none}. */
    public OptionalInt optionalInteger(String name) {
        return value(name) instanceof Integer number ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /** Empty where the user, or the default, says {@code none}, or the word that the parameter has for it. */
    public OptionalDouble optionalReal(String name) {
        return value(name) instanceof Double number ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    public NeighbourCount neighbours(String name) {
        return (NeighbourCount) value(name);
    }

    public String choice(String name) {
        return (String) value(name);
    }

    public boolean flag(String name) {
        return value(name).equals("true");
    }

    /** Empty where the user, or the default, says {@code none}. */
    public Optional<String> text(String name) {
        return Optional.of((String) value(name)).filter(text -> !text.equals(Parameter.NONE));
    }

    /** The file as it was when the parameters were read; empty where there is none. */
    public Optional<FileContent> file(String name) {
        return value(name) instanceof FileContent file ? Optional.of(file) : Optional.empty();
    }

    /** The files that they name. */
    public List<FileContent> files() {
        return values.values().stream()
                .filter(FileContent.class::isInstance)
                .map(FileContent.class::cast)
                .toList();
    }

    public int[] widths(String name) {
        return ((List<?>) value(name))
                .stream().mapToInt(width -> (Integer) width).toArray();
    }

    private Object value(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no parameter '" + name + "' was declared");
        }
        return value;
    }

    /** Every value as canonical text, by name in the order of declaration. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Parameter parameter : declared) {
            texts.put(parameter.name(), parameter.kind().format(values.get(parameter.name())));
        }
        return texts;
    }

    /**
     * As {@link #texts()}, for what identifies a result: a file stands there as the SHA-256 of its content, so that another
     * file is another method and the same one elsewhere is not; and a method that is named with its version and all its
     * parameters.
     */
    public Map<String, String> keyTexts() {
        Map<String, String> texts = texts();
        texts.replaceAll((name, text) -> identities.getOrDefault(
                name, file(name).map(FileContent::sha256).orElse(text)));
        return texts;
    }

    /** The values that differ from the defaults, {@code k_neighbors=3,proportion=0.5}; empty if none does. */
    public String differences() {
        List<String> differences = new ArrayList<>();
        for (Parameter parameter : declared) {
            Object standard = parameter.kind().parse(parameter.name(), parameter.defaultText());
            Object value = values.get(parameter.name());
            if (!standard.equals(value)) {
                differences.add(parameter.name() + "=" + parameter.kind().format(value));
            }
        }
        return differences.stream().collect(Collectors.joining(","));
    }
}
