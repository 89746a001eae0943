/** The rows of a class that a sampler starts from, and the synthetic rows that it collects. */
package org.makeweight.smote.rows;
