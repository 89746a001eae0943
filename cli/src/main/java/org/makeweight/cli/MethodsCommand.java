package org.makeweight.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Spelling;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Methods;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Reference;
import org.makeweight.core.method.Synthesizer;
import org.makeweight.evaluation.learner.Learners;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.report.markup.TerminalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code makeweight methods}. */
@Command(
        name = "methods",
        description =
                "Lists every augmenter, generator, classifier and metric; with NAME, its parameters and what to cite.",
        footer = {
            "",
            "Examples:",
            "  makeweight methods",
            "  makeweight methods borderline-smote",
            "  makeweight methods --gallery pictures"
        })
final class MethodsCommand implements Callable<Integer> {
    private static final String INDENT = " ".repeat(25);

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "A method, classifier or metric.")
    private String name;

    @Option(
            names = "--gallery",
            paramLabel = "FOLDER",
            description = "Write a page with a picture of each augmenter, or of NAME, at work on the same rows.")
    private Path gallery;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (gallery != null) {
            Methods<Augmenter> all = Methods.augmenters();
            new MethodGallery().write(gallery, name == null ? all.all() : List.of(all.get(name)), id -> {
                out.println(id);
                out.flush();
            });
        } else if (name == null) {
            Methods<Synthesizer> generators = Methods.synthesizers();
            list(
                    out,
                    "Augmenters",
                    Methods.augmenters().all().stream()
                            .filter(method -> !generators.contains(method.id()))
                            .toList());
            list(out, "Generators, which augment as well", generators.all());
            list(out, "Classifiers", Learners.all().all());
            out.println("Metrics");
            for (Metric metric : Metric.values()) {
                printPair(out, metric.id(), metric.definition());
            }
            out.println();
            out.println("'makeweight methods NAME' shows parameters, defaults, ranges and references.");
        } else {
            show(out);
        }
        return ExitCode.DONE;
    }

    private static void list(PrintWriter out, String title, List<? extends Method<?>> methods) {
        out.println(title);
        methods.forEach(method -> printPair(out, method.id(), method.summary()));
        out.println();
    }

    private static void printPair(PrintWriter out, String id, String text) {
        out.println(TerminalText.wrapped(String.format(Locale.ROOT, "  %-22s ", id), INDENT, text));
    }

    private void show(PrintWriter out) {
        List<Method<?>> all = new ArrayList<>(Methods.augmenters().all());
        all.addAll(Learners.all().all());
        for (Method<?> method : all) {
            if (method.id().equals(name)) {
                show(out, method);
                return;
            }
        }
        for (Metric metric : Metric.values()) {
            if (metric.id().equals(name)) {
                out.println(metric.id() + ": " + metric.title());
                out.println(TerminalText.wrapped("", "", metric.definition()));
                out.println();
                out.println(
                        "Values: " + metric.range() + "; " + metric.direction().word() + " is better");
                out.println(TerminalText.wrapped("Special cases: ", "  ", metric.exceptions()));
                printReferences(out, metric.references());
                return;
            }
        }
        List<String> known =
                new ArrayList<>(all.stream().map(method -> method.id()).toList());
        List.of(Metric.values()).forEach(metric -> known.add(metric.id()));
        throw new BadInputException("unknown method '" + name + "'" + Spelling.hintOrAll(name, known));
    }

    private static void show(PrintWriter out, Method<?> method) {
        out.println(method.id() + ": " + method.title());
        out.println(TerminalText.wrapped("", "", method.summary()));
        if (!method.parameters().isEmpty()) {
            out.println();
            out.println("Parameters");
            for (Parameter parameter : method.parameters()) {
                printPair(
                        out,
                        parameter.name(),
                        "default " + parameter.defaultText() + "; "
                                + parameter.kind().range());
                out.println(TerminalText.wrapped(INDENT, INDENT, parameter.description()));
            }
        }
        out.println();
        out.println(
                method.stochastic() ? "The result depends on the seed." : "The result does not depend on the seed.");
        printReferences(out, method.references());
    }

    private static void printReferences(PrintWriter out, List<Reference> references) {
        if (!references.isEmpty()) {
            out.println();
            out.println("Cite");
            references.forEach(reference -> out.println(reference.bibtex()));
        }
    }
}
