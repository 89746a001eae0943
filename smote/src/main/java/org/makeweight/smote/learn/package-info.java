/** The decision tree by which SMOTE-IPF finds noisy rows. */
package org.makeweight.smote.learn;
