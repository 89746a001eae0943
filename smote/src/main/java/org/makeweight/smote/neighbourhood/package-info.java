/** What surrounds a row: how many of its neighbours are of other classes. */
package org.makeweight.smote.neighbourhood;
