package org.makeweight.datasets.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource({
        "yeast*,yeast1,true",
        "yeast*,yeast,true",
        "yeast?,yeast,false",
        "*,anything,true",
        "**,anything,true",
        "*1,yeast-1-vs-1,true",
        "*-1-*-2,a-1-1-b-2,true",
        "*-1-*-2,a-1-2,false",
        "yeast[13],yeast3,true",
        "yeast[13],yeast2,false",
        "yeast[1-3],yeast2,true",
        "yeast[!1-3],yeast2,false",
        "yeast[!1-3],yeast4,true",
        "a[,a[,true",
        "a[],a[],true",
        "a.c,abc,false",
        "a[3-1],a2,false",
        "[!],x,false",
        "a[-],a-,true",
        "a[\\^&],a^,true"
    })
    void aPatternMatchesWholeNames(String glob, String name, boolean matches) {
        assertThat(Glob.compile(glob).matches(name)).isEqualTo(matches);
    }

    /** A regular expression of as many stars has no room on the stack, and one of ten takes a lifetime. */
    @Test
    void anyNumberOfStarsCanBeMatched() {
        String name = "a".repeat(2000);
        assertThat(Glob.compile("a*".repeat(1000)).matches(name)).isTrue();
        assertThat(Glob.compile("*a".repeat(1000) + "b").matches(name)).isFalse();
        assertThat(Glob.compile("a*".repeat(100_000)).matches("a")).isFalse();
    }
}
