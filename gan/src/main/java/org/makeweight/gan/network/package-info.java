/** Small networks and their gradients by hand: layers, heads, losses, the gradient penalty and the optimiser. */
package org.makeweight.gan.network;
