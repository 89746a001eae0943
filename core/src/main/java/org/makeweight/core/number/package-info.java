/** Numbers as text: the shortest decimal that reads back as the same double, the same on every JDK and locale. */
package org.makeweight.core.number;
