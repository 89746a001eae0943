/** What the processor and the virtual machine offer to inner loops, and the one place that decides which are taken. */
package org.makeweight.core.vector;
