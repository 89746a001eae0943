/** SHA-256, by which everything that must be told apart or found again is named. */
package org.makeweight.core.hash;
