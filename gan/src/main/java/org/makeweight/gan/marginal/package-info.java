/** Distributions of single columns, the normal scores that their cells become, and how these are correlated. */
package org.makeweight.gan.marginal;
