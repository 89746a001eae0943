/** How often tests reject what is true, and intervals miss what they should hold. */
package org.makeweight.benchmarks.statistics;
