/** Diffusion of rows: how noise is added to numbers and categories, step by step, and taken away again. */
package org.makeweight.gan.diffusion;
