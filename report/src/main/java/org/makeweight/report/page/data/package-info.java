/**
 * The results of a run as the page's script reads them: records that are written as JSON. Methods, classifiers, metrics,
 * thresholds and data sets are named once, and elsewhere by their positions, counted from 0.
 */
package org.makeweight.report.page.data;
