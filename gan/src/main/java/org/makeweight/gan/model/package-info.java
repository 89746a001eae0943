/** The generators: each learns rows and writes new ones. */
package org.makeweight.gan.model;
