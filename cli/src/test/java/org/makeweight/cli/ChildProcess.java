package org.makeweight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The command as a process of its own, started through a shell that may take something away from it. */
final class ChildProcess {
    private static final String ERRORS = "said.err";

    private final Path folder;
    private final List<String> options = new ArrayList<>();
    private String limit = "";
    private String redirection = "";

    /**
     * A process with one virtual machine.
     *
     * @param folder in which it runs, and keeps what it says
     */
    ChildProcess(Path folder) {
        this.folder = folder;
        options.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dmakeweight.vector=false"));
    }

    /** With an option of the virtual machine. */
    ChildProcess option(String option) {
        options.add(option);
        return this;
    }

    /** With the second virtual machine of commands that may train for long. */
    ChildProcess withVectors() {
        options.remove("-Dmakeweight.vector=false");
        return this;
    }

    /** No file may grow beyond so many units of 512 bytes, as if its disk were full. */
    ChildProcess largestFile(int units) {
        limit = "ulimit -f " + units + "; ";
        return this;
    }

    /** Where standard output goes, in the words of a shell. */
    ChildProcess output(String words) {
        redirection = " " + words;
        return this;
    }

    /** What came of it. */
    record Said(int exitCode, String out, List<String> errors) {}

    /** Runs to the end. */
    Said run(Object... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("said.out");
        Process process = builder(arguments)
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve(ERRORS).toFile())
                .start();
        int exitCode = process.waitFor();
        return new Said(exitCode, Files.readString(out), errors());
    }

    /** What it said on standard error. */
    List<String> errors() throws IOException {
        return Files.readAllLines(folder.resolve(ERRORS)).stream()
                // a library that only the class path of the tests has
                .filter(line -> !line.startsWith("SLF4J"))
                .toList();
    }

    /** Starts, and leaves it to the caller to end it. */
    Process start(Object... arguments) throws IOException {
        return builder(arguments).redirectError(folder.resolve(ERRORS).toFile()).start();
    }

    private ProcessBuilder builder(Object... arguments) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", limit + "exec \"$@\"" + redirection, "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Makeweight.class.getName()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        return new ProcessBuilder(command).directory(folder.toFile());
    }
}
