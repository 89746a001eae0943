/** The two ways a request can be refused: the input is bad, or the method cannot treat it; and the end of work nobody awaits. */
package org.makeweight.core.failure;
