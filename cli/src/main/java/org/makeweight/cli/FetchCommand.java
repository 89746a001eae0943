package org.makeweight.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.makeweight.cli.progress.FetchProgress;
import org.makeweight.core.method.Reference;
import org.makeweight.datasets.catalogue.FetchPlan;
import org.makeweight.datasets.fetch.Cache;
import org.makeweight.datasets.fetch.FetchException;
import org.makeweight.datasets.fetch.Fetcher;
import org.makeweight.datasets.fetch.Mirror;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code makeweight datasets fetch}. */
@Command(
        name = "fetch",
        description = {
            "Downloads public data sets, checks them against the hashes of the catalogue, and keeps them in the user's"
                    + " cache, from where experiments take them by their id.",
            "The cache is ~/.cache/makeweight, or where XDG_CACHE_HOME or MAKEWEIGHT_HOME say. MAKEWEIGHT_MIRROR names"
                    + " another source than raw.githubusercontent.com, with the same paths."
        },
        footer = {
            "",
            "Examples:",
            "  makeweight datasets fetch german-credit ecoli4",
            "  makeweight datasets fetch 'keel/*'",
            "  makeweight datasets fetch stroke --accept-licence"
        })
final class FetchCommand implements Callable<Integer> {
    private static final int MOST_IDS_SHOWN = 8;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "ID",
            arity = "1..*",
            description = "Data sets: ids, COLLECTION/*, FAMILY/*, or a glob over ids.")
    private List<String> names;

    @Option(
            names = "--accept-licence",
            description = "You have read the terms of restricted data sets and accept them.")
    private boolean acceptLicence;

    @Override
    public Integer call() {
        Cache cache = Cache.ofUser();
        Mirror mirror = Mirror.ofEnvironment();
        FetchPlan plan = FetchPlan.of(names, acceptLicence, cache);
        PrintWriter out = spec.commandLine().getOut();
        printTerms(out, plan);
        boolean whole = fetch(plan, new Fetcher(cache, mirror));
        plan.notes().forEach(note -> out.println("left out: " + note));
        return whole ? ExitCode.DONE : ExitCode.FAILED;
    }

    private boolean fetch(FetchPlan plan, Fetcher fetcher) {
        PrintWriter out = spec.commandLine().getOut();
        int missing = 0;
        int left = plan.items().size();
        int due = (int) plan.items().stream().filter(item -> !item.here()).count();
        try (FetchProgress progress = new FetchProgress(due, plan.bytes())) {
            for (FetchPlan.Item item : plan.items()) {
                left--;
                if (item.here()) {
                    out.println(item.entry().id() + " was fetched before");
                    continue;
                }
                progress.begin(item.entry().id());
                try {
                    item.fetch(fetcher, progress);
                    progress.end();
                    out.println(item.entry().id() + " fetched, " + FetchProgress.size(item.bytes()));
                } catch (FetchException e) {
                    progress.end();
                    missing++;
                    spec.commandLine()
                            .getErr()
                            .println("makeweight: " + item.entry().id() + ": " + e.getMessage());
                    if (e.concernsAll()) {
                        missing += left;
                        break;
                    }
                }
            }
        }
        if (missing > 0) {
            out.println(missing + " of " + plan.items().size() + " data sets could not be fetched");
        }
        return missing == 0;
    }

    /** Licences and works to cite, each once with the data sets that it is about. */
    private static void printTerms(PrintWriter out, FetchPlan plan) {
        Map<String, StringBuilder> licences = new LinkedHashMap<>();
        Map<String, Integer> sets = new LinkedHashMap<>();
        Map<String, Reference> works = new LinkedHashMap<>();
        for (FetchPlan.Item item : plan.items()) {
            String licence = item.facts().licence() + "\n  " + item.terms().meaning();
            int before = sets.merge(licence, 1, Integer::sum) - 1;
            StringBuilder ids = licences.computeIfAbsent(licence, unseen -> new StringBuilder());
            if (before < MOST_IDS_SHOWN) {
                ids.append(before == 0 ? "" : ", ").append(item.entry().id());
            }
            item.facts().references().forEach(work -> works.put(work.key(), work));
        }
        licences.forEach((licence, ids) -> {
            int more = sets.get(licence) - MOST_IDS_SHOWN;
            out.println("licence of " + ids + (more > 0 ? " and " + more + " more" : "") + ": " + licence);
        });
        out.println("to cite:");
        works.values().forEach(work -> out.print(work.bibtex()));
        out.println();
        out.flush();
    }
}
