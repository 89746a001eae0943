/** Data sets made by known mechanisms, so that the true probability of the minority can be told. */
package org.makeweight.datasets.simulate;
