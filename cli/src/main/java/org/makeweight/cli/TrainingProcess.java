package org.makeweight.cli;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.makeweight.core.vector.HardwareVectors;

/**
 * Runs a command that may train or search for long in a second virtual machine, which is given the module of vectors. A
 * module can only be given at the start, and Java then says with one line that it is an incubator's; that line alone is
 * kept from the user, who asked for something else.
 */
final class TrainingProcess {
    /** Of the second machine: the process that it must not outlive. */
    private static final String PARENT = "makeweight.parent";

    private static final Set<String> LONG = Set.of("run", "generate");
    private static final Set<String> HELP = Set.of("--help", "-h");

    /** To augment by a model that is trained is the same work as to generate. */
    private static final List<String> TRAINED = List.of("gan", "tvae", "tabddpm");

    private static final String WARNING = "WARNING:";

    private static final int KILLED = 137;

    /** How long the second machine may outlive the first: less than the next command takes to start. */
    private static final long WATCH_MILLISECONDS = 20;

    private static final long DRAIN_SECONDS = 5;

    private TrainingProcess() {}

    /** Runs the command and gives its exit code; nothing where it is to be run here. */
    static OptionalInt run(String... arguments) {
        endWithParent();
        if (!isLong(arguments) || !canBeGivenVectors()) {
            return OptionalInt.empty();
        }
        Process process;
        try {
            process = new ProcessBuilder(command(arguments))
                    .redirectInput(Redirect.INHERIT)
                    .redirectOutput(Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            // no second machine: the first does the same with plain loops
            return OptionalInt.empty();
        }
        return OptionalInt.of(exitCode(process));
    }

    /** Whether a command may train or search for long. */
    static boolean isLong(String... arguments) {
        List<String> all = List.of(arguments);
        if (all.isEmpty() || all.stream().anyMatch(HELP::contains)) {
            return false;
        }
        return LONG.contains(all.get(0))
                || (all.get(0).equals("augment")
                        && all.stream().anyMatch(word -> TRAINED.stream().anyMatch(word::contains)));
    }

    private static boolean canBeGivenVectors() {
        return System.getProperty(PARENT) == null
                && startedAsProgram()
                && HardwareVectors.wanted()
                && HardwareVectors.bits() == 0
                && ModuleFinder.ofSystem().find(HardwareVectors.MODULE).isPresent();
    }

    /** Not so by spark-submit, whose virtual machine loads this program by a loader of its own. */
    private static boolean startedAsProgram() {
        return TrainingProcess.class.getClassLoader() == ClassLoader.getSystemClassLoader();
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            // one port cannot serve two debuggers
            if (!option.startsWith("-agentlib:")) {
                command.add(option);
            }
        }
        command.add("--add-modules");
        command.add(HardwareVectors.MODULE);
        command.add("-D" + PARENT + "=" + ProcessHandle.current().pid());
        String path = System.getProperty("java.class.path");
        boolean jar = path.endsWith(".jar") && Files.isRegularFile(Path.of(path));
        // of a jar alone the manifest counts too
        command.addAll(jar ? List.of("-jar", path) : List.of("-cp", path, Makeweight.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static int exitCode(Process process) {
        CountDownLatch drained = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, drained), "makeweight-end"));
        try {
            passOn(process.getErrorStream(), new FileOutputStream(FileDescriptor.err));
        } catch (IOException e) {
            drain(process);
        } finally {
            drained.countDown();
        }
        return waitFor(process);
    }

    /** Nobody hears the messages any more; they must not fill the pipe. */
    private static void drain(Process process) {
        try {
            process.getErrorStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            process.destroy();
        }
    }

    private static void end(Process process, CountDownLatch drained) {
        process.destroy();
        waitFor(process);
        try {
            // what is still said after Ctrl-C has to come through
            if (!drained.await(DRAIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int waitFor(Process process) {
        while (true) {
            try {
                return process.waitFor();
            } catch (InterruptedException e) {
                process.destroy();
            }
        }
    }

    /** Passes on all that is said but the first line, if that is Java's about the module. */
    static void passOn(InputStream said, OutputStream messages) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = said.read(); next >= 0; next = said.read()) {
            int place = line.size();
            line.write(next);
            if (next == '\n' || (place < WARNING.length() && next != WARNING.charAt(place))) {
                break;
            }
        }
        String first = line.toString(StandardCharsets.UTF_8);
        if (!first.startsWith(WARNING) || !first.contains(HardwareVectors.MODULE)) {
            line.writeTo(messages);
        }
        said.transferTo(messages);
    }

    /** The second machine ends when the first is killed. */
    private static void endWithParent() {
        Long parent = Long.getLong(PARENT);
        if (parent == null) {
            return;
        }
        Thread watch = new Thread(
                () -> {
                    // to wait for the end of a process that is no child Java looks after it ever more seldom, up to
                    // every five seconds
                    ProcessHandle.of(parent).ifPresent(TrainingProcess::awaitEnd);
                    Runtime.getRuntime().halt(KILLED);
                },
                "makeweight-parent");
        watch.setDaemon(true);
        watch.start();
    }

    private static void awaitEnd(ProcessHandle process) {
        while (process.isAlive()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(WATCH_MILLISECONDS));
        }
    }
}
