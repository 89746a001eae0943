/** How rows are divided into training and test parts: the schemes, what they need to know of rows, and the file of folds. */
package org.makeweight.core.split;
