/** The SMOTE family and the simple samplers it is compared with, one class a method; what they share is in the rooms behind. */
package org.makeweight.smote;
