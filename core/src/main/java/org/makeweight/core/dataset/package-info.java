/** What a data set is to an experiment: a name, facts to cite, and a table to load. */
package org.makeweight.core.dataset;
