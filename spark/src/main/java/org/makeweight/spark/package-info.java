/** Runs units of work on Apache Spark, which is loaded only then and only here. */
package org.makeweight.spark;
