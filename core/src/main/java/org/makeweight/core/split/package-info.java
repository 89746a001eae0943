/** Folds of cross-validation: how they are made, and the file they are kept in. */
package org.makeweight.core.split;
