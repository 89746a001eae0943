/** How long work shows how far it has come. */
package org.makeweight.cli.progress;
