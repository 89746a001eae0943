/** The file that a user writes: read with every mistake named by file, line and key, and written back with every default. */
package org.makeweight.evaluation.spec;
