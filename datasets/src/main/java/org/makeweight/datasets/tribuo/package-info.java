/** Tables made of what Tribuo's users have, and data sets of theirs made of tables. Needs Tribuo on the class path. */
package org.makeweight.datasets.tribuo;
