/** From measured results to a folder that can be read, cited and checked. */
package org.makeweight.report;
