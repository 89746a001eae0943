/** Files that are there whole or not at all. */
package org.makeweight.core.file;
