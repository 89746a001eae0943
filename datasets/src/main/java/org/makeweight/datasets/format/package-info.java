/** Files of rows: read into tables, and written with the input's rows as they stood there. */
package org.makeweight.datasets.format;
