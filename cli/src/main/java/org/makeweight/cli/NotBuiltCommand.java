package org.makeweight.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.makeweight.core.failure.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** A command that is planned: refused by name, whatever stands after it. */
@Command(description = "Not built yet.")
class NotBuiltCommand implements Callable<Integer> {
    private final String name;

    @Unmatched
    private List<String> ignored;

    NotBuiltCommand(String name) {
        this.name = name;
    }

    @Override
    public final Integer call() {
        throw new BadInputException("'makeweight " + name + "' is not built yet in this version");
    }
}
