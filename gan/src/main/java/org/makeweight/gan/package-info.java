/** Generators of synthetic rows and the provider that lists them. */
package org.makeweight.gan;
