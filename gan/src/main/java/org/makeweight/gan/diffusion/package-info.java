/** Diffusion of rows: how noise is added to numbers and categories, step by step, and taken away again; the training
 * of what takes it away, and the writer of rows. */
package org.makeweight.gan.diffusion;
