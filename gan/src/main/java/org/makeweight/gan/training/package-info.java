/** What a training leaves behind besides its model: the course it took, signs of failure, and the ways it can fail. */
package org.makeweight.gan.training;
