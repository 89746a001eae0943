package org.makeweight.datasets.fetch;

/**
 * A data set could not be fetched, though nothing was wrong with the request: the network, the server or what it sent. The
 * message is one line.
 */
public final class FetchException extends Exception {
    private static final long serialVersionUID = 1L;

    FetchException(String message) {
        super(message);
    }

    FetchException(String message, Throwable cause) {
        super(message, cause);
    }
}
