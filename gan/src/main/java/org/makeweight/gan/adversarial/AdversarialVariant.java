package org.makeweight.gan.adversarial;

import org.makeweight.gan.network.AdversarialLoss;

/**
 * What tells one adversarial method from another and is not for the user to choose.
 *
 * @param loss what critic and generator play for
 * @param beta1 of both Adam optimisers
 * @param beta2 of both Adam optimisers
 * @param penalty weight of the gradient penalty; 0 for none
 * @param dropout in the critic
 */
public record AdversarialVariant(AdversarialLoss loss, double beta1, double beta2, double penalty, double dropout) {}
