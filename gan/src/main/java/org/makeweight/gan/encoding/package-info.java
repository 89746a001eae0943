/** How rows of a table become rows of numbers that a network can learn, and back. */
package org.makeweight.gan.encoding;
