package org.makeweight.evaluation.learner;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.oracle.labs.mlrg.olcut.config.ConfigurationData;
import com.oracle.labs.mlrg.olcut.config.io.ConfigLoaderException;
import com.oracle.labs.mlrg.olcut.config.json.JsonLoader;
import com.oracle.labs.mlrg.olcut.config.property.GlobalProperties;
import com.oracle.labs.mlrg.olcut.config.xml.SAXLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.FileContent;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the components of an OLCUT configuration, XML or JSON, without making or loading anything. A file may describe
 * components and their properties, no more: what OLCUT can do beyond (reading further files, serialized objects, exporting
 * to registries, properties of the system) is refused before OLCUT sees the file, as are entities in XML.
 */
final class TrainerFile {
    private static final Set<String> ELEMENTS =
            Set.of("config", "component", "property", "propertylist", "item", "propertymap", "entry");
    private static final Set<String> COMPONENT = Set.of("name", "type", "inherit", "properties");

    private TrainerFile() {}

    /**
     * The components by name, in the order of their names.
     *
     * @throws BadInputException if the file is not read, with its name and the place
     */
    static Map<String, ConfigurationData> components(FileContent file) {
        Map<String, ConfigurationData> components = new LinkedHashMap<>();
        try {
            if (isXml(file)) {
                checkXml(file);
                new SAXLoader(null, components, Map.of(), new LinkedHashMap<>(), new GlobalProperties())
                        .load(new ByteArrayInputStream(file.bytes()));
            } else {
                checkJson(file);
                new JsonLoader(
                                new JsonFactory(),
                                null,
                                components,
                                Map.of(),
                                new LinkedHashMap<>(),
                                new GlobalProperties())
                        .load(new ByteArrayInputStream(file.bytes()));
            }
        } catch (ConfigLoaderException e) {
            throw refuse(file, firstLine(e));
        } catch (SAXParseException e) {
            throw refuse(file, "line " + e.getLineNumber() + ": " + firstLine(e));
        } catch (JsonProcessingException e) {
            throw refuse(file, "line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage());
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw refuse(file, firstLine(e));
        }
        return new TreeMap<>(components);
    }

    private static boolean isXml(FileContent file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".xml") && !name.endsWith(".json")) {
            throw refuse(file, "must be an OLCUT configuration whose name ends in .xml or .json");
        }
        return name.endsWith(".xml");
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    static BadInputException refuse(FileContent file, String complaint) {
        return new BadInputException(file.name() + ": " + complaint);
    }

    private static void checkText(FileContent file, String text) {
        if (text.contains("${")) {
            throw refuse(
                    file, "'" + text + "' refers to a property of the system or the file; write its value instead");
        }
    }

    private static BadInputException refuseElement(FileContent file, String name) {
        return refuse(file, "'" + name + "' is not allowed here; only components and their properties are read");
    }

    private static void checkXml(FileContent file) throws SAXException, ParserConfigurationException, IOException {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(javax.xml.XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.newSAXParser().parse(new InputSource(new ByteArrayInputStream(file.bytes())), new DefaultHandler() {
            /** Characters may come in pieces. */
            private final StringBuilder text = new StringBuilder();

            private int depth;

            @Override
            public void startElement(String uri, String local, String name, Attributes attributes) {
                boolean belongs = depth == 0
                        ? name.equals("config")
                        : depth == 1 ? name.equals("component") : ELEMENTS.contains(name) && !name.equals("config");
                if (!belongs) {
                    throw refuseElement(file, name);
                }
                for (int i = 0; i < attributes.getLength(); i++) {
                    if (name.equals("component") && !COMPONENT.contains(attributes.getQName(i))) {
                        throw refuseElement(file, attributes.getQName(i));
                    }
                    checkText(file, attributes.getValue(i));
                }
                depth++;
            }

            @Override
            public void endElement(String uri, String local, String name) {
                checkText(file, text.toString());
                text.setLength(0);
                depth--;
            }

            @Override
            public void characters(char[] piece, int start, int length) {
                text.append(piece, start, length);
            }

            @Override
            public void error(SAXParseException e) throws SAXException {
                throw e;
            }
        });
    }

    private static void checkJson(FileContent file) throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        JsonNode root = mapper.readTree(new String(file.bytes(), StandardCharsets.UTF_8));
        JsonNode config = only(file, root, "config");
        JsonNode components = only(file, config, "components");
        for (JsonNode component : components) {
            component.fieldNames().forEachRemaining(name -> {
                if (!COMPONENT.contains(name)) {
                    throw refuseElement(file, name);
                }
            });
            for (String name : List.of("name", "type", "inherit")) {
                requireText(file, component.path(name));
            }
            for (JsonNode property : component.path("properties")) {
                checkProperty(file, property);
            }
        }
    }

    private static JsonNode only(FileContent file, JsonNode node, String name) {
        if (!node.isObject() || !node.has(name)) {
            throw refuse(file, "must hold {\"config\": {\"components\": [...]}}");
        }
        node.fieldNames().forEachRemaining(other -> {
            if (!other.equals(name)) {
                throw refuseElement(file, other);
            }
        });
        return node.get(name);
    }

    private static void checkProperty(FileContent file, JsonNode property) {
        if (property.isArray()) {
            for (JsonNode element : property) {
                requireText(file, only(file, element, "item"));
            }
        } else if (property.isObject()) {
            property.forEach(value -> requireText(file, value));
        } else {
            requireText(file, property);
        }
    }

    private static void requireText(FileContent file, JsonNode value) {
        if (value.isMissingNode()) {
            return;
        }
        if (!value.isTextual()) {
            throw refuse(file, value + " must stand in quotes: OLCUT takes every value as text");
        }
        checkText(file, value.textValue());
    }
}
