/** What the results on one file mean, in words. */
package org.makeweight.report.answer;
