/** What samplers draw: base rows, neighbours and steps, positions by weight, and numbers of rows divided by weight. */
package org.makeweight.smote.draws;
