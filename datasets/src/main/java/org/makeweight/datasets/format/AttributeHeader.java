package org.makeweight.datasets.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Spelling;

/** What stands above the rows of an ARFF or KEEL file, read statement by statement. */
final class AttributeHeader {
    private static final List<String> STATEMENTS =
            List.of("@relation", "@attribute", "@inputs", "@input", "@outputs", "@output", "@data");
    private static final List<String> TYPES =
            List.of("numeric", "real", "integer", "string", "date", "relational", "{value, ...}");

    private final FileFormat format;
    private final String file;
    private final ValueScanner scanner;
    private final List<Attribute> attributes = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> inputs = new LinkedHashSet<>();
    private final Set<String> outputs = new LinkedHashSet<>();

    AttributeHeader(FileFormat format, String file, ValueScanner scanner) {
        this.format = format;
        this.file = file;
        this.scanner = scanner;
    }

    /** The attributes in their order. */
    List<Attribute> attributes() {
        return attributes;
    }

    /**
     * Reads a statement.
     *
     * @return false if it is the one that says that the rows follow
     * @throws BadInputException if it is none, or not complete
     */
    boolean statement(long line, char[] buffer, int from, int to) {
        scanner.begin(buffer, from, to);
        if (!scanner.word('{', '[') || scanner.quoted() || !scanner.string().startsWith("@")) {
            throw Place.complain(
                    file,
                    line,
                    Place.quote(scanner.string()) + " stands where @relation, @attribute or @data must stand; "
                            + format.title() + " was expected");
        }
        String statement = scanner.string().toLowerCase(Locale.ROOT);
        switch (statement) {
            case "@relation" -> {
                // its name is no use here
            }
            case "@attribute" -> {
                Attribute attribute = attribute(line);
                attributes.add(attribute);
                names.add(attribute.name());
            }
            case "@inputs", "@input" -> readNames(line, inputs);
            case "@outputs", "@output" -> readNames(line, outputs);
            case "@data" -> {
                return false;
            }
            default ->
                throw Place.complain(
                        file,
                        line,
                        "unknown statement " + Place.quote(statement) + Spelling.hint(statement, STATEMENTS));
        }
        return true;
    }

    private Attribute attribute(long line) {
        char range = format == FileFormat.KEEL ? '[' : '{';
        if (!scanner.word('{', range)) {
            throw Place.complain(file, line, scanner.wrong());
        }
        String name = scanner.string().strip();
        if (scanner.skip('{')) {
            return new Attribute(name, new ValueType.Nominal(nominalValues(line, name)));
        }
        scanner.word('[', '{');
        String type = scanner.string().toLowerCase(Locale.ROOT);
        ValueType values = switch (type) {
            case "numeric", "real", "integer" -> new ValueType.Numbers(false);
            case "string", "date" -> new ValueType.Texts();
            case "relational" ->
                throw Place.complain(file, line, name, "is relational; only tables of plain values are read");
            case "" ->
                throw Place.complain(file, line, name, "has no type; " + String.join(", ", TYPES) + " are types");
            default -> throw Place.complain(file, line, name, Place.quote(type) + " is no type" + hint(type));
        };
        return new Attribute(name, values);
    }

    private static String hint(String type) {
        String hint = Spelling.hint(type, TYPES);
        return hint.isEmpty() ? "; " + String.join(", ", TYPES) + " are types" : hint;
    }

    private Set<String> nominalValues(long line, String name) {
        Set<String> values = new LinkedHashSet<>();
        do {
            if (!scanner.value(',', '}')) {
                throw Place.complain(file, line, name, scanner.wrong());
            }
            values.add(scanner.string());
        } while (scanner.skip(','));
        if (!scanner.skip('}')) {
            throw Place.complain(file, line, name, "the list of its values is not closed by } in its line");
        }
        return values;
    }

    private void readNames(long line, Set<String> list) {
        do {
            if (!scanner.value(',', ValueScanner.NONE)) {
                throw Place.complain(file, line, scanner.wrong());
            }
            String name = scanner.string();
            if (!names.contains(name)) {
                throw Place.complain(
                        file, line, "no attribute " + Place.quote(name) + " is declared" + Spelling.hint(name, names));
            }
            list.add(name);
        } while (scanner.skip(','));
    }

    /**
     * What the caller wants, completed by what the file says: the class column, where none is named, is the only output
     * or else the last attribute; attributes that the file does not count among its inputs are no features.
     *
     * @throws BadInputException if there are no attributes, or several outputs of which none is named
     */
    ReadOptions complete(ReadOptions options) {
        if (attributes.isEmpty()) {
            throw new BadInputException(file + " declares no attributes; " + format.title() + " was expected");
        }
        if (options.classless()) {
            return options;
        }
        if (options.target().isEmpty() && outputs.size() > 1) {
            throw new BadInputException(file + " has " + outputs.size() + " outputs, "
                    + String.join(", ", outputs.stream().map(Place::quote).toList())
                    + "; the class column must be named");
        }
        String last = attributes.get(attributes.size() - 1).name();
        String target = options.target()
                .orElse(outputs.isEmpty() ? last : outputs.iterator().next());
        Set<String> drop = new LinkedHashSet<>(options.drop());
        for (Attribute attribute : attributes) {
            String name = attribute.name();
            boolean used = inputs.isEmpty() ? !outputs.contains(name) : inputs.contains(name);
            if (!used && !name.equals(target)) {
                drop.add(name);
            }
        }
        return options.withTarget(target).withDrop(List.copyOf(drop));
    }
}
