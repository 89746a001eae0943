package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makeweight.datasets.fetch.Cache;
import org.makeweight.datasets.fetch.Mirror;
import org.makeweight.testing.Shared;

/** Public data sets: listed, fetched from a server at this computer, shown and used. */
class FetchTest {
    @TempDir
    Path folder;

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        Path sources = Shared.path("datasets/raw-by-source");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String[] parts = exchange.getRequestURI().getPath().split("/", 5);
            Path file = sources.resolve(parts[1]).resolve(parts[2]).resolve(parts[4] + ".gz");
            try (exchange) {
                if (!Files.exists(file)) {
                    exchange.sendResponseHeaders(404, -1);
                    return;
                }
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    byte[] bytes = in.readAllBytes();
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                }
            }
        });
        server.start();
        System.setProperty(Cache.PROPERTY, folder.resolve("home").toString());
        System.setProperty(
                Mirror.PROPERTY, "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void close() {
        System.clearProperty(Cache.PROPERTY);
        System.clearProperty(Mirror.PROPERTY);
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void aDataSetIsListedFetchedShownAndUsed() throws IOException {
        assertThat(Cli.run("datasets", "list", "--family", "zoo").out()).contains("zoo-3 ", " fetch ", "1 data set;");
        assertThat(Cli.run("datasets", "show", "zoo-3").out())
                .contains("not here yet; 'makeweight datasets fetch zoo-3' gets it", "positive, 5 rows", "keel2011");
        Path spec = Files.writeString(
                folder.resolve("zoo.yaml"), "makeweight: 1\ndatasets: [zoo-3]\nvalidation: {folds: 2}\n");
        Cli early = Cli.run("run", spec, "--dry-run");
        assertThat(early.exitCode()).isEqualTo(2);
        assertThat(early.err()).contains("data set 'zoo-3' is not here yet; 'makeweight datasets fetch zoo-3' gets it");

        Cli fetched = Cli.run("datasets", "fetch", "zoo-3", "german-credit");
        assertThat(fetched.exitCode()).isZero();
        assertThat(fetched.out())
                .contains("licence of zoo-3: KEEL repository, no explicit licence", "unclear: ", "@article{keel2011,")
                .contains(
                        "licence of german-credit: CC BY 4.0", "zoo-3 fetched, 5 kB", "german-credit fetched, 164 kB");
        assertThat(fetched.err()).isEmpty();
        assertThat(Cli.run("datasets", "fetch", "zoo-3").out()).contains("zoo-3 was fetched before");
        assertThat(Cli.run("datasets", "list", "--type", "categorical", "--family", "zoo")
                        .out())
                .contains(" fetched ");
        assertThat(Cli.run("datasets", "show", "zoo-3").out()).contains("fetched as ", "101 rows, 16 features", "Hair");
        assertThat(Cli.run("run", spec, "--dry-run").out()).contains("zoo-3: 101 rows, 5 of the minority");
    }

    @Test
    void whatCannotBeFetchedIsReportedAndTheRestIsFetched() {
        Cli some = Cli.run("datasets", "fetch", "nasa-*");
        assertThat(some.exitCode()).isEqualTo(1);
        assertThat(some.out()).contains("nasa-cm1 fetched", "2 of 3 data sets could not be fetched");
        assertThat(some.err().lines())
                .hasSize(2)
                .allSatisfy(
                        line -> assertThat(line).startsWith("makeweight: nasa-").contains("the server answers 404"));

        Cli restricted = Cli.run("datasets", "fetch", "stroke");
        assertThat(restricted.exitCode()).isEqualTo(2);
        assertThat(restricted.err()).contains("'stroke' is restricted", "--accept-licence");
        assertThat(Cli.run("datasets", "fetch", "adult").err()).contains("cannot be fetched (joined from two files)");
        assertThat(Cli.run("datasets", "fetch", "ecoli5").err()).contains("did you mean 'ecoli1'?");
        assertThat(Cli.run("datasets", "list", "--domain", "helthcare").err()).contains("did you mean 'healthcare'?");
        System.setProperty(Mirror.PROPERTY, "http://example.org");
        assertThat(Cli.run("datasets", "fetch", "zoo-3").err()).contains("must have an https address");
    }

    @Test
    void filesOfEveryFormatAreAugmented() {
        Path raw = Shared.path("datasets/raw");
        Path csv = folder.resolve("more.csv");
        Cli arff = Cli.run(
                "augment",
                "--method",
                "smote-nc",
                "--input",
                raw.resolve("credit.g.arff"),
                "--target",
                "class",
                "--output",
                csv);
        assertThat(arff.exitCode()).as(arff.err()).isZero();
        assertThat(csv).content().startsWith("checking_status,duration,").contains("\n<0,6,critical/other existing");
        assertThat(csv).content().hasLineCount(1 + 2 * 700);

        Path svm = folder.resolve("more.libsvm");
        Cli keel = Cli.run(
                "augment",
                "--method",
                "smote",
                "--input",
                raw.resolve("newthyroid.dat"),
                "--target",
                "Class",
                "--output",
                svm);
        assertThat(keel.exitCode()).as(keel.err()).isZero();
        assertThat(svm).content().hasLineCount(3 * 150).startsWith("1 1:107 2:10.1 3:2.2 ");

        Cli libsvm = Cli.run(
                "augment",
                "--method",
                "smote",
                "--input",
                svm,
                "--target",
                "label",
                "--sampling-strategy",
                "1=200",
                "--output",
                csv);
        assertThat(libsvm.exitCode()).as(libsvm.err()).isZero();
        assertThat(csv)
                .content()
                .startsWith("f1,f2,f3,f4,f5,label\n107,10.1,2.2,")
                .hasLineCount(1 + 500);
    }

    @Test
    void aReadyMadePartitionIsATableWithItsFolds() throws IOException {
        Path parts = Shared.path("datasets/raw/ecoli4-5-fold");
        Path folds = folder.resolve("folds.csv");
        assertThat(Cli.run("datasets", "folds", parts, "--output", folds).exitCode())
                .isZero();
        assertThat(folds).content().startsWith("repeat_0\n0\n").hasLineCount(1 + 336);
        Path spec = Files.writeString(
                folder.resolve("parts.yaml"),
                "makeweight: 1\ndatasets: [{file: '" + parts
                        + "', target: Class}]\nvalidation: {folds_file: folds.csv}\n");
        Cli plan = Cli.run("run", spec, "--dry-run");
        assertThat(plan.exitCode()).as(plan.err()).isZero();
        assertThat(plan.out()).contains("ecoli4-5-fold: 336 rows, 20 of the minority");
    }
}
