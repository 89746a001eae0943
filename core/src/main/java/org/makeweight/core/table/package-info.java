/** Tables of numbers and categories with a class column, and their fingerprints. */
package org.makeweight.core.table;
