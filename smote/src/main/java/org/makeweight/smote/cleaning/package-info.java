/** Methods that leave rows out: under-sampling and cleaning, one class a method. */
package org.makeweight.smote.cleaning;
