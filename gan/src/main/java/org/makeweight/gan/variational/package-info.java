/** The training of a variational autoencoder on encoded rows. */
package org.makeweight.gan.variational;
