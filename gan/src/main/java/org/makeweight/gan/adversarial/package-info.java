/** A generator and a critic that train against each other: what all adversarial methods share, and those without conditions. */
package org.makeweight.gan.adversarial;
