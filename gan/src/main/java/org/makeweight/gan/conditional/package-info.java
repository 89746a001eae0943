/** CTGAN's training: rows asked for by category, judged in packs. */
package org.makeweight.gan.conditional;
