/** How rows become a model that writes rows: which rows are learnt, one class alone or all together, and when a training ends. */
package org.makeweight.gan.fit;
