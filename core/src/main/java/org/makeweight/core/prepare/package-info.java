/** Imputation, encoding and scaling, fitted on training rows and applied to any rows of the same columns. */
package org.makeweight.core.prepare;
