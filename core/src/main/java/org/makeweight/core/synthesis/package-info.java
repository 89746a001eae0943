/** Whole tables out of any synthesizer: classes in their shares, missing cells, and rows under a condition. */
package org.makeweight.core.synthesis;
