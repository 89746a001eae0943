package org.makeweight.report.model;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.makeweight.evaluation.experiment.Candidates;

/** Methods as papers write them and as files are called, by their names; all different. */
public final class MethodTitles {
    /** Longer names are cut: with the rest of a file's name they must stay below the 255 bytes of common file systems. */
    private static final int LONGEST_FILE_NAME = 120;

    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Map<String, String> fileNames = new LinkedHashMap<>();

    private MethodTitles() {}

    static MethodTitles of(List<? extends Candidates<?>> methods) {
        MethodTitles titles = new MethodTitles();
        Set<String> taken = new HashSet<>();
        for (Candidates<?> method : methods) {
            String id = method.method().id();
            String title = method.method().title();
            String differences = method.name().equals(id)
                    ? ""
                    : method.name().substring(id.length() + 1, method.name().length() - 1);
            String whole = differences.isEmpty() ? title : title + " (" + differences.replace(",", ", ") + ")";
            titles.titles.put(method.name(), titles.titles.containsValue(whole) ? method.name() : whole);
            titles.fileNames.put(method.name(), different(safe(method.name()), taken));
        }
        return titles;
    }

    /** As a paper writes it: {@code SMOTE (k_neighbors=3)}. */
    public String of(String name) {
        int at = name.lastIndexOf('@');
        if (!titles.containsKey(name) && at > 0) {
            return of(name.substring(0, at)) + " (" + name.substring(at + 1) + " threshold)";
        }
        return titles.getOrDefault(name, name);
    }

    /** As part of a file's name: {@code smote-k_neighbors-3}. */
    public String fileName(String name) {
        return fileNames.getOrDefault(name, safe(name));
    }

    /** Letters, digits, underscores and dots within, hyphens for everything else. */
    static String safe(String name) {
        String safe = name.replaceAll("[^A-Za-z0-9._]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        String cut = safe.substring(0, Math.min(safe.length(), LONGEST_FILE_NAME));
        return cut.isEmpty() ? "method" : cut;
    }

    /** Two names that differ in nothing that is safe get numbers; some file systems do not tell the case apart. */
    private static String different(String safe, Set<String> taken) {
        String name = safe;
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = safe + "-" + n;
        }
        return name;
    }
}
