/** The report as one web page that needs nothing else. */
package org.makeweight.report.page;
