/** Files that are there whole or not at all, and those that this program runs from. */
package org.makeweight.core.file;
