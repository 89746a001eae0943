package org.makeweight.datasets.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.makeweight.core.failure.BadInputException;

/**
 * Where source files are downloaded from. A mirror serves the file {@code PATH} of a commit as
 * {@code BASE/OWNER/NAME/COMMIT/PATH}; it need not be trusted, because every file's hash is checked.
 */
public record Mirror(URI base) {
    /** The system property that names another base, for one process. */
    public static final String PROPERTY = "makeweight.mirror";

    /** The environment variable that names another base. */
    public static final String VARIABLE = "MAKEWEIGHT_MIRROR";

    private static final String GITHUB = "https://raw.githubusercontent.com";

    /**
     * A mirror.
     *
     * @throws BadInputException if the address is not one of https, nor one of http at this computer itself
     */
    public Mirror {
        if (base.getHost() == null || base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new BadInputException("'" + base + "' is no address for a mirror; https://host/path was expected");
        }
        if (!isSecure(base) && !isLoopback(base)) {
            throw new BadInputException("the mirror " + base + " must have an https address");
        }
    }

    /**
     * The mirror that {@value #PROPERTY} or {@value #VARIABLE} names, else GitHub.
     *
     * @throws BadInputException if that is no allowed address
     */
    public static Mirror ofEnvironment() {
        String named = System.getProperty(PROPERTY, System.getenv(VARIABLE));
        return at(named == null || named.isBlank() ? GITHUB : named.strip());
    }

    /**
     * The mirror at an address.
     *
     * @throws BadInputException if that is no allowed address
     */
    public static Mirror at(String address) {
        try {
            return new Mirror(new URI(address));
        } catch (URISyntaxException e) {
            throw new BadInputException("'" + address + "' is no address for a mirror: " + e.getReason(), e);
        }
    }

    /** Whether an address is one of https. */
    static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null;
    }

    /** Whether an address is one of http at this computer, as its own text says, without asking a name server. */
    private static boolean isLoopback(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return "http".equalsIgnoreCase(address.getScheme())
                && (host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}"));
    }

    /** The address of a file. */
    URI address(SourceFile file) {
        String folder = base.getPath() == null ? "" : base.getPath().replaceAll("/+$", "");
        String path = folder + "/" + file.repository() + "/" + file.commit() + "/" + file.path();
        try {
            URI address = new URI(base.getScheme(), base.getRawAuthority(), path, null, null);
            return URI.create(address.toASCIIString());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no address for " + file, e);
        }
    }
}
