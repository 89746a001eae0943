/** JMH benchmarks, in packages that mirror what they measure. */
package org.makeweight.benchmarks;
