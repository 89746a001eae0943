package org.makeweight.datasets.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeweight.core.failure.BadInputException;

class MirrorTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    private static SourceFile file(String path) {
        return new SourceFile("owner/a.name", COMMIT, path, 1, "0".repeat(64));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://raw.githubusercontent.com",
                "HTTPS://example.org/a/b/",
                "http://localhost:8080",
                "http://127.0.0.1/x",
                "http://127.1.2.3",
                "http://[::1]:99/",
            })
    void httpsAndThisComputerAreAllowed(String address) {
        assertThat(Mirror.at(address).base().toString()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org, must have an https address",
        "http://127.0.0.1.example.org, must have an https address",
        "http://localhost.example.org, must have an https address",
        "http://10.0.0.1, must have an https address",
        "ftp://localhost, must have an https address",
        "file:///tmp, is no address for a mirror",
        "https:example.org, is no address for a mirror",
        "example.org, is no address for a mirror",
        "https://example.org/?a=b, is no address for a mirror",
        "https://exa mple.org, is no address for a mirror",
        "'', is no address for a mirror",
    })
    void anythingElseIsNot(String address, String complaint) {
        assertThatThrownBy(() -> Mirror.at(address))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(complaint);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org, a/b.csv, https://example.org/owner/a.name/COMMIT/a/b.csv",
        "https://example.org/m//, a b/50%.csv, https://example.org/m/owner/a.name/COMMIT/a%20b/50%25.csv",
        "https://example.org:8443/, q?#x.csv, https://example.org:8443/owner/a.name/COMMIT/q%3F%23x.csv",
        "https://example.org, ü.csv, https://example.org/owner/a.name/COMMIT/%C3%BC.csv",
    })
    void addressesArePercentEncoded(String mirror, String path, String address) {
        assertThat(Mirror.at(mirror).address(file(path)).toString()).isEqualTo(address.replace("COMMIT", COMMIT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a//b", "../a", "a/../b", "a/..", "./a", "a/"})
    void aPathLeadsToAFileOfItsRepository(String path) {
        assertThatThrownBy(() -> file(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("path");
    }

    @Test
    void theCacheIsWhereTheEnvironmentSays() {
        Map<String, String> environment = new HashMap<>();
        assertThat(Cache.of(environment::get, "/home/u").folder()).isEqualTo(Path.of("/home/u/.cache/makeweight"));
        environment.put("XDG_CACHE_HOME", "relative");
        assertThat(Cache.of(environment::get, "/home/u").folder()).isEqualTo(Path.of("/home/u/.cache/makeweight"));
        environment.put("XDG_CACHE_HOME", Path.of("/caches").toAbsolutePath().toString());
        assertThat(Cache.of(environment::get, "/home/u").folder())
                .isEqualTo(Path.of("/caches").toAbsolutePath().resolve("makeweight"));
        environment.put("MAKEWEIGHT_HOME", "own");
        assertThat(Cache.of(environment::get, "/home/u").folder())
                .isEqualTo(Path.of("own").toAbsolutePath());
    }
}
