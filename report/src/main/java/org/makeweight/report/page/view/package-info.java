/** What the templates of the page show: records of words and figures, each made from the model of a report. */
package org.makeweight.report.page.view;
