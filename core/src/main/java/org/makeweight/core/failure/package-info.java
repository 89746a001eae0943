/** The two ways a request can be refused: the input is bad, or the method cannot treat it. */
package org.makeweight.core.failure;
