package org.makeweight.datasets.fetch;

/** Hears how a fetch goes, in the thread that fetches. */
public interface FetchListener {
    /** Hears nothing. */
    FetchListener SILENT = new FetchListener() {};

    /** Another process fetches the same data set, and is waited for. */
    default void waiting() {}

    /** So many bytes of the file are here. */
    default void received(long bytes, long total) {}

    /** An attempt has failed and another will be made after a pause. */
    default void retrying(String reason, double pauseSeconds) {}
}
