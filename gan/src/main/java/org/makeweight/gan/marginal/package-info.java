/** Distributions of single columns, the normal scores that their cells become, and how these are correlated;
 * models that learn and write such scores. */
package org.makeweight.gan.marginal;
