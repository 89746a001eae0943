/** Work in numbered tasks on as many threads as a run has. */
package org.makeweight.core.parallel;
