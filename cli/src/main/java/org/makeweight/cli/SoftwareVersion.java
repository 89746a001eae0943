package org.makeweight.cli;

import org.makeweight.report.citation.Software;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class SoftwareVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"makeweight " + Software.current().version()};
    }
}
