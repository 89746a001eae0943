/** The one place that decides between plain loops and loops written with vector instructions. */
package org.makeweight.core.vector;
