/** Data sets from where they are published: download, check, unpack, convert, keep. */
package org.makeweight.datasets.fetch;
