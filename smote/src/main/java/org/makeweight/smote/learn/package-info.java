/** What samplers learn about the rows before they sample: clusters, densities, a tree, support vectors. */
package org.makeweight.smote.learn;
