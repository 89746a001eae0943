/** The {@code makeweight} command: one class a subcommand, each only wiring the modules together. */
package org.makeweight.cli;
