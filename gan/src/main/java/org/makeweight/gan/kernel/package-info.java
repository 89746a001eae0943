/** Dense float kernels with one written-out order of every sum: the same bits for any thread count, JDK and processor. */
package org.makeweight.gan.kernel;
