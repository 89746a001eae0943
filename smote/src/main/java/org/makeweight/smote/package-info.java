/** The SMOTE family and the simple samplers it is compared with, one class a method. */
package org.makeweight.smote;
