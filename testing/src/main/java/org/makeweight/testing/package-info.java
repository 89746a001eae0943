/** Reference files that several modules' tests compare with; no part of what is shipped. */
package org.makeweight.testing;
