package org.makeweight.datasets.catalogue;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.core.dataset.DatasetSource;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.failure.Spelling;

/**
 * The names by which data sets can be meant: an id, a glob over ids, or either of them after {@code COLLECTION/} or
 * {@code FAMILY/}.
 *
 * @param all the data sets that can be meant, in their order
 */
record Naming<T>(Collection<T> all, Function<T, String> id, Function<T, DatasetFacts> facts) {
    /** Names of catalogue entries. */
    static Naming<Entry> of(Collection<Entry> entries) {
        return new Naming<>(entries, Entry::id, entry -> entry.dataset().facts());
    }

    /** Whether a name may mean any number of data sets. */
    static boolean isPattern(String name) {
        return name.indexOf('/') >= 0 || DatasetSource.isPattern(name);
    }

    /** The data sets that a name means, in their order; none if it means nothing. */
    List<T> matching(String name) {
        int slash = name.indexOf('/');
        String group = slash < 0 ? "" : name.substring(0, slash);
        String glob = name.substring(slash + 1);
        Glob pattern = Glob.compile(glob);
        return all.stream()
                .filter(each -> slash < 0 || isIn(each, group))
                .filter(each -> isPattern(name)
                        ? pattern.matches(id.apply(each))
                        : id.apply(each).equals(name))
                .toList();
    }

    private boolean isIn(T each, String group) {
        return facts.apply(each).collection().equals(group)
                || facts.apply(each).family().equals(group);
    }

    /** A complaint about a name that means nothing, with the nearest one that does. */
    String complaint(String name) {
        int slash = name.indexOf('/');
        String group = slash < 0 ? "" : name.substring(0, slash);
        if (slash >= 0 && all.stream().noneMatch(each -> isIn(each, group))) {
            Set<String> groups = new LinkedHashSet<>();
            all.forEach(each -> groups.add(facts.apply(each).collection()));
            all.forEach(each -> groups.add(facts.apply(each).family()));
            return "no collection or family " + Quote.of(group) + hint(group, groups);
        }
        List<String> ids = all.stream()
                .filter(each -> slash < 0 || isIn(each, group))
                .map(id)
                .toList();
        String what = isPattern(name) ? "no data set matches " : "no data set ";
        return what + Quote.of(name) + hint(name.substring(slash + 1).replaceAll("[*?]", ""), ids);
    }

    private static String hint(String name, Collection<String> known) {
        String hint = Spelling.hint(name, known);
        return hint.isEmpty() ? "; see 'makeweight datasets list', and --data for folders with more" : hint;
    }
}
