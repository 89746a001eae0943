/** The support vectors of a support vector machine with a radial kernel. */
package org.makeweight.smote.svm;
