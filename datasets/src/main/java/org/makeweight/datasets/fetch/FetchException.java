package org.makeweight.datasets.fetch;

/**
 * A data set could not be fetched, though nothing was wrong with the request: the network, the server or what it sent. The
 * message is one line.
 */
public final class FetchException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean concernsAll;

    FetchException(String message) {
        super(message);
        this.concernsAll = false;
    }

    FetchException(String message, Throwable cause) {
        super(message, cause);
        this.concernsAll = false;
    }

    private FetchException(FetchException failure) {
        super(failure.getMessage(), failure);
        this.concernsAll = true;
    }

    /** The same failure, with the mark that any other file would meet it too. */
    FetchException concerningAll() {
        return new FetchException(this);
    }

    /** Whether any other file would meet the same failure, because there is no way to the server. */
    public boolean concernsAll() {
        return concernsAll;
    }
}
