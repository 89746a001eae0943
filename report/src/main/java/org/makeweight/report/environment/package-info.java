/** The machine and the software that results were computed with. */
package org.makeweight.report.environment;
