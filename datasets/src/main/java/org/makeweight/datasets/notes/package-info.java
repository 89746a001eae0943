/** What looks unintended in a file of rows, each kind of finding in a class of its own, and what mends it. */
package org.makeweight.datasets.notes;
