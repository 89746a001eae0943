/** Categories: their distances by value difference, and votes on them. */
package org.makeweight.smote.nominal;
