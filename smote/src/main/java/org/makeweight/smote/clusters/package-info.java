/** How points divide: k-means, average linkage, density, and parts along a spanning tree that are nearly straight. */
package org.makeweight.smote.clusters;
