/** The data sets that can be named: the embedded ones and those in folders with a catalogue. */
package org.makeweight.datasets.catalogue;
