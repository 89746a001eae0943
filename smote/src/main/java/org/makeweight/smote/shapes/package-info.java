/** Regions and curves that new rows are put on: spheres of CCR, fitted polynomials. */
package org.makeweight.smote.shapes;
