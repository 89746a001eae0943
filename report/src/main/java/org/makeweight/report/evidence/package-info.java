/** What the figures of a run allow one to claim: differences with intervals and tests, and the sentences that say it. */
package org.makeweight.report.evidence;
