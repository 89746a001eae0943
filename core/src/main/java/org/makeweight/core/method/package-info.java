/**
 * What a method of augmentation is: its interface, its parameters and references, and how it is found.
 *
 * <p>To add one, write a class that implements {@link org.makeweight.core.method.Augmenter} or
 * {@link org.makeweight.core.method.Synthesizer} and list its {@link org.makeweight.core.method.Method} in the
 * {@link org.makeweight.core.method.MethodProvider} of its module.
 */
package org.makeweight.core.method;
