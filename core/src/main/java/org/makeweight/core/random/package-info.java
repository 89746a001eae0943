/** Random numbers that are the same as NumPy's for the same integer seed, and seeds derived from names. */
package org.makeweight.core.random;
